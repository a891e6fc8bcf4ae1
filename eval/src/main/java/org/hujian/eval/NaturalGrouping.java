package org.hujian.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.cluster.Background;
import org.hujian.analysis.cluster.Bigrams;
import org.hujian.analysis.cluster.CopyText;
import org.hujian.analysis.cluster.Logistic;
import org.hujian.analysis.cluster.Profile;
import org.hujian.analysis.cluster.Profiler;
import org.hujian.analysis.cluster.Retrieval;
import org.hujian.analysis.similar.Embedder;
import org.hujian.analysis.similar.Reuse;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.fold.Fold;

/**
 * Measures the evidence for one event and for copies on links that editors made: a summary and the
 * report it links, a digest's item and its full report, a repost and its original, two states of
 * one page.
 */
final class NaturalGrouping {
  private static final int PICKED = 50;
  private static final int TEXT = 1_500;

  private final Pipeline pipeline = new Pipeline();
  private final Background background = Background.read();
  private final Profiler profiler;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final TreeMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
  private final Map<Integer, Map<Integer, Double>> vectors = new HashMap<>();
  private final Map<Integer, Profile> profiles = new HashMap<>();

  NaturalGrouping(String corpus, Embedder embedder) {
    profiler = new Profiler(embedder, background);
    new Inputs(System.in)
        .read(
            List.of(corpus),
            outcome -> {
              if (outcome instanceof Outcome.Read(var doc)) {
                Article a = pipeline.clean(doc);
                int n = articles.size();
                articles.add(a);
                byName.put(name(a.source()), n);
                byDay.computeIfAbsent(day(a), k -> new ArrayList<>()).add(n);
              }
            });
    System.out.println(articles.size() + " articles");
  }

  /** Solidot's summaries against all reports of other outlets within three days. */
  void solidot(Path table) throws IOException {
    RankTrainer trainer = new RankTrainer(summaries(table));
    report("solidot-crossoutlet, crossed", trainer.crossed());
    report("solidot-crossoutlet", trainer.ranks(Retrieval.trained(background)::score));
  }

  /** Learns from Solidot's summaries how to rank, and writes the weights. */
  void train(Path table, Path to) throws IOException {
    RankTrainer trainer = new RankTrainer(summaries(table));
    report("solidot-crossoutlet, crossed", trainer.crossed());
    Logistic learnt = trainer.train();
    report("solidot-crossoutlet, plain", trainer.ranks(learnt::score));
    Files.writeString(
        to.resolve("retrieval.weights.tsv"),
        "# What a report is ranked by when a text is given: feature, mean, spread, weight.\n"
            + "# Learnt by org.hujian.eval.GroupingMain retrieval; holds no text.\n"
            + learnt.table(),
        StandardCharsets.UTF_8);
  }

  private List<RankTrainer.Query> summaries(Path table) throws IOException {
    List<RankTrainer.Query> queries = new ArrayList<>();
    for (List<String> row : rows(table)) {
      Integer from = byName.get(name(row.get(0)));
      Integer to = byName.get(name(row.get(1)));
      if (from == null || to == null) {
        continue;
      }
      Article query = articles.get(from);
      String outlet = outlet(query);
      queries.add(
          query(
              query,
              to,
              near(day(query), 3).stream()
                  .filter(i -> !outlet(articles.get(i)).equals(outlet))
                  .toList()));
    }
    return queries;
  }

  /** An item of a digest against all reports of the same outlet on its day and the one before. */
  void digest(Path table, int every) throws IOException {
    List<RankTrainer.Query> queries = new ArrayList<>();
    int n = 0;
    for (List<String> row : rows(table)) {
      Integer digest = byName.get(name(row.get(0)));
      Integer to = byName.get(name(row.get(5)));
      if (digest == null || to == null || n++ % every != 0) {
        continue;
      }
      Article d = articles.get(digest);
      String text = row.get(4);
      Article query =
          new Article(
              "query",
              "query",
              null,
              d.outlet(),
              row.get(3),
              null,
              d.published(),
              null,
              d.language(),
              text,
              List.of(new Span(0, text.length())),
              List.of());
      queries.add(
          query(
              query,
              to,
              near(day(d), 1).stream()
                  .filter(i -> i != (int) digest && outlet(articles.get(i)).equals(outlet(d)))
                  .toList()));
    }
    report("cna-digest", new RankTrainer(queries).ranks(Retrieval.trained(background)::score));
  }

