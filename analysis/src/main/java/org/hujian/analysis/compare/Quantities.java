package org.hujian.analysis.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Dossier.Amount;
import org.hujian.model.Dossier.Note;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Quantity;
import org.hujian.model.Dossier.Verdict;
import org.hujian.model.Figure;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Figures of different outlets that measure one thing, with a verdict by interval arithmetic.
 *
 * <p>Whether two figures measure one thing is decided by {@link SameQuantity}; how their values
 * stand to each other by {@link Verdicts}. A row needs two outlets.
 */
final class Quantities {
  private static final int MOST = 120;
  private static final String BOUNDS = "，。；！？：,;:\n";
  private static final List<String> PARTS = List.of("其中", "当中", "只有", "仅", "另有", "其余", "包括");
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private final Desk desk;
  private final SameQuantity same;
  private final List<Claim> claims = new ArrayList<>();

  /**
   * A figure with what it is compared by.
   *
   * @param part whether it is told as a part of another figure
   * @param counted the folded words of what is counted; empty if the text does not say
   * @param local the gist of its clause without the figure
   * @param beside the terms nearest to it
   * @param context the gist of its sentence without the figure
   * @param when the time it holds for: its own, or the last point in time its sentence names before
   *     it
   */
  record Claim(
      int report,
      int outlet,
      Figure figure,
      Span sentence,
      Span clause,
      boolean part,
      String counted,
      String head,
      Gist local,
      Set<String> beside,
      Gist context,
      @Nullable String when,
      @Nullable String saidBy) {}

  Quantities(Desk desk, Gists gists, Meanings meanings) {
    this.desk = desk;
    this.same = new SameQuantity(desk, meanings);
    for (int r = 0; r < desk.reports().size(); r++) {
      if (desk.reports().get(r).copyOf() >= 0) {
        continue;
      }
      for (Figure f : desk.articles().get(r).annotated().figures()) {
        Span sentence = desk.sentenceAt(r, f.span().start());
        if (sentence == null || "岁".equals(f.unitKey()) || vague(f)) {
          continue;
        }
        String folded = desk.folded().get(r);
        Figure.Counted c = f.counted();
        Span clause = clause(r, sentence, f.span());
        claims.add(
            new Claim(
                r,
                desk.reports().get(r).outlet(),
                f,
                sentence,
                clause,
                part(folded, clause, f.span()),
                c == null || bare(c, folded) ? "" : c.span().in(folded),
                c == null || bare(c, folded) ? "" : c.head().in(folded),
                gists.local(r, clause, f.span()),
                gists.beside(r, clause, f.span()),
                gists.without(r, sentence, f.span()),
                when(r, sentence, f),
                saidBy(r, f.span())));
      }
    }
  }

  private @Nullable String when(int report, Span sentence, Figure f) {
    if (f.asOf() != null) {
      return f.asOf();
    }
    String last = null;
    for (TimeExpression t : desk.articles().get(report).annotated().times()) {
      if (sentence.contains(t.span())
          && t.span().end() <= f.span().start()
          && Timelines.calendarPoint(t) != null) {
        last = t.value();
      }
    }
    return last;
  }

  /** The time a reader is told it holds for: its own, or one the text puts behind 截至. */
  private @Nullable String asOf(Claim c) {
    String own = c.figure.asOf();
    if (own != null) {
      return own;
    }
    String folded = desk.folded().get(c.report);
    String last = null;
    for (TimeExpression t : desk.articles().get(c.report).annotated().times()) {
      int start = t.span().start();
      if (c.sentence.contains(t.span())
          && t.span().end() <= c.figure.span().start()
          && (folded.startsWith("截至", start - 2) || folded.startsWith("截止", start - 2))) {
        last = t.value();
      }
    }
    return last;
  }

  /** 几位 and 数家 say nothing that could be compared. */
  private static boolean vague(Figure f) {
    return f.approx() && f.min() != null && f.max() != null && f.max().compareTo(NINE) <= 0;
  }

  /** The clause around a figure; a list is cut at its 、 where each part has a figure. */
  private Span clause(int report, Span sentence, Span figure) {
    String folded = desk.folded().get(report);
    Span whole = around(folded, sentence, figure, BOUNDS);
    boolean list =
        desk.articles().get(report).annotated().figures().stream()
            .anyMatch(f -> !f.span().equals(figure) && whole.contains(f.span()));
    return list ? around(folded, sentence, figure, BOUNDS + "、") : whole;
  }

