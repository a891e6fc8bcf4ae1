package org.hujian.analysis.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression.Type;

/** Turns months, quarters, halves, seasons, decades and centuries into their values. */
final class Periods {
  private final Context context;
  private final Years years;

  Periods(Context context, Years years) {
    this.context = context;
    this.years = years;
  }

  Resolved monthOf(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    if (f.has(Slot.MONTH_BY)) {
      int by = f.get(Slot.MONTH_BY);
      return today == null ? Resolved.unknown(by) : Resolved.month(today.plusMonths(by));
    }
    if (f.has(Slot.MONTH_CTX)) {
      Told told = context.anchors().last();
      LocalDate base =
          told != null && told.what().grain().compareTo(Grain.MONTH) >= 0 ? told.from() : today;
      return base == null
          ? Resolved.unknown(-1)
          : Resolved.month(base.plusMonths(f.get(Slot.MONTH_CTX)));
    }
    int m = f.get(Slot.MONTH);
    Integer y = years.yearOf(f, at);
    if (y != null) {
      return Resolved.month(LocalDate.of(y, m, 1));
    }
    return today == null
        ? Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", m))
        : Resolved.month(LocalDate.of(years.guessYear(m, 0, today, at), m, 1));
  }

  Resolved partOfYear(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    if (f.has(Slot.QUARTER_BY)) {
      if (today == null) {
        return Resolved.unknown(f.get(Slot.QUARTER_BY));
      }
      LocalDate q = today.withDayOfMonth(1).plusMonths(3L * f.get(Slot.QUARTER_BY));
      return Resolved.quarter(q.getYear(), (q.getMonthValue() + 2) / 3);
    }
    Integer named = years.yearOf(f, at);
    if (named == null && today == null) {
      return Resolved.unknown(0);
    }
    int y = named != null ? named : Objects.requireNonNull(today).getYear();
    if (f.has(Slot.QUARTER)) {
      int q = f.get(Slot.QUARTER);
      if (named == null && today != null) {
        boolean far = q - (today.getMonthValue() + 2) / 3 >= 2;
        y = far && !context.ahead(at) ? y - 1 : y;
      }
      return Resolved.quarter(y, q);
    }
    if (f.has(Slot.HALF)) {
      int h = f.get(Slot.HALF);
      return new Resolved(
          Type.DATE,
          Values.year(y) + "-H" + h,
          LocalDate.of(y, h == 1 ? 1 : 7, 1),
          Grain.PART_OF_YEAR);
    }
    int s = f.get(Slot.SEASON);
    return new Resolved(
        Type.DATE,
        Values.season(y, s),
        LocalDate.of(y, s == 4 ? 12 : s * 3, 1),
        Grain.PART_OF_YEAR);
  }

  /** 11月第一个星期二, 2020年第52周. */
  Resolved counted(Frame f, Place at) {
    int n = (int) (f.amount(Slot.AMOUNT) / 1000);
    if (f.has(Slot.MONTH)) {
      Resolved m = monthOf(f, at);
      if (m.from() == null || n > 5 || !f.has(Slot.WEEKDAY)) {
        return m;
      }
      return Resolved.day(
          m.from().with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(f.get(Slot.WEEKDAY)))));
    }
    Integer y = years.yearOf(f, at);
    if (y == null || n > 53) {
      return Resolved.unknown(-1);
    }
    return Resolved.week(LocalDate.of(y, 1, 4).plusWeeks(n - 1L));
  }

  Resolved centuryOrDecade(Frame f) {
    LocalDate today = context.anchors().today();
    int now = today == null ? 2000 : today.getYear();
    if (!f.has(Slot.DECADE)) {
      int c = f.has(Slot.CENTURY) ? f.get(Slot.CENTURY) - 1 : now / 100 + f.get(Slot.CENTURY_BY, 0);
      return new Resolved(
          Type.DATE,
          String.format(Locale.ROOT, "%02d", c),
          LocalDate.of(Math.max(1, c * 100), 1, 1),
          Grain.CENTURY);
    }
    int ten = f.get(Slot.DECADE) / 10;
    if (ten >= 100) {
      return decade(ten);
    }
    int century;
    if (f.has(Slot.CENTURY)) {
      century = f.get(Slot.CENTURY) - 1;
    } else if (f.has(Slot.CENTURY_BY)) {
      century = now / 100 + f.get(Slot.CENTURY_BY);
    } else {
      century = ten * 10 <= now % 100 ? now / 100 : now / 100 - 1;
    }
    return decade(century * 10 + ten);
  }

  private static Resolved decade(int decade) {
    return new Resolved(
        Type.DATE, String.valueOf(decade), LocalDate.of(decade * 10, 1, 1), Grain.DECADE);
  }
}
