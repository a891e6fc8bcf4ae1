package org.hujian.eval.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.Headline;
import org.hujian.archive.Ledger;
import org.hujian.archive.Named;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.archive.home.Home;
import org.hujian.model.EntityType;
import org.hujian.server.Server;
import org.hujian.server.Settings;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Importing;

/**
 * How long a home's pages take with four visitors at once: {@code PagesBench HOME [REQUESTS]}.
 *
 * <p>Each kind of page is asked for on its own, then all of them mixed. Half of the stories are
 * asked for while their comparison is made beside the answers, the other half after the server has
 * prepared them and was started anew. Milliseconds a visitor waits, and milliseconds of the
 * processor that the server took for a page, which a busy machine does not change.
 */
public final class PagesBench {
  private static final int VISITORS = 4;

  /** What a round of requests took; nanoseconds. */
  private record Round(long[] waits, long work, long bytes) {
    double within(double part) {
      return waits[Math.min(waits.length - 1, (int) (waits.length * part))] / 1e6;
    }
  }

  private final URI address;
  private final ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);

  private PagesBench(URI address) {
    this.address = address;
  }

  public static void main(String[] args) throws Exception {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 400;
    Pipeline pipeline = new Pipeline();
    try (Home home = Home.open(Path.of(args[0]), null)) {
      Map<String, List<String>> pages = addresses(home.ledger(), most);
      System.out.printf(
          Locale.ROOT,
          "%d reports, %d stories, %d visitors, %d processors%n",
          home.ledger().articles().count(),
          home.ledger().stories().count(),
          VISITORS,
          Runtime.getRuntime().availableProcessors());
      System.out.println("| page | requests | p50 ms | p95 ms | p99 ms | most ms | CPU ms | KB |");
      System.out.println("|---|---|---|---|---|---|---|---|");
      List<String> stories = pages.getOrDefault("story", List.of());
      with(home, pipeline, bench -> bench.print("story, not prepared", every(stories, 0)));
      prepare(home, pipeline, every(stories, 1));
      with(
          home,
          pipeline,
          bench -> {
            bench.ask(pages.getOrDefault("front", List.of()));
            bench.print("story, first view", every(stories, 1));
            bench.print("story, again", every(stories, 1));
            for (String kind : pages.keySet()) {
              if (!kind.equals("story")) {
                bench.ask(every(pages.get(kind), 0));
                bench.print(kind, every(pages.get(kind), 1));
              }
            }
            List<String> mixed = new ArrayList<>();
            for (int i = 0; i < most; i++) {
              for (String kind : pages.keySet()) {
                List<String> all = kind.equals("story") ? every(stories, 1) : pages.get(kind);
                mixed.add(all.get(i % all.size()));
              }
            }
            bench.print("all mixed", mixed);
          });
    }
  }

  private interface Work {
    void with(PagesBench bench) throws Exception;
  }

  private static void with(Home home, Pipeline pipeline, Work work) throws Exception {
    Desk desk = new Desk(home, pipeline::compare, new Nothing(), InstantSource.system());
    try (Server server = Server.start(Settings.LOOPBACK, desk, System.err)) {
      PagesBench bench = new PagesBench(server.address());
      work.with(bench);
      bench.visitors.shutdown();
    }
  }

  private static void prepare(Home home, Pipeline pipeline, List<String> stories) {
    long before = processor();
    int made = 0;
    try (Desk desk = new Desk(home, pipeline::compare, new Nothing(), InstantSource.system())) {
      for (String page : stories) {
        made += desk.prepare(page.substring("/story/".length())) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| (prepared) | %d | | | | | %.1f | |%n",
        made,
        made == 0 ? 0 : (processor() - before) / 1e6 / made);
  }

  private static List<String> every(List<String> all, int odd) {
    List<String> out = new ArrayList<>();
    for (int i = odd; i < all.size(); i += 2) {
      out.add(all.get(i));
    }
    return out;
  }

  private void print(String kind, List<String> paths) throws Exception {
    Round r = ask(paths);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %d |%n",
        kind,
        r.waits.length,
        r.within(0.5),
        r.within(0.95),
        r.within(0.99),
        r.within(1),
        r.work / 1e6 / r.waits.length,
        r.bytes / r.waits.length / 1024);
  }

  /** Pages of each kind, spread over the home. */
  private static Map<String, List<String>> addresses(Ledger ledger, int most) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    long stories = ledger.stories().count();
    List<String> front = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      front.add(i % 2 == 0 ? "/" : "/?page=" + (1 + i % Math.max(1, (stories + 29) / 30)));
    }
    List<String> told = new ArrayList<>();
    for (StoryLine s :
        ledger
            .stories()
            .list(Stories.Order.LATEST, null, null, 0, (int) Math.min(stories, 1 << 20))) {
      if (s.articles() > 1) {
        told.add("/story/" + s.id());
      }
    }
    List<String> articles = new ArrayList<>();
    int reports = (int) ledger.articles().count();
    for (Headline h : ledger.articles().latest(0, reports)) {
      articles.add("/article/" + encode(h.key()));
    }
    List<String> names = new ArrayList<>();
    List<String> searches = new ArrayList<>();
    for (Named n : ledger.names().list(EntityType.PERSON, 0, most)) {
      names.add("/name?key=" + encode(n.key()));
      searches.add("/search?q=" + encode(n.name()));
      searches.add("/search?q=" + encode("speaker:" + n.name().replaceAll("[^\\p{L}\\p{N}]", "")));
    }
    out.put("front", front);
    out.put("story", spread(told, most));
    out.put("article", spread(articles, most));
    out.put("person", spread(names, most));
    out.put("search", spread(searches, most));
    return out;
  }

  private static List<String> spread(List<String> all, int most) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.size()); i++) {
      out.add(all.get((int) ((long) i * all.size() / Math.min(most, all.size()))));
    }
    return out;
  }

  private static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Round ask(List<String> paths) throws Exception {
    long[] waits = new long[paths.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    List<Callable<Long>> work = new ArrayList<>();
    for (int v = 0; v < VISITORS; v++) {
      work.add(() -> {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = next.getAndIncrement(); i < waits.length; i = next.getAndIncrement()) {
          long start = System.nanoTime();
          bytes.addAndGet(get(paths.get(i)));
          waits[i] = System.nanoTime() - start;
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      });
    }
    long before = processor();
    long ours = 0;
    for (Future<Long> f : visitors.invokeAll(work)) {
      ours += f.get();
    }
    long took = processor() - before - ours;
    Arrays.sort(waits);
    return new Round(waits, took, bytes.get());
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private long get(String path) throws IOException {
    HttpURLConnection c = (HttpURLConnection) address.resolve(path).toURL().openConnection();
    c.setRequestProperty("Accept-Encoding", "gzip");
    if (c.getResponseCode() != 200) {
      throw new IOException(path + ": " + c.getResponseCode());
    }
    long bytes = 0;
    try (InputStream in = c.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
      }
    }
    return bytes;
  }

  /** Nothing is brought in while pages are measured. */
  private static final class Nothing implements Importing {
    @Override
    public Counts take(List<Brought> files) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Counts sample() {
      throw new UnsupportedOperationException();
    }
  }
}
