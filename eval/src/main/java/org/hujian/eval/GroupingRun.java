package org.hujian.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.cluster.Background;
import org.hujian.analysis.cluster.NewsStream;
import org.hujian.analysis.cluster.Profile;
import org.hujian.analysis.cluster.Profiler;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.RawDocument;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;

/**
 * Reads a corpus folder by folder (one a day), places it, and tells where the time goes: that of
 * the processor by part and week, so that a busy machine does not spoil it, and that on the clock
 * for the rate. The next day is read while one is placed.
 */
final class GroupingRun {
  private static final int WEEK = 7;
  private static final int SHOWN = 5;

  /**
   * Where an article's time goes: reading, annotating, vectors, placing; and how many there were.
   */
  private record Spent(long read, long annotate, long vectors, long place, int articles) {
    static final Spent NOTHING = new Spent(0, 0, 0, 0, 0);

    Spent and(Spent o) {
      return new Spent(
          read + o.read,
          annotate + o.annotate,
          vectors + o.vectors,
          place + o.place,
          articles + o.articles);
    }

    String line(String name) {
      double all = (read + annotate + vectors + place) / 1e6;
      int n = Math.max(1, articles);
      return String.format(
          Locale.ROOT,
          "%s\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.2f\t%.1f",
          name,
          articles,
          read / 1e6,
          annotate / 1e6,
          vectors / 1e6,
          place / 1e6,
          place / 1e6 / n,
          all / n);
    }
  }

  private record Made(Profile profile, Spent spent) {}

  private record Day(String name, List<Future<Made>> made, long read) {}

  private final Background background = Background.read();
  private final Pipeline pipeline = new Pipeline();
  private final Embedder model = new BgeEmbedder();
  private final ExecutorService workers;
  private final Map<String, Placement> placed = new HashMap<>();
  private final Map<String, Integer> dayOf = new HashMap<>();

  private GroupingRun(ExecutorService workers) {
    this.workers = workers;
  }

  static void run(Path corpus, int most, int threads) throws IOException {
    List<Path> days;
    try (Stream<Path> list = Files.list(corpus)) {
      days = list.sorted().limit(most).toList();
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      new GroupingRun(workers).run(days);
    }
  }

  private void run(List<Path> days) {
    System.out.println("day\tarticles\tread\tannotate\tvectors\tplace\tplace each\tall each (ms)");
    NewsStream stream = NewsStream.trained(background);
    long start = System.nanoTime();
    Spent total = Spent.NOTHING;
    List<Spent> weeks = new ArrayList<>();
    Day next = days.isEmpty() ? null : read(days.getFirst());
    for (int n = 0; next != null; n++) {
      Day day = next;
      next = n + 1 < days.size() ? read(days.get(n + 1)) : null;
      Spent spent = place(day, n, stream);
      System.out.println(spent.line(day.name()));
      total = total.and(spent);
      if (n % WEEK == 0) {
        weeks.add(Spent.NOTHING);
      }
      weeks.set(n / WEEK, weeks.getLast().and(spent));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    for (int w = 0; w < weeks.size(); w++) {
      System.out.println(weeks.get(w).line("week " + (w + 1)));
    }
    System.out.println(total.line("all"));
    System.out.printf(
        Locale.ROOT,
        "%.1f s on the clock, %.1f articles a second%n",
        seconds,
        total.articles() / seconds);
    largest(true);
    largest(false);
    System.out.printf(
        Locale.ROOT,
        "snapshot %d KB, heap at its peak %d MB",
        stream.snapshot().length >> 10,
        peak() >> 20);
    System.gc();
    Runtime r = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT, ", live at the end %d MB%n", (r.totalMemory() - r.freeMemory()) >> 20);
  }

  /** Has a day's articles read, annotated and made vectors of. */
  private Day read(Path day) {
    List<Future<Made>> made = new ArrayList<>();
    long start = now();
    new Inputs(System.in)
        .read(
            List.of(day.toString()),
            o -> {
              if (o instanceof Outcome.Read(var doc)) {
                made.add(workers.submit(() -> make(doc)));
              }
            });
    return new Day(String.valueOf(day.getFileName()), made, now() - start);
  }

  private Made make(RawDocument doc) {
    long start = now();
    var article = pipeline.clean(doc);
    long cleaned = now();
    LinkedArticle linked = pipeline.read(article, Trace.NONE);
    long annotated = now();
    long[] embedding = {0};
    Embedder timed =
        text -> {
          long from = now();
          float[] v = model.embed(text);
          embedding[0] += now() - from;
          return v;
        };
    Profile p = new Profiler(timed, background).profile(linked);
    long rest = now() - annotated - embedding[0];
    return new Made(p, new Spent(cleaned - start, annotated - cleaned, embedding[0], rest, 1));
  }

  private Spent place(Day day, int number, NewsStream stream) {
    Spent spent = new Spent(day.read(), 0, 0, 0, 0);
    List<Profile> profiles = new ArrayList<>();
    for (Future<Made> f : day.made()) {
      try {
        Made m = f.get();
        profiles.add(m.profile());
        spent = spent.and(m.spent());
        dayOf.put(m.profile().source(), number);
      } catch (ExecutionException | InterruptedException e) {
        throw new IllegalStateException("an article of " + day.name() + " was not read", e);
      }
    }
    long start = now();
    stream.add(profiles).forEach(p -> placed.put(p.source(), p));
    return spent.and(new Spent(0, 0, 0, now() - start, 0));
  }

  /** The largest events or stories, as shares of the articles of the days that they reach over. */
  private void largest(boolean event) {
    Map<Integer, Integer> perDay = new TreeMap<>();
    dayOf.values().forEach(d -> perDay.merge(d, 1, Integer::sum));
    Map<String, List<String>> groups = new TreeMap<>();
    placed.forEach((s, p) ->
        groups.computeIfAbsent(event ? p.event() : p.story(), k -> new ArrayList<>()).add(s));
    System.out.println(groups.size() + (event ? " events" : " stories") + ", the largest:");
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<String>> g) -> -g.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .forEach(g -> {
          List<String> in = g.getValue();
          int first = in.stream().mapToInt(s -> dayOf.getOrDefault(s, 0)).min().orElse(0);
          int last = in.stream().mapToInt(s -> dayOf.getOrDefault(s, 0)).max().orElse(0);
          int among = 0;
          for (int d = first; d <= last; d++) {
            among += perDay.getOrDefault(d, 0);
          }
          System.out.printf(
              Locale.ROOT,
              "  %d of %d articles of its %d days (%.1f %%)%n",
              in.size(),
              among,
              last - first + 1,
              100.0 * in.size() / Math.max(1, among));
        });
  }

  /** The most that was ever in use, garbage included. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
