package org.hujian.analysis.compare;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hujian.analysis.compare.Claims.Claim;
import org.hujian.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Whether two figures measure one thing: same kind of unit, same thing counted, sentences about the
 * same matter.
 *
 * <p>Does not look at the values, but within one report: that two numbers of two reports are equal
 * is what is to be found out.
 */
final class SameQuantity {
  static final double ENOUGH = 0.5;

  /** Above this, the two are surely one quantity, and a difference is worth saying. */
  static final double SURE = 0.66;

  /** A count that only one of the two names may be another. */
  private static final double UNTOLD_MEASURE = 0.8;

  /** Two clauses of one quantity mean nearly the same, whatever the figures in them. */
  private static final double SAME_CLAUSE = 0.75;

  private static final double NEAR_CLAUSE = 0.8;
  private static final double KEYED = 0.9;
  private static final double RELATED = 0.52;
  private static final Set<String> COUNTS = Set.of("人", "个");
  private static final Set<String> PERSONS = Set.of("人", "名", "位", "口", "員", "员");
  private static final Set<String> PIECES = Set.of("个", "份", "项", "件", "宗", "起", "款", "条", "枚");
  static final Set<String> PEOPLE = Set.of("人", "例", "人次", "");
  private static final Set<String> MOVING = Set.of("人", "例", "%", "点");

  /** Heads that name all whom a toll counts. */
  private static final List<String> GENERAL =
      List.of("人数", "者", "病例", "个案", "人", "数", "伤患", "伤员", "灾民", "民众", "感染", "患者", "死", "伤");

  private final Desk desk;
  private final Meanings meanings;
  private final Meanings sure;

  /**
   * @param meanings asked which figures are of one row
   * @param sure asked whether two of them differ; of its own, so that it is never used up
   */
  SameQuantity(Desk desk, Meanings meanings, Meanings sure) {
    this.desk = desk;
    this.meanings = meanings;
    this.sure = sure;
  }

  /** From 0 to 1; 0 for two figures that cannot be of one quantity. */
  double score(Claim a, Claim b) {
    if (clash(a, b)) {
      return 0;
    }
    if (keyed(a, b)) {
      return KEYED;
    }
    boolean counts = !a.measure().isEmpty() && a.measure().equalTo(b.measure());
    double local =
        Math.min(1, a.local().alike(b.local()) / 0.6)
            * (Collections.disjoint(a.beside(), b.beside()) ? 0.6 : 1);
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
    double doubt =
        (elsewhere(a, b) ? 0.6 : 1)
            * (a.measure().equalTo(b.measure()) ? 1 : UNTOLD_MEASURE)
            * (counts && partOfPeople(a, b) ? UNTOLD_MEASURE : 1);
    if (counts) {
      local = Math.max(local, 0.8);
    }
    if (a.counted().isEmpty() && b.counted().isEmpty() && !counts) {
      return doubt * (0.55 * local + 0.4 * context);
    }
    boolean bare = a.counted().isEmpty() || b.counted().isEmpty();
    double counted = counts && bare ? 0.9 : counted(a, b);
    double score = counted == 0 ? 0 : doubt * (0.4 * counted + 0.3 * local + 0.3 * context);
    return score < ENOUGH && related(a, b) ? RELATED : score;
  }

  /**
   * Two figures that cannot be of one quantity: of one sentence, of different units, of different
   * counts, or of different years; or two numbers of one report for one time, for a report does not
   * as a rule contradict itself.
   */
  static boolean clash(Claim a, Claim b) {
    boolean oneReport = a.report() == b.report();
    return !sameKind(a.kind(), b.kind())
        || (oneReport && a.sentence().equals(b.sentence()))
        || a.measure().contradicts(b.measure())
        || otherModels(a, b)
        || a.each() != b.each()
        || otherYear(a.when(), b.when())
        || (oneReport
            && Objects.equals(a.when(), b.when())
            && !Verdicts.overlap(a.figure(), b.figure()));
  }

