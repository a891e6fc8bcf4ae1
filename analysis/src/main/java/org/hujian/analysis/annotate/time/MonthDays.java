package org.hujian.analysis.annotate.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Turns a day of the month, with or without its month and year, into a day. */
final class MonthDays {
  private final Context context;
  private final Years years;
  private final Periods periods;

  MonthDays(Context context, Years years, Periods periods) {
    this.context = context;
    this.years = years;
    this.periods = periods;
  }

  /** A day of the month, with or without its month and year. */
  Resolved numberedDay(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    int d = f.get(Slot.DAY);
    Integer y = years.yearOf(f, at);
    try {
      if (f.hasAny(Slot.MONTH_BY, Slot.MONTH_CTX)) {
        Resolved m = periods.monthOf(f, at);
        return m.from() == null ? Resolved.unknown(-1) : Resolved.day(m.from().withDayOfMonth(d));
      }
      if (!f.has(Slot.MONTH)) {
        return today == null
            ? Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-XX-%02d", d))
            : Resolved.day(dayOnly(f, d, today, at));
      }
      int m = f.get(Slot.MONTH);
      if (y != null) {
        return Resolved.day(LocalDate.of(y, m, d));
      }
      if (today == null) {
        return Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d-%02d", m, d));
      }
      if (f.has(Slot.WEEKDAY)) {
        LocalDate fits = onWeekday(today, m, d, f.get(Slot.WEEKDAY));
        if (fits != null) {
          return Resolved.day(fits);
        }
      }
      return Resolved.day(LocalDate.of(years.guessYear(m, d, today, at), m, d));
    } catch (DateTimeException e) {
      // 2月30日: the text is wrong, and no calendar has such a day. The words are kept as they are.
      String year = y == null ? "XXXX" : Values.year(y);
      return Resolved.reference(
          Type.DATE,
          year
              + (f.has(Slot.MONTH)
                  ? String.format(Locale.ROOT, "-%02d-%02d", f.get(Slot.MONTH), d)
                  : String.format(Locale.ROOT, "-XX-%02d", d)));
    }
  }

  /** The year near today in which this day falls on that weekday. */
  private static @Nullable LocalDate onWeekday(LocalDate today, int m, int d, int weekday) {
    for (int by : new int[] {0, -1, 1}) {
      try {
        LocalDate c = LocalDate.of(today.getYear() + by, m, d);
        if (c.getDayOfWeek().getValue() == weekday
            && Math.abs(ChronoUnit.DAYS.between(today, c)) < 200) {
          return c;
        }
      } catch (DateTimeException e) {
        // 29 February of a common year: the next year is tried.
        continue;
      }
    }
    return null;
  }

  private LocalDate dayOnly(Frame f, int d, LocalDate today, Place at) {
    if (f.has(Slot.WEEKDAY)) {
      for (int by : new int[] {0, -1, 1}) {
        LocalDate c = inMonth(today.plusMonths(by), d);
        if (c != null && c.getDayOfWeek().getValue() == f.get(Slot.WEEKDAY)) {
          return c;
        }
      }
    }
    if (f.has(Slot.DAY_BY)) {
      LocalDate near = today.plusDays(f.get(Slot.DAY_BY));
      LocalDate c = nearest(near, d);
      if (c != null) {
        return c;
      }
    }
    Told told = context.anchors().last();
    if (told != null && told.what().grain() == Grain.DAY && context.joins(told, at)) {
      LocalDate begin = told.from();
      LocalDate end = inMonth(d > begin.getDayOfMonth() ? begin : begin.plusMonths(1), d);
      if (end != null) {
        return end;
      }
    }
    if (told != null
        && told.paragraph() == at.paragraph()
        && told.what().grain().compareTo(Grain.MONTH) >= 0
        && ChronoUnit.DAYS.between(told.from().withDayOfMonth(1), today.withDayOfMonth(1)) != 0) {
      LocalDate base = told.from();
      LocalDate c = inMonth(base, d);
      if (c != null && told.what().grain() == Grain.DAY && base.getDayOfMonth() - d > 15) {
        c = inMonth(base.plusMonths(1), d);
      }
      if (c != null) {
        return c;
      }
    }
    LocalDate known = context.anchors().ahead(d);
    if (known != null) {
      return known;
    }
    boolean ahead = context.ahead(at);
    LocalDate here = inMonth(today, d);
    if (d <= today.getDayOfMonth()) {
      LocalDate next = inMonth(today.plusMonths(1), d);
      boolean far = today.getDayOfMonth() - d >= 15;
      return ahead && far && next != null ? next : Objects.requireNonNull(here);
    }
    LocalDate before = inMonth(today.minusMonths(1), d);
    if (here == null || (!ahead && before != null)) {
      return before == null ? today.withDayOfMonth(1).minusDays(1) : before;
    }
    return here;
  }

  private static @Nullable LocalDate nearest(LocalDate near, int d) {
    LocalDate best = null;
    for (int by = -1; by <= 1; by++) {
      LocalDate c = inMonth(near.plusMonths(by), d);
      if (c != null
          && (best == null
              || Math.abs(ChronoUnit.DAYS.between(near, c))
                  < Math.abs(ChronoUnit.DAYS.between(near, best)))) {
        best = c;
      }
    }
    return best;
  }

  private static @Nullable LocalDate inMonth(LocalDate month, int d) {
    return d <= month.lengthOfMonth() ? month.withDayOfMonth(d) : null;
  }
}
