package org.hujian.eval.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hujian.app.Meanings;
import org.hujian.archive.Headline;
import org.hujian.archive.home.Home;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.LuceneIndex;
import org.hujian.archive.search.LuceneIndex.Way;
import org.hujian.archive.search.Query;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;

/**
 * Compares the fused search with each of its lists alone, by nDCG@10 over judged queries (Järvelin
 * and Kekäläinen, TOIS 2002).
 *
 * <p>Arguments: a home into which the articles of {@code dev/stories} were ingested, and {@code
 * pool} to print what is not judged yet, {@code score} or {@code variants}. Judgements name reports
 * by key and hold no text: 2 the report is about what was asked, 1 it is told in passing, 0 it is
 * not.
 */
public final class JudgedSearch {
  private static final int DEPTH = 10;

  private final Home home;
  private final Map<String, Map<String, Integer>> judged = new HashMap<>();
  private final Map<String, String> queries = new LinkedHashMap<>();

  private JudgedSearch(Home home) throws IOException {
    this.home = home;
    for (String[] row : rows("queries.tsv")) {
      queries.put(row[0], row[1]);
    }
    for (String[] row : rows("judgements.tsv")) {
      judged.computeIfAbsent(row[0], q -> new HashMap<>()).put(row[1], Integer.parseInt(row[2]));
    }
  }

  public static void main(String[] args) throws IOException {
    try (Home home = Home.open(Path.of(args[0]), new Meanings())) {
      JudgedSearch s = new JudgedSearch(home);
      switch (args[1]) {
        case "pool" -> s.pool();
        case "variants" -> s.variants();
        default -> s.score();
      }
    }
  }

  private static List<String[]> rows(String name) throws IOException {
    List<String[]> out = new ArrayList<>();
    try (InputStream in = JudgedSearch.class.getResourceAsStream(name)) {
      if (in != null) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .forEach(l -> out.add(l.split("\t")));
      }
    }
    return out;
  }

  private Map<String, List<String>> runs(String query) {
    Map<String, List<String>> runs = new LinkedHashMap<>();
    Search search = new Search(QueryParser.parse(query), Search.Order.RELEVANCE, 0, DEPTH, false);
    runs.put(
        "ours", home.finder().search(search).hits().stream().map(h -> h.report().key()).toList());
    Search plain =
        new Search(
            new Query(List.of(new Query.Words(words(query), false))),
            Search.Order.RELEVANCE,
            0,
            DEPTH,
            false);
    LuceneIndex index = (LuceneIndex) home.index();
    runs.put("pairs", index.alone(Way.PAIRS, plain));
    runs.put("words", index.alone(Way.WORDS, plain));
    runs.put("vectors", index.alone(Way.MEANING, plain));
    return runs;
  }

  /** The others know no fields: they get the words that stand in them. */
  private static String words(String query) {
    return query.replace("speaker:", "");
  }

  private void pool() {
    queries.forEach((id, query) -> {
      Set<String> pool = new LinkedHashSet<>();
      runs(query).values().forEach(pool::addAll);
      pool.removeAll(judged.getOrDefault(id, Map.of()).keySet());
      if (pool.isEmpty()) {
        return;
      }
      System.out.println("## " + id + " " + query);
      for (Headline h :
          home.ledger().articles().headlines(pool).stream()
              .sorted(Comparator.comparing(Headline::key))
              .toList()) {
        System.out.println(h.key() + " " + h.title());
      }
    });
  }

  private void score() {
    Map<String, Double> sums = new LinkedHashMap<>();
    int unjudged = 0;
    for (Map.Entry<String, String> q : queries.entrySet()) {
      Map<String, Integer> grades = judged.getOrDefault(q.getKey(), Map.of());
      StringBuilder line = new StringBuilder(q.getKey() + " " + q.getValue());
      for (Map.Entry<String, List<String>> run : runs(q.getValue()).entrySet()) {
        unjudged += (int) run.getValue().stream().filter(k -> !grades.containsKey(k)).count();
        double n = ndcg(run.getValue(), grades);
        sums.merge(run.getKey(), n, Double::sum);
        line.append(String.format(Locale.ROOT, "  %s %.3f", run.getKey(), n));
      }
      System.out.println(line);
    }
    sums.forEach((run, sum) ->
        System.out.printf(Locale.ROOT, "%-8s nDCG@10 %.4f%n", run, sum / queries.size()));
    System.out.println(queries.size() + " queries, " + unjudged + " hits without a judgement");
  }

  private static double ndcg(List<String> run, Map<String, Integer> grades) {
    double ideal =
        dcg(grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList());
    return ideal == 0 ? 1 : dcg(run.stream().map(k -> grades.getOrDefault(k, 0)).toList()) / ideal;
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  /** Of each pair of spellings: how far the sets of reports found are the same (Jaccard). */
  private void variants() throws IOException {
    double least = 1;
    for (String[] pair : rows("variants.tsv")) {
      Set<String> a = all(pair[0]);
      Set<String> b = all(pair[1]);
      Set<String> both = new HashSet<>(a);
      both.retainAll(b);
      Set<String> either = new HashSet<>(a);
      either.addAll(b);
      double jaccard = either.isEmpty() ? 1 : (double) both.size() / either.size();
      least = Math.min(least, jaccard);
      System.out.printf(
          Locale.ROOT, "%.3f  %s %d  %s %d%n", jaccard, pair[0], a.size(), pair[1], b.size());
    }
    System.out.printf(Locale.ROOT, "least %.3f%n", least);
  }

  private Set<String> all(String query) {
    Hits hits =
        home.finder()
            .search(new Search(QueryParser.parse(query), Search.Order.NEWEST, 0, 1000, false));
    Set<String> out = new HashSet<>();
    hits.hits().forEach(h -> out.add(h.report().key()));
    return out;
  }
}
