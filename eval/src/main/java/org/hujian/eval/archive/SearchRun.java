package org.hujian.eval.archive;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hujian.app.Meanings;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Named;
import org.hujian.archive.home.Home;
import org.hujian.archive.search.QueryException;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.segment.IndexSegmenter;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * How long a search takes while several clients ask at once, each as fast as it is answered.
 *
 * <p>Arguments: a home; how many clients (4), queries of each (1000), seed (1). The queries are
 * made from the home: names, words of titles, phrases of texts, the words of a speaker, figures,
 * outlets with days. Every answer holds ten hits with snippets and the facets, as the page asks for
 * them. The same home and seed give the same queries. Beside the time that passed stands that of
 * the processor, which a busy machine does not stretch.
 */
public final class SearchRun {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int NAMES = 2_000;
  private static final int WARM = 200;

  private record Asked(String kind, String query) {}

  private record Took(String kind, long nanos, long processor) {}

  private final Home home;
  private final IndexSegmenter segmenter = new IndexSegmenter();
  private final List<Headline> reports;
  private final List<Named> names;

  private SearchRun(Home home) {
    this.home = home;
    this.reports = home.ledger().articles().latest(0, Integer.MAX_VALUE);
    this.names = home.ledger().names().list(null, 0, NAMES);
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    int queries = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    try (Home home = Home.open(Path.of(args[0]), new Meanings())) {
      SearchRun run = new SearchRun(home);
      System.out.printf(
          Locale.ROOT,
          "%d reports, %d clients, %d queries each, seed %d%n",
          run.reports.size(),
          clients,
          queries,
          seed);
      run.ask(clients, WARM, seed + 1);
      long started = System.nanoTime();
      List<Took> took = run.ask(clients, queries, seed);
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(Locale.ROOT, "%.0f answers a second%n", took.size() / seconds);
      report("all", took);
      TreeMap<String, List<Took>> kinds = new TreeMap<>();
      took.forEach(t -> kinds.computeIfAbsent(t.kind, k -> new ArrayList<>()).add(t));
      kinds.forEach(SearchRun::report);
    }
  }

  private static void report(String kind, List<Took> took) {
    long[] sorted = took.stream().mapToLong(Took::nanos).sorted().toArray();
    long[] busy = took.stream().mapToLong(Took::processor).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-9s %6d queries  p50 %6.1f  p95 %6.1f  p99 %6.1f  longest %6.1f ms"
            + "  processor p50 %5.1f  p99 %5.1f ms%n",
        kind,
        sorted.length,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        sorted[sorted.length - 1] / 1e6,
        at(busy, 0.50),
        at(busy, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
  }

  private List<Took> ask(int clients, int queries, long seed)
      throws InterruptedException, ExecutionException {
    // Made before the clock runs: reading an article to make a query is not part of the answer.
    List<List<Asked>> all = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      Random random = new Random(seed * 1_000 + c);
      List<Asked> of = new ArrayList<>();
      while (of.size() < queries) {
        Asked made = make(random);
        if (made != null) {
          of.add(made);
        }
      }
      all.add(of);
    }
    List<Took> out = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Took>>> running = new ArrayList<>();
      for (List<Asked> of : all) {
        running.add(pool.submit(() -> of.stream().map(this::answer).toList()));
      }
      for (Future<List<Took>> client : running) {
        out.addAll(client.get());
      }
    }
    return out;
  }

  private Took answer(Asked asked) {
    long busy = THREADS.getCurrentThreadCpuTime();
    long started = System.nanoTime();
    home.finder()
        .search(new Search(QueryParser.parse(asked.query), Search.Order.RELEVANCE, 0, 10, true));
    return new Took(
        asked.kind, System.nanoTime() - started, THREADS.getCurrentThreadCpuTime() - busy);
  }

  private @Nullable Asked make(Random random) {
    Headline headline = reports.get(random.nextInt(reports.size()));
    return switch (random.nextInt(7)) {
      case 0 -> asked("name", names.get(random.nextInt(names.size())).name());
      case 1 -> asked("words", words(headline.title(), random));
      case 2 -> text(headline).map(t -> phrase(t.article(), random)).orElse(null);
      case 3 -> text(headline).map(t -> quotation(t, random)).orElse(null);
      case 4 -> text(headline).map(t -> figure(t, random)).orElse(null);
      case 5 -> outlet(headline, random);
      default -> place(headline, random);
    };
  }

  private @Nullable Asked outlet(Headline headline, Random random) {
    String outlet = headline.outlet();
    if (outlet == null || headline.day() == null) {
      return null;
    }
    String named = "outlet:\"" + outlet.replace("\"", "") + "\" date:" + headline.day();
    return asked("outlet", named + " " + words(headline.title(), random));
  }

  private @Nullable Asked place(Headline headline, Random random) {
    Named place = names.get(random.nextInt(names.size()));
    if (place.type() != EntityType.PLACE) {
      return null;
    }
    return asked("place", "place:" + place.name() + " " + words(headline.title(), random));
  }

  private static @Nullable Asked asked(String kind, String query) {
    try {
      return query.isBlank() || QueryParser.parse(query).terms().isEmpty()
          ? null
          : new Asked(kind, query);
    } catch (QueryException e) {
      // A title with a sign of the query language in it: another one is drawn.
      return null;
    }
  }

  private Optional<LinkedArticle> text(Headline headline) {
    return home.ledger().articles().article(headline.key()).map(Kept::linked);
  }

  /** One to three words of two characters or more. */
  private String words(String text, Random random) {
    List<String> words =
        segmenter.tokens(text).stream()
            .map(Token::word)
            .filter(w -> w.length() > 1 && w.chars().allMatch(Character::isLetterOrDigit))
            .distinct()
            .toList();
    List<String> out = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0 && !words.isEmpty(); n--) {
      out.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", out);
  }

  private static @Nullable Asked phrase(Article a, Random random) {
    String run = run(a.text(), 3 + random.nextInt(6), random);
    return run.isEmpty() ? null : asked("phrase", "\"" + run + "\"");
  }

  private @Nullable Asked quotation(LinkedArticle linked, Random random) {
    List<Quotation> said =
        linked.annotated().quotations().stream()
            .filter(q -> q.attribution().source() != null)
            .toList();
    if (said.isEmpty()) {
      return null;
    }
    Quotation q = said.get(random.nextInt(said.size()));
    String speaker = q.attribution().source() == null ? "" : q.attribution().source().name();
    String words = words(linked.article().text(q.span()), random);
    return speaker.isEmpty() || speaker.indexOf(' ') >= 0
        ? null
        : asked("speaker", "speaker:" + speaker + " " + words);
  }

  private static @Nullable Asked figure(LinkedArticle linked, Random random) {
    List<Figure> figures =
        linked.annotated().figures().stream().filter(f -> f.unit() != null).toList();
    if (figures.isEmpty()) {
      return null;
    }
    Span span = figures.get(random.nextInt(figures.size())).span();
    return asked("figure", "figure:" + linked.article().text(span));
  }

  /** So many characters in a row without a sign between them. */
  private static String run(String text, int length, Random random) {
    for (int tries = 0; tries < 20 && text.length() > length; tries++) {
      int at = random.nextInt(text.length() - length);
      String piece = text.substring(at, at + length);
      if (piece.chars().allMatch(Character::isLetterOrDigit)) {
        return piece;
      }
    }
    return "";
  }
}
