package org.hujian.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.cluster.Background;
import org.hujian.analysis.cluster.NewsStream;
import org.hujian.analysis.cluster.Profile;
import org.hujian.analysis.cluster.Profiler;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;

/**
 * Reads a corpus folder by folder (one a day), places it, and tells where the time goes. Time is
 * that of the processor, so that a busy machine does not spoil the figures; one thread works.
 */
final class GroupingRun {
  private GroupingRun() {}

  static void run(Path corpus, int most) throws IOException {
    Background background = Background.read();
    long[] embedding = {0};
    Embedder model = new BgeEmbedder();
    Embedder timed =
        text -> {
          long t = now();
          float[] v = model.embed(text);
          embedding[0] += now() - t;
          return v;
        };
    Profiler profiler = new Profiler(timed, background);
    NewsStream stream = NewsStream.trained(background);
    Pipeline pipeline = new Pipeline();
    Map<String, Placement> placed = new HashMap<>();
    Map<String, Integer> dayOf = new HashMap<>();
    List<Path> days;
    try (Stream<Path> list = Files.list(corpus)) {
      days = list.sorted().limit(most).toList();
    }
    System.out.println("day\tarticles\tread\tannotate\tvectors\tplace\tms each");
    long[] total = new long[5];
    int n = 0;
    for (Path day : days) {
      long t0 = now();
      List<Article> articles = new ArrayList<>();
      new Inputs(System.in)
          .read(
              List.of(day.toString()),
              o -> {
                if (o instanceof Outcome.Read(var doc)) {
                  articles.add(pipeline.clean(doc));
                }
              });
      long t1 = now();
      List<LinkedArticle> linked =
          articles.stream().map(a -> pipeline.read(a, Trace.NONE)).toList();
      long t2 = now();
      embedding[0] = 0;
      List<Profile> profiles = linked.stream().map(profiler::profile).toList();
      long t3 = now();
      for (Placement p : stream.add(profiles)) {
        placed.put(p.source(), p);
      }
      long t4 = now();
      n++;
      int number = n;
      profiles.forEach(p -> dayOf.put(p.source(), number));
      long[] spent = {
        t1 - t0, t2 - t1, embedding[0], t3 - t2 - embedding[0] + t4 - t3, articles.size()
      };
      for (int i = 0; i < 5; i++) {
        total[i] += spent[i];
      }
      line(day.getFileName().toString(), spent);
    }
    line("all", total);
    largest(placed, dayOf);
    Runtime r = Runtime.getRuntime();
    System.out.printf(Locale.ROOT, "heap in use %d MB%n", (r.totalMemory() - r.freeMemory()) >> 20);
  }

  private static void largest(Map<String, Placement> placed, Map<String, Integer> dayOf) {
    Map<Integer, Integer> perDay = new TreeMap<>();
    dayOf.values().forEach(d -> perDay.merge(d, 1, Integer::sum));
    for (boolean event : new boolean[] {true, false}) {
      Map<String, List<String>> groups = new TreeMap<>();
      placed.forEach((s, p) ->
          groups.computeIfAbsent(event ? p.event() : p.story(), k -> new ArrayList<>()).add(s));
      List<String> large = List.of();
      for (List<String> g : groups.values()) {
        large = g.size() > large.size() ? g : large;
      }
      int first = large.stream().mapToInt(s -> dayOf.getOrDefault(s, 1)).min().orElse(1);
      int last = large.stream().mapToInt(s -> dayOf.getOrDefault(s, 1)).max().orElse(1);
      int among = 0;
      for (int d = first; d <= last; d++) {
        among += perDay.getOrDefault(d, 0);
      }
      System.out.printf(
          Locale.ROOT,
          "%d %s, the largest %d of %d articles of its %d days (%.1f %%)%n",
          groups.size(),
          event ? "events" : "stories",
          large.size(),
          among,
          last - first + 1,
          100.0 * large.size() / Math.max(1, among));
    }
  }

  private static void line(String name, long[] spent) {
    double all = (spent[0] + spent[1] + spent[2] + spent[3]) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%s\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.1f%n",
        name,
        spent[4],
        spent[0] / 1e6,
        spent[1] / 1e6,
        spent[2] / 1e6,
        spent[3] / 1e6,
        all / Math.max(1, spent[4]));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
