package org.hujian.analysis.compare;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.hujian.analysis.compare.Quantities.Claim;
import org.hujian.model.Figure;

/**
 * Whether two figures measure one thing: same kind of unit, same thing counted, sentences about the
 * same matter.
 *
 * <p>Does not look at the values: that two numbers are equal is what is to be found out.
 */
final class SameQuantity {
  static final double ENOUGH = 0.5;

  /** Above this, the two are surely one quantity, and a difference is worth saying. */
  static final double SURE = 0.66;

  private static final double RELATED = 0.52;
  private static final Set<String> COUNTS = Set.of("人", "个");
  private static final Set<String> PERSONS = Set.of("人", "名", "位", "口", "員", "员");
  private static final Set<String> PIECES = Set.of("个", "份", "项", "件", "宗", "起", "款", "条", "枚");
  private final Desk desk;
  private final Meanings meanings;

  SameQuantity(Desk desk, Meanings meanings) {
    this.desk = desk;
    this.meanings = meanings;
  }

  /** From 0 to 1; 0 for two figures of one sentence or of different kinds. */
  double score(Claim a, Claim b) {
    boolean oneSentence = a.report() == b.report() && a.sentence().equals(b.sentence());
    if (oneSentence || !sameKind(kind(a.figure()), kind(b.figure()))) {
      return 0;
    }
    double local =
        Math.min(1, a.local().alike(b.local()) / 0.6)
            * (Collections.disjoint(a.beside(), b.beside()) ? 0.6 : 1)
            * (elsewhere(a.local(), b.local()) ? 0.5 : 1);
    double context =
        Math.min(
            1,
            2
                * Math.max(
                    a.context().alike(b.context()),
                    0.8
                        * Math.min(1, a.context().common(b.context()) / 30)
                        * Math.max(
                            a.context().within(b.context()), b.context().within(a.context()))));
    if (a.counted().isEmpty() && b.counted().isEmpty()) {
      return 0.55 * local + 0.4 * context;
    }
    double counted = counted(a, b);
    double score = counted == 0 ? 0 : 0.5 * counted + 0.2 * local + 0.3 * context;
    return score < ENOUGH && related(a, b) ? RELATED : score;
  }

  /**
   * Things of one sort under other names, done alike: 15个合作文件 signed, 10多份合同和协议 to be signed.
   * Enough to stand side by side, never enough for a difference.
   */
  private boolean related(Claim a, Claim b) {
    boolean doneAlike = a.local().alike(b.local()) >= 0.1;
    return doneAlike
        && !elsewhere(a.local(), b.local())
        && meanings.near(a.counted(), b.counted()) >= 0.6
        && meanings.near(words(a), words(b)) >= 0.6;
  }

  private String words(Claim c) {
    return desk.reports().get(c.report()).article().text(c.clause());
  }

  /** A bare number may count persons or things. */
  private static boolean sameKind(String a, String b) {
    return a.equals(b)
        || (a.isEmpty() && COUNTS.contains(b))
        || (b.isEmpty() && COUNTS.contains(a));
  }

  /** Whether each clause names places, and none of them is the other's. */
  private static boolean elsewhere(Gist a, Gist b) {
    Set<String> x = places(a);
    Set<String> y = places(b);
    return !x.isEmpty() && !y.isEmpty() && Collections.disjoint(x, y);
  }

  private static Set<String> places(Gist g) {
    return g.weights().keySet().stream()
        .filter(k -> k.startsWith("PLACE"))
        .collect(Collectors.toSet());
  }

  /** So surely one thing that two values with nothing in common are worth saying. */
  boolean sure(Claim a, Claim b) {
    boolean named =
        !a.counted().isEmpty()
            && !b.counted().isEmpty()
            && (a.counted().equals(b.counted()) || a.head().equals(b.head()));
    double local = a.local().alike(b.local());
    boolean beside = !Collections.disjoint(a.beside(), b.beside());
    return a.part() == b.part()
        && (beside || local >= 0.75)
        && score(a, b) >= SURE
        && (named ? local >= 0.35 : local >= 0.6);
  }

  /** How surely the same thing is counted. */
  private double counted(Claim a, Claim b) {
    if (a.counted().isEmpty() || b.counted().isEmpty()) {
      return 0.3;
    }
    if (a.counted().equals(b.counted())) {
      return 1;
    }
    if (a.head().equals(b.head())) {
      return 0.85;
    }
    if (a.counted().contains(b.head()) || b.counted().contains(a.head())) {
      return 0.7;
    }
    double near = meanings.near(a.counted(), b.counted());
    return Double.isNaN(near) ? 0 : Math.clamp((near - 0.55) / 0.4, 0, 0.8);
  }

  /** What the unit measures; figures of different kinds are never compared. */
  static String kind(Figure f) {
    String unit = Quantities.key(f.unitKey() != null ? f.unitKey() : f.unit());
    if (PERSONS.contains(unit)) {
      return "人";
    }
    return PIECES.contains(unit) ? "个" : unit;
  }
}
