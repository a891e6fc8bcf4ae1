package org.hujian.analysis.compare;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hujian.analysis.compare.Claims.Claim;
import org.hujian.model.Dossier.Verdict;
import org.hujian.model.Figure;
import org.hujian.model.Figure.Aspect;
import org.hujian.model.Figure.State;
import org.hujian.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What interval arithmetic says of figures that measure one thing.
 *
 * <p>“Differ” is said only of two outlets' figures for the same time and in the same state, whose
 * ranges, with the room that an “about” gives, have no number in common.
 */
final class Verdicts {
  private static final BigDecimal ROOM = new BigDecimal("0.1");
  private static final int STILL_HOURS = 96;

  private Verdicts() {}

  /** The verdict and the rule it rests on. */
  record Result(Verdict verdict, String rule) {}

  static Result of(List<Claim> group, Desk desk, SameQuantity same) {
    boolean equal = true;
    String unclear = null;
    boolean differ = false;
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        Claim a = group.get(i);
        Claim b = group.get(j);
        equal &= equal(a.figure(), b.figure());
        if (a.outlet() == b.outlet() || equal(a.figure(), b.figure())) {
          continue;
        }
        if (overlap(a.figure(), b.figure())) {
          unclear = otherTimes(a, b, desk) ? "figure.other-time" : unclear;
          continue;
        }
        String why = incomparable(a, b, desk, same);
        if (why == null && (both(group, a, b, desk) || both(group, b, a, desk))) {
          why = "figure.other-scope";
        }
        if (why == null) {
          differ = true;
        } else if (unclear == null || !why.equals("figure.not-same")) {
          unclear = why;
        }
      }
    }
    if (differ) {
      return new Result(Verdict.DIFFER, "figure.disjoint");
    }
    if (unclear != null) {
      return new Result(Verdict.UNCLEAR, unclear);
    }
    return equal
        ? new Result(Verdict.AGREE, "figure.equal")
        : new Result(Verdict.COMPATIBLE, "figure.overlap");
  }

  /** Whether each names a time and the two are not one: then not even an overlap says much. */
  private static boolean otherTimes(Claim a, Claim b, Desk desk) {
    return a.when() != null && b.when() != null && !sameTime(a, b, desk) && !within(a, b);
  }

  /** A time of day within the day the other names. */
  private static boolean within(Claim a, Claim b) {
    String x = Objects.requireNonNullElse(a.when(), "");
    String y = Objects.requireNonNullElse(b.when(), "");
    return x.startsWith(y) || y.startsWith(x);
  }

  /**
   * Whether the report of the first has the second's number too, by the same account or for another
   * time: then it tells two quantities, and the difference is none of the outlets'.
   */
  private static boolean both(List<Claim> group, Claim one, Claim other, Desk desk) {
    return group.stream()
        .anyMatch(c ->
            c != one
                && c.report() == one.report()
                && (c.saidBy() == null
                    || one.saidBy() == null
                    || c.saidBy().equals(one.saidBy())
                    || !sameTime(c, one, desk))
                && overlap(c.figure(), other.figure()));
  }

  /** Why two ranges with nothing in common are yet no contradiction; null if they are one. */
  private static @Nullable String incomparable(Claim a, Claim b, Desk desk, SameQuantity same) {
    Figure x = a.figure();
    Figure y = b.figure();
    if (!same.sure(a, b)) {
      return "figure.not-same";
    }
    if (!a.each() && !sameAspect(x, y)) {
      return "figure.other-aspect";
    }
    if (x.state() != y.state() || x.state() == State.DENIED) {
      return "figure.other-state";
    }
    return sameTime(a, b, desk) ? null : "figure.other-time";
  }

  /** A level and what a count has risen to are one. */
  private static boolean sameAspect(Figure x, Figure y) {
    return level(x) ? level(y) : x.aspect() == y.aspect();
  }

  private static boolean level(Figure f) {
    return f.aspect() == Aspect.LEVEL || f.aspect() == Aspect.CHANGE_TO;
  }

  /**
   * Counts move on by the hour: they are of one time only if both name the same. What does not move
   * may be dated by its sentence or by its report.
   */
  static boolean sameTime(Claim a, Claim b, Desk desk) {
    String x = whole(a.when());
    String y = whole(b.when());
    boolean moving = SameQuantity.moving(a) || SameQuantity.moving(b);
    if (x != null && y != null) {
      return x.equals(y) || (!moving && date(x) != null && Objects.equals(date(x), date(y)));
    }
    if (moving || (x != null && date(x) == null) || (y != null && date(y) == null)) {
      return false; // A month or a year that one alone names is another time than the report's day.
    }
    return !apart(a.report(), b.report(), desk, STILL_HOURS)
        && (x == null && y == null || day(a, desk).equals(day(b, desk)));
  }

  /** The end of a day is that day: 22日24时, 22日. */
  private static @Nullable String whole(@Nullable String timex) {
    return timex != null && (timex.endsWith("T24:00") || timex.endsWith("T23:59"))
        ? timex.substring(0, timex.length() - 6)
        : timex;
  }

  /** The day a figure holds for, that of the report where its sentence names none. */
  static String day(Claim c, Desk desk) {
    String own = c.when() == null ? null : date(c.when());
    Publication p = desk.reports().get(c.report()).article().published();
    return own != null ? own : p == null ? "" : p.at().toLocalDate().toString();
  }

  private static @Nullable String date(String timex) {
    return timex.length() >= 10 && timex.charAt(4) == '-' && timex.charAt(7) == '-'
        ? timex.substring(0, 10)
        : null;
  }

  /** Same aspect, same state, same time: what a contradiction needs. */
  static boolean comparable(Claim a, Claim b) {
    return a.figure().aspect() == b.figure().aspect()
        && a.figure().state() == b.figure().state()
        && a.figure().state() == State.STATED
        && Objects.equals(a.when(), b.when());
  }

  private static boolean apart(int a, int b, Desk desk, int hours) {
    Publication x = desk.reports().get(a).article().published();
    Publication y = desk.reports().get(b).article().published();
    return x == null
        || y == null
        || Duration.between(x.at(), y.at()).abs().compareTo(Duration.ofHours(hours)) >= 0;
  }

  private static boolean equal(Figure a, Figure b) {
    return same(a.min(), b.min()) && same(a.max(), b.max());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  static boolean overlap(Figure a, Figure b) {
    return !below(a, b) && !below(b, a);
  }

  /** Whether all of {@code a} lies below all of {@code b}. */
  private static boolean below(Figure a, Figure b) {
    BigDecimal high = a.max();
    BigDecimal low = b.min();
    if (high == null || low == null) {
      return false;
    }
    BigDecimal top = a.approx() ? high.add(high.abs().multiply(ROOM)) : high;
    BigDecimal bottom = b.approx() ? low.subtract(low.abs().multiply(ROOM)) : low;
    return top.compareTo(bottom) < 0;
  }
}
