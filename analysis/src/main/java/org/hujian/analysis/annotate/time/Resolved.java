package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
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
}
