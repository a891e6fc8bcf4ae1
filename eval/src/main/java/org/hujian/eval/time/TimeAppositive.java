package org.hujian.eval.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.time.TimeAnnotator;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.Article;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * A natural measure of relative times: where a journalist wrote the date in brackets behind 周三 or
 * 昨天, the bracket is hidden, the rest is resolved, and the two are compared.
 *
 * <p>Usage: {@code TimeAppositive TSV FOLDER [--misses]}; the folder holds the articles by their
 * file names. A row whose article is not there is resolved from its own columns (publication time,
 * outlet, some words around).
 */
public final class TimeAppositive {
  private final TimeAnnotator times = new TimeAnnotator();
  private final Segmenter segmenter = new Segmenter();
  private final Cleaner cleaner = new Cleaner();

  private record Row(
      String file,
      String outlet,
      String published,
      String words,
      String surface,
      String day,
      String context) {}

  /**
   * @param got the value; null if nothing was found there
   */
  private record Answer(Row row, boolean whole, @Nullable String got, @Nullable String today) {
    boolean right() {
      return got != null && (got.equals(row.day()) || got.startsWith(row.day() + "T"));
    }
  }

  private TimeAppositive() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: TimeAppositive TSV FOLDER [--misses]");
      System.exit(2);
    }
    boolean misses = args.length > 2 && args[2].equals("--misses");
    new TimeAppositive().run(Path.of(args[0]), Path.of(args[1]), misses, System.out);
  }

  private void run(Path tsv, Path folder, boolean misses, PrintStream out) throws IOException {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).forEach(p -> files.put(name(p.toString()), p));
    }
    List<Answer> answers = new ArrayList<>();
    for (String line : Files.readAllLines(tsv)) {
      String[] c = line.split("\t", -1);
      if (c.length < 7 || c[0].equals("path")) {
        continue;
      }
      Row row = new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
      Path file = files.get(name(row.file()));
      answers.add(file == null ? alone(row) : whole(row, file));
    }
    report(answers, misses, out);
  }

  private static String name(String path) {
    String n = path.substring(path.lastIndexOf('/') + 1);
    return n.replaceAll("\\s", "");
  }

  private Answer whole(Row row, Path file) {
    List<RawDocument> docs = new ArrayList<>();
    new Inputs(InputStream.nullInputStream())
        .read(
            List.of(file.toString()),
            o -> {
              if (o instanceof Outcome.Read(var doc)) {
                docs.add(doc);
              }
            });
    if (docs.isEmpty()) {
      return alone(row);
    }
    Article article = cleaner.clean(docs.get(0));
    return article.text().contains(row.surface()) ? answer(row, article, true) : alone(row);
  }

  private Answer alone(Row row) {
    RawDocument raw =
        new RawDocument(
            row.file(),
            Form.HTML,
            "<article><p>" + row.context() + "</p></article>",
            List.of(
                new Declared(Field.PUBLISHED, row.published(), Place.FRONT_MATTER),
                new Declared(Field.OUTLET, row.outlet(), Place.FRONT_MATTER)));
    Article article = cleaner.clean(raw);
    Article plain =
        new Article(
            article.id(),
            article.source(),
            null,
            article.outlet(),
            "",
            null,
            article.published(),
            null,
            "zh-Hans",
            row.context(),
            List.of(new Span(0, row.context().length())),
            List.of());
    return answer(row, plain, false);
  }

  private Answer answer(Row row, Article article, boolean whole) {
    Article hidden = hide(article, row);
    int at = hidden.text().indexOf(row.words());
    // The words that stood before the bracket, not others like them further up.
    int printed = article.text().indexOf(row.surface());
    if (printed >= 0) {
      at = printed;
    }
    Reading reading = Reading.of(hidden, segmenter);
    String got = null;
    for (TimeExpression t : times.annotate(reading, Trace.NONE)) {
      if (t.span().contains(at)
          || (t.span().start() >= at && t.span().start() < at + row.words().length())) {
        got = t.value();
        break;
      }
    }
    LocalDate today =
        hidden.dateline() != null && hidden.dateline().day() != null
            ? hidden.dateline().day()
            : hidden.published() == null ? null : hidden.published().at().toLocalDate();
    return new Answer(row, whole, got, today == null ? null : today.toString());
  }

  /** Takes the bracket behind the words out of the first place where both stand. */
  private static Article hide(Article a, Row row) {
    int at = a.text().indexOf(row.surface());
    if (at < 0) {
      return a;
    }
    int cut = at + row.words().length();
    int end = at + row.surface().length();
    int by = end - cut;
    List<Span> paragraphs = new ArrayList<>();
    for (Span p : a.paragraphs()) {
      paragraphs.add(
          p.end() <= cut
              ? p
              : new Span(p.start() > cut ? p.start() - by : p.start(), p.end() - by));
    }
    return new Article(
        a.id(),
        a.source(),
        a.url(),
        a.outlet(),
        a.title(),
        a.byline(),
        a.published(),
        a.dateline(),
        a.language(),
        a.text().substring(0, cut) + a.text().substring(end),
        paragraphs,
        a.removed());
  }

  private static void report(List<Answer> answers, boolean misses, PrintStream raw) {
    PrintStream out = new PrintStream(raw, true, StandardCharsets.UTF_8);
    Map<String, int[]> byOutlet = new TreeMap<>();
    Map<String, int[]> byWords = new TreeMap<>();
    Map<String, Integer> causes = new TreeMap<>();
    int right = 0;
    int whole = 0;
    int wholeRight = 0;
    for (Answer a : answers) {
      count(byOutlet, a.row().outlet(), a.right());
      count(byWords, kind(a.row().words()), a.right());
      whole += a.whole() ? 1 : 0;
      if (a.right()) {
        right++;
        wholeRight += a.whole() ? 1 : 0;
        continue;
      }
      causes.merge(cause(a), 1, Integer::sum);
      if (misses) {
        out.printf(
            "%s\t%s\t%s\t%s\t%s\tgot %s\ttoday %s\t%s\t%s%n",
            cause(a),
            a.row().outlet(),
            a.row().published(),
            a.row().surface(),
            a.row().day(),
            a.got(),
            a.today(),
            a.whole() ? "article" : "row",
            a.row().context());
      }
    }
    out.printf("right %d of %d = %.4f%n", right, answers.size(), share(right, answers.size()));
    out.printf(
        "with the article at hand %d of %d = %.4f%n", wholeRight, whole, share(wholeRight, whole));
    byOutlet.forEach(
        (k, v) -> out.printf("outlet %s %d of %d = %.3f%n", k, v[0], v[1], share(v[0], v[1])));
    byWords.forEach(
        (k, v) -> out.printf("words %s %d of %d = %.3f%n", k, v[0], v[1], share(v[0], v[1])));
    causes.forEach((k, v) -> out.printf("cause %s %d%n", k, v));
  }

  private static String kind(String words) {
    if (words.contains("昨")) {
      return "昨天";
    }
    if (words.contains("今")) {
      return "今天";
    }
    if (words.contains("周末") || words.contains("週末")) {
      return "周末";
    }
    if (words.startsWith("上") || words.startsWith("下")) {
      return words.startsWith("上") ? "上周X" : "下周X";
    }
    if (words.startsWith("本") || words.startsWith("这") || words.startsWith("這")) {
      return "本周X";
    }
    return words.matches("(周|週|星期|礼拜|禮拜).") ? "周X" : words;
  }

  private static String cause(Answer a) {
    String got = a.got();
    int weekday =
        "一二三四五六日".indexOf(a.row().words().replace('天', '日').charAt(a.row().words().length() - 1));
    LocalDate day = LocalDate.parse(a.row().day());
    if (a.row().words().matches(".*(周|週|星期|礼拜|禮拜).")
        && weekday >= 0
        && day.getDayOfWeek().getValue() != weekday + 1) {
      return "the printed weekday and date contradict each other";
    }
    if (got == null) {
      return "not found";
    }
    if (a.row().words().contains("周末")) {
      return "a weekend with one of its days in brackets";
    }
    if (got.length() < 10 || !Character.isDigit(got.charAt(0)) || got.charAt(5) == 'W') {
      return "no day given";
    }
    long by =
        LocalDate.parse(got.substring(0, 10)).toEpochDay()
            - LocalDate.parse(a.row().day()).toEpochDay();
    return Math.abs(by) == 1
        ? (by > 0 ? "one day late" : "one day early")
        : by % 7 == 0 ? (by > 0 ? "whole weeks late" : "whole weeks early") : "other";
  }

  private static void count(Map<String, int[]> map, String key, boolean right) {
    int[] n = map.computeIfAbsent(key, k -> new int[2]);
    n[0] += right ? 1 : 0;
    n[1]++;
  }

  private static double share(int n, int of) {
    return of == 0 ? 0 : (double) n / of;
  }
}