  private static Span around(String folded, Span sentence, Span figure, String bounds) {
    int start = figure.start();
    while (start > sentence.start() && bounds.indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    int end = figure.end();
    while (end < sentence.end() && bounds.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  /** 人 says no more than the unit does. */
  private static boolean bare(Figure.Counted c, String folded) {
    return c.span().length() < 2 || c.head().in(folded).equals("人") && c.span().length() < 3;
  }

  /** Whether a figure is told as a part of another: 其中7例, 只有7例. */
  private static boolean part(String folded, Span clause, Span figure) {
    String before = folded.substring(clause.start(), figure.start());
    return PARTS.stream().anyMatch(before::contains);
  }

  /** Says the same figure of an outlet once. */
  private static List<Claim> once(List<Claim> group) {
    Map<String, Claim> out = new LinkedHashMap<>();
    for (Claim c : group) {
      String key = c.outlet + " " + c.figure.min() + " " + c.figure.max() + " " + c.figure.state();
      out.putIfAbsent(key, c);
    }
    return List.copyOf(out.values());
  }

  private static boolean trivial(List<Claim> group, Verdict verdict) {
    return verdict == Verdict.AGREE
        && group.stream()
            .allMatch(c -> c.figure.max() != null && c.figure.max().compareTo(TWO) <= 0);
  }

  List<Quantity> find() {
    List<List<Claim>> groups = groups();
    List<Quantity> out = new ArrayList<>();
    for (List<Claim> all : groups) {
      List<Claim> g = once(all);
      if (g.stream().map(Claim::outlet).distinct().count() < 2) {
        continue;
      }
      Verdicts.Result result = Verdicts.of(g, desk, same);
      if (trivial(g, result.verdict()) || result.rule().equals("figure.not-same")) {
        continue;
      }
      out.add(
          new Quantity(
              counted(g),
              g.stream()
                  .map(c -> c.figure.unit())
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null),
              result.verdict(),
              result.rule(),
              g.stream().map(this::amount).toList()));
    }
    out.sort(
        Comparator.comparingInt((Quantity q) -> rank(q.verdict()))
            .thenComparingInt(q -> -q.versions().size())
            .thenComparing(q -> q.versions().get(0).passage()));
    return out.subList(0, Math.min(MOST, out.size()));
  }

  private static int rank(Verdict v) {
    return switch (v) {
      case DIFFER -> 0;
      case COMPATIBLE -> 1;
      case AGREE -> 2;
      case UNCLEAR -> 3;
    };
  }

  private record Pair(int a, int b, double score) {}

  private List<List<Claim>> groups() {
    int n = claims.size();
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double s = same.score(claims.get(a), claims.get(b));
        if (s >= SameQuantity.ENOUGH) {
          pairs.add(new Pair(a, b, s));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    int[] group = new int[n];
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      group[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
    for (Pair p : pairs) {
      List<Integer> x = groups.get(group[p.a]);
      List<Integer> y = groups.get(group[p.b]);
      if (group[p.a] == group[p.b] || !fit(x, y)) {
        continue;
      }
      int into = group[p.a];
      int gone = group[p.b];
      x.addAll(y);
      y.forEach(i -> group[i] = into);
      groups.set(gone, new ArrayList<>());
    }
    return groups.stream()
        .filter(g -> g.size() > 1)
        .map(g -> g.stream().sorted().map(claims::get).toList())
        .toList();
  }

  private boolean fit(List<Integer> x, List<Integer> y) {
    double sum = 0;
    for (int a : x) {
      for (int b : y) {
        Claim c = claims.get(a);
        Claim d = claims.get(b);
        if (c.report == d.report && c.sentence.equals(d.sentence)) {
          return false;
        }
        sum += same.score(claims.get(a), claims.get(b));
      }
    }
    return sum / (x.size() * y.size()) >= SameQuantity.ENOUGH;
  }

  private String counted(List<Claim> group) {
    for (Claim c : group) {
      Figure.Counted counted = c.figure.counted();
      if (counted != null) {
        return desk.reports().get(c.report).article().text(counted.span());
      }
    }
    Claim first = group.get(0);
    return desk.reports().get(first.report).article().text(first.figure.span());
  }

  private Amount amount(Claim c) {
    return new Amount(
        new Passage(c.report, c.figure.span()), c.sentence, c.figure, asOf(c), c.saidBy);
  }

  /** Pairs of one report that surely measure one thing and yet have no number in common. */
  List<Note> conflicts() {
    List<Note> out = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size() && claims.get(j).report == claims.get(i).report; j++) {
        Claim a = claims.get(i);
        Claim b = claims.get(j);
        if (!Verdicts.overlap(a.figure, b.figure) && same.sure(a, b) && Verdicts.comparable(a, b)) {
          String text = desk.reports().get(a.report).article().text();
          out.add(
              new Note(
                  Note.Kind.NUMBER,
                  "note.two-numbers",
                  new Passage(a.report, a.figure.span()),
                  a.figure.span().in(text),
                  b.figure.span().in(text),
                  List.of(new Passage(b.report, b.figure.span()))));
        }
      }
    }
    return out;
  }

  private @Nullable String saidBy(int report, Span figure) {
    for (Quotation q : desk.articles().get(report).annotated().quotations()) {
      Source s = q.attribution().source();
      if (s != null && q.span().contains(figure)) {
        return s.name();
      }
    }
    return null;
  }

  /** Folded, for comparing. */
  static String key(@Nullable String s) {
    return s == null ? "" : Fold.fold(s);
  }
}
