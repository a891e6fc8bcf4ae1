package org.hujian.analysis.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.hujian.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/**
 * An expression with its value, and the first day of what it names, if it names a point of the
 * calendar.
 */
record Resolved(Type type, String value, @Nullable LocalDate from, Grain grain) {
  /** How large a stretch of the calendar is, from large to small. */
  enum Grain {
    NONE,
    CENTURY,
    DECADE,
    YEAR,
    PART_OF_YEAR,
    MONTH,
    WEEK,
    DAY
  }

  static Resolved reference(Type type, String value) {
    return new Resolved(type, value, null, Grain.NONE);
  }

  /** A point of which the words tell only where it lies: −1 before now, 1 after it. */
  static Resolved unknown(int way) {
    return reference(Type.DATE, way < 0 ? "PAST_REF" : way > 0 ? "FUTURE_REF" : "PRESENT_REF");
  }

  static Resolved day(LocalDate d) {
    return new Resolved(Type.DATE, d.toString(), d, Grain.DAY);
  }

  static Resolved month(LocalDate d) {
    return new Resolved(Type.DATE, Values.month(d), d.withDayOfMonth(1), Grain.MONTH);
  }

  static Resolved year(int y) {
    return new Resolved(Type.DATE, Values.year(y), LocalDate.of(y, 1, 1), Grain.YEAR);
  }

  static Resolved week(LocalDate d) {
    return new Resolved(
        Type.DATE,
        Values.week(d),
        d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        Grain.WEEK);
  }

  static Resolved quarter(int y, int q) {
    return new Resolved(
        Type.DATE, Values.year(y) + "-Q" + q, LocalDate.of(y, q * 3 - 2, 1), Grain.PART_OF_YEAR);
  }
}