  /** 东风-26 and 东风-21. */
  private static boolean otherModels(Claim a, Claim b) {
    return !a.designations().isEmpty()
        && !b.designations().isEmpty()
        && Collections.disjoint(a.designations(), b.designations());
  }

  /** Whether one counts some of those that the other counts all of: 船员, beside the dead. */
  private static boolean partOfPeople(Claim a, Claim b) {
    return general(a) != general(b);
  }

  private static boolean general(Claim c) {
    return c.counted().isEmpty() || GENERAL.stream().anyMatch(c.counted()::endsWith);
  }

  private static boolean otherYear(@Nullable String a, @Nullable String b) {
    return a != null
        && b != null
        && a.length() >= 4
        && b.length() >= 4
        && !a.substring(0, 4).equals(b.substring(0, 4));
  }

  /**
   * Things of one sort under other names, done alike: 15个合作文件 signed, 10多份合同和协议 to be signed.
   * Enough to stand side by side, never enough for a difference.
   */
  private boolean related(Claim a, Claim b) {
    boolean doneAlike = a.local().alike(b.local()) >= 0.1;
    return doneAlike
        && !elsewhere(a, b)
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

  /** Whether each holds for places of its own, and none of them is the other's. */
  static boolean elsewhere(Claim a, Claim b) {
    return !a.places().isEmpty()
        && !b.places().isEmpty()
        && Collections.disjoint(a.places(), b.places());
  }

  /** So surely one thing that two values with nothing in common are worth saying. */
  boolean sure(Claim a, Claim b) {
    if (keyed(a, b)) {
      return true;
    }
    boolean counts = !a.measure().isEmpty();
    boolean named =
        !a.counted().isEmpty()
            && !b.counted().isEmpty()
            && (tailOf(a.counted(), b.counted()) || tailOf(b.counted(), a.counted()));
    double local = a.local().alike(b.local());
    boolean beside = !Collections.disjoint(a.beside(), b.beside());
    return !a.part()
        && !b.part()
        && !a.kind().isEmpty()
        && a.kind().equals(b.kind())
        && a.measure().equalTo(b.measure())
        && !(counts && partOfPeople(a, b))
        && !elsewhere(a, b)
        && (!moving(a) || a.places().isEmpty() == b.places().isEmpty())
        && (counts || beside || local >= 0.75)
        && score(a, b) >= SURE
        && (counts || alike(a, b, local, named ? 0.35 : 0.6))
        && sure.near(words(a), words(b)) >= SAME_CLAUSE;
  }

  /** 弹道导弹 ends with 导弹; that 有效票 ends with 票 says nothing. */
  private static boolean tailOf(String whole, String tail) {
    return whole.equals(tail) || (tail.length() > 1 && whole.endsWith(tail));
  }

  /** Clauses alike in their words, or half so and alike in meaning. */
  private boolean alike(Claim a, Claim b, double local, double enough) {
    return local >= enough || (local >= enough / 2 && sure.near(words(a), words(b)) >= NEAR_CLAUSE);
  }

  /**
   * One line of one bulletin: 累计 and 确诊 told of both, for one place and one named time. How the
   * clauses are worded is nothing then.
   */
  private static boolean keyed(Claim a, Claim b) {
    return a.measure().values().size() > 1
        && a.measure().equalTo(b.measure())
        && a.kind().equals(b.kind())
        && a.part() == b.part()
        && !a.places().isEmpty()
        && a.places().equals(b.places())
        && a.asOf() != null
        && b.asOf() != null
        && !partOfPeople(a, b);
  }

  /** A count that moves on by the hour: of the dead, of cases, of persons anywhere. */
  static boolean moving(Claim c) {
    return MOVING.contains(c.kind())
        || (!c.measure().isEmpty() && (c.kind().equals("个") || c.kind().isEmpty()));
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
