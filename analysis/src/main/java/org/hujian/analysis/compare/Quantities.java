package org.hujian.analysis.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hujian.analysis.compare.Claims.Claim;
import org.hujian.model.Dossier.Amount;
import org.hujian.model.Dossier.Note;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Quantity;
import org.hujian.model.Dossier.Verdict;
import org.hujian.model.Figure;
import org.hujian.model.Span;
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
  private static final BigDecimal TWO = BigDecimal.TWO;
  private final Desk desk;
  private final SameQuantity same;
  private final List<Claim> claims;

  Quantities(Desk desk, Gists gists, Meanings meanings, Meanings sure) {
    this.desk = desk;
    this.same = new SameQuantity(desk, meanings, sure);
    this.claims = new Claims(desk, gists).all();
  }

  /** Says the same figure of an outlet once. */
  private static List<Claim> once(List<Claim> group) {
    Map<String, Claim> out = new LinkedHashMap<>();
    for (Claim c : group) {
      String key =
          c.outlet() + " " + c.figure().min() + " " + c.figure().max() + " " + c.figure().state();
      out.putIfAbsent(key, c);
    }
    return List.copyOf(out.values());
  }

  private static boolean trivial(List<Claim> group, Verdict verdict) {
    return verdict == Verdict.AGREE
        && group.stream()
            .allMatch(c -> c.figure().max() != null && c.figure().max().compareTo(TWO) <= 0);
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
                  .map(c -> c.figure().unit())
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null),
              result.verdict(),
              result.rule(),
              g.stream().sorted(byTime()).map(this::amount).toList()));
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
        if (SameQuantity.clash(c, d)) {
          return false;
        }
        sum += same.score(claims.get(a), claims.get(b));
      }
    }
    return sum / (x.size() * y.size()) >= SameQuantity.ENOUGH;
  }

  /** What is counted and what became of it (村民 · 遇难), in the words of the first that say so. */
  private String counted(List<Claim> group) {
    String counted = null;
    String fate = null;
    for (Claim c : group) {
      Figure.Counted words = c.figure().counted();
      if (counted == null && words != null && !(c.counted().isEmpty() && c.kind().equals("人"))) {
        counted = words(c, words.span());
      }
      if (fate == null && c.fate() != null) {
        fate = words(c, c.fate());
      }
    }
    if (counted != null) {
      return fate == null || counted.contains(fate) ? counted : counted + " · " + fate;
    }
    if (fate != null) {
      return fate;
    }
    Claim first = group.getFirst();
    Figure.Counted bare = first.figure().counted();
    return words(first, bare != null ? bare.span() : first.figure().span());
  }

  private String words(Claim c, Span span) {
    return desk.reports().get(c.report()).article().text(span);
  }

  /** The order in which a count moves on: by the time it holds for, else the day it was printed. */
  private Comparator<Claim> byTime() {
    return Comparator.comparing((Claim c) -> c.when() != null ? c.when() : Verdicts.day(c, desk))
        .thenComparing(Claim::report)
        .thenComparing(c -> c.figure().span());
  }

  private Amount amount(Claim c) {
    return new Amount(
        new Passage(c.report(), c.figure().span()), c.sentence(), c.figure(), c.asOf(), c.saidBy());
  }

  /** Pairs of one report that surely measure one thing and yet have no number in common. */
  List<Note> conflicts() {
    List<Note> out = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1;
          j < claims.size() && claims.get(j).report() == claims.get(i).report();
          j++) {
        Claim a = claims.get(i);
        Claim b = claims.get(j);
        if (!Verdicts.overlap(a.figure(), b.figure())
            && same.sure(a, b)
            && Verdicts.comparable(a, b)) {
          String text = desk.reports().get(a.report()).article().text();
          out.add(
              new Note(
                  Note.Kind.NUMBER,
                  "note.two-numbers",
                  new Passage(a.report(), a.figure().span()),
                  a.figure().span().in(text),
                  b.figure().span().in(text),
                  List.of(new Passage(b.report(), b.figure().span()))));
        }
      }
    }
    return out;
  }

  /** Folded, for comparing. */
  static String key(@Nullable String s) {
    return s == null ? "" : Fold.fold(s);
  }
}
