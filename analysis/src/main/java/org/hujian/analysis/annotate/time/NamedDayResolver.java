package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.jspecify.annotations.Nullable;

/** Turns a festival, a solar term or a day of the lunar calendar into the nearest such day. */
final class NamedDayResolver {
  private final Context context;
  private final Years years;

  NamedDayResolver(Context context, Years years) {
    this.context = context;
    this.years = years;
  }

  /** A festival, a solar term or a day of the lunar calendar. */
  Resolved namedDay(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    Integer named = years.yearOf(f, at);
    if (named == null && today == null) {
      return Resolved.unknown(0);
    }
    if (named != null) {
      LocalDate d = inYear(f, named);
      return d == null ? Resolved.year(named) : sized(f, d);
    }
    Told told = context.anchors().last();
    if (told != null && told.what().grain() == Grain.DAY && context.joins(told, at)) {
      LocalDate end = inYear(f, told.from().getYear());
      if (end != null && end.isAfter(told.from())) {
        return sized(f, end);
      }
    }
    LocalDate best = null;
    for (int by = -1; by <= 1; by++) {
      LocalDate c = inYear(f, Objects.requireNonNull(today).getYear() + by);
      if (c != null
          && (best == null
              || Math.abs(ChronoUnit.DAYS.between(today, c))
                  < Math.abs(ChronoUnit.DAYS.between(today, best)))) {
        best = c;
      }
    }
    return best == null ? Resolved.unknown(0) : sized(f, best);
  }

  private static Resolved sized(Frame f, LocalDate d) {
    return f.has(Slot.LUNAR_MONTH) && !f.has(Slot.LUNAR_DAY) ? Resolved.month(d) : Resolved.day(d);
  }

  private @Nullable LocalDate inYear(Frame f, int year) {
    if (f.has(Slot.FESTIVAL)) {
      return NamedDays.festival(f.get(Slot.FESTIVAL), year, context.taiwan());
    }
    if (f.has(Slot.TERM)) {
      return NamedDays.solarTerm(f.get(Slot.TERM), year);
    }
    return LunarCalendar.day(
        year, f.get(Slot.LUNAR_MONTH, 1), f.has(Slot.LUNAR_LEAP), f.get(Slot.LUNAR_DAY, 1));
  }
}