  /** Reposts that are recognised as copies of their originals. */
  void reposts(Path table) throws IOException {
    int found = 0;
    int all = 0;
    Map<Reuse, Integer> kinds = new TreeMap<>();
    for (List<String> row : rows(table)) {
      Integer repost = byName.get(name(row.get(0)));
      Integer original = byName.get(name(row.get(1)));
      if (repost == null || original == null) {
        continue;
      }
      all++;
      Reuse r = reuse(articles.get(repost), articles.get(original));
      kinds.merge(r, 1, Integer::sum);
      if (r.isCopy()) {
        found++;
      } else {
        System.out.println("  no copy: " + row.get(0));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "cdt-reposts\t%d of %d copies, recall %.3f %s%n",
        found,
        all,
        (double) found / all,
        kinds);
  }

  /** Articles with one address that are recognised as states of one page. */
  void updates() {
    Map<String, Integer> first = new HashMap<>();
    int found = 0;
    int all = 0;
    for (int i = 0; i < articles.size(); i++) {
      String url = articles.get(i).url();
      Integer earlier = url == null ? null : first.putIfAbsent(url, i);
      if (earlier != null) {
        all++;
        found += reuse(articles.get(i), articles.get(earlier)).isCopy() ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "same-URL updates\t%d of %d%n", found, all);
  }

  private static Reuse reuse(Article later, Article earlier) {
    return CopyText.of(later).reuse(CopyText.of(earlier));
  }

  /** A text, its candidates by what they are ranked by, and which of them is right. */
  private RankTrainer.Query query(Article query, int right, List<Integer> candidates) {
    Map<Integer, Double> q = vector(query);
    List<Integer> picked =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Integer i) ->
                        -dot(q, vectors.computeIfAbsent(i, k -> vector(articles.get(k)))))
                    .thenComparing(i -> i))
            .limit(PICKED)
            .toList();
    List<Profile> those =
        picked.stream()
            .map(i -> profiles.computeIfAbsent(i, k -> profile(articles.get(k))))
            .toList();
    return new RankTrainer.Query(
        day(query).toEpochDay(),
        Retrieval.features(background, profile(query), those),
        picked.indexOf(right));
  }

  private Profile profile(Article a) {
    return profiler.profile(pipeline.read(a, Trace.NONE));
  }

  private List<Integer> near(LocalDate day, int days) {
    return byDay.subMap(day.minusDays(days), true, day.plusDays(days), true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private Map<Integer, Double> vector(Article a) {
    String s = Fold.fold(a.title() + '\n' + a.title() + '\n' + a.text());
    Map<Integer, Double> v = new HashMap<>();
    for (int f : Bigrams.of(s, 0, Math.min(TEXT, s.length()))) {
      v.merge(f, 1.0, Double::sum);
    }
    v.replaceAll((f, n) -> (1 + Math.log(n)) * background.rarity(f));
    double length = Math.sqrt(v.values().stream().mapToDouble(x -> x * x).sum());
    v.replaceAll((f, x) -> x / Math.max(1e-9, length));
    return v;
  }

  private static double dot(Map<Integer, Double> a, Map<Integer, Double> b) {
    Map<Integer, Double> small = a.size() < b.size() ? a : b;
    Map<Integer, Double> large = small == a ? b : a;
    double sum = 0;
    for (Map.Entry<Integer, Double> e : small.entrySet()) {
      sum += e.getValue() * large.getOrDefault(e.getKey(), 0.0);
    }
    return sum;
  }

  private static void report(String name, List<Integer> ranks) {
    double hit = 0;
    double mrr = 0;
    double picked = 0;
    for (int r : ranks) {
      hit += r == 1 ? 1 : 0;
      mrr += r == 0 ? 0 : 1.0 / r;
      picked += r == 0 ? 0 : 1;
    }
    int n = Math.max(1, ranks.size());
    System.out.printf(
        Locale.ROOT,
        "%s\t%d queries, hit@1 %.3f MRR %.3f, picked %.3f%n",
        name,
        ranks.size(),
        hit / n,
        mrr / n,
        picked / n);
  }

  private static List<List<String>> rows(Path table) throws IOException {
    return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(l -> Arrays.asList(l.split("\t", -1)))
        .toList();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String outlet(Article a) {
    return a.outlet() == null ? "" : a.outlet().name();
  }

  /** The day of the file's name: the mirror's day of crawling. */
  private static LocalDate day(Article a) {
    String n = name(a.source());
    try {
      return LocalDate.parse(n.substring(0, Math.min(10, n.length())));
    } catch (java.time.DateTimeException e) {
      // No day in the name: the publication tells it, as far as it is known.
      Publication p = a.published();
      return p == null
          ? LocalDate.EPOCH
          : p.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
  }
}
