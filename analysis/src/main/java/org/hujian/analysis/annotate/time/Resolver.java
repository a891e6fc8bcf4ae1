package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression.Type;

/**
 * Turns what the words say into a point of the calendar, from the anchors of the article.
 *
 * <p>News looks back: 2日 on the 7th is five days ago, 30日 on the 2nd is last month's, 周三 on a
 * Friday is this week's. A clause that looks ahead (将, 定于) turns this round. Where nothing tells, a
 * reference or an X stands instead of a date.
 */
final class Resolver {
  private final Context context;
  private final Years years;
  private final Periods periods;
  private final Weekdays weekdays;
  private final MonthDays monthDays;
  private final NamedDayResolver namedDays;

  Resolver(Context context) {
    this.context = context;
    this.years = new Years(context);
    this.periods = new Periods(context, years);
    this.weekdays = new Weekdays(context);
    this.monthDays = new MonthDays(context, years, periods);
    this.namedDays = new NamedDayResolver(context, years);
  }

  Resolved resolve(Rule.Kind kind, Frame f, Place at) {
    return switch (kind) {
      case REF -> Resolved.unknown(f.get(Slot.REF));
      case DURATION -> Resolved.reference(Type.DURATION, Values.duration(f));
      case SET -> Resolved.reference(Type.SET, Values.duration(f));
      case POINT, NONE -> timed(point(f, at), inPart(f, at));
    };
  }

  private Resolved point(Frame f, Place at) {
    if (f.has(Slot.THEN)) {
      return then(f, at);
    }
    if (f.has(Slot.DECADE) || f.hasAny(Slot.CENTURY, Slot.CENTURY_BY)) {
      return periods.centuryOrDecade(f);
    }
    if (f.has(Slot.WAY)) {
      return offset(f, at);
    }
    LocalDate today = context.anchors().today();
    if (f.hasAny(Slot.FESTIVAL, Slot.TERM, Slot.LUNAR_MONTH, Slot.LUNAR_DAY)) {
      return namedDays.namedDay(f, at);
    }
    if (f.has(Slot.AMOUNT) && !f.has(Slot.UNIT)) {
      return periods.counted(f, at);
    }
    if (f.has(Slot.DAY)) {
      return monthDays.numberedDay(f, at);
    }
    if (f.hasAny(Slot.DAY_BY)) {
      return today == null
          ? Resolved.unknown(f.get(Slot.DAY_BY))
          : Resolved.day(today.plusDays(f.get(Slot.DAY_BY)));
    }
    if (f.has(Slot.DAY_CTX)) {
      Told told = context.anchors().lastDay();
      LocalDate base = told == null ? today : told.from();
      return base == null
          ? Resolved.unknown(f.get(Slot.DAY_CTX))
          : Resolved.day(base.plusDays(f.get(Slot.DAY_CTX)));
    }
    if (f.has(Slot.WEEKDAY)) {
      return weekdays.weekday(f, at);
    }
    if (f.has(Slot.WEEKEND)) {
      int by = f.get(Slot.WEEK_BY, 0);
      if (today == null) {
        return Resolved.unknown(by);
      }
      Resolved w = Resolved.week(today.plusWeeks(by));
      return new Resolved(Type.DATE, w.value() + "-WE", w.from(), Grain.WEEK);
    }
    if (f.has(Slot.WEEK_BY)) {
      int by = f.get(Slot.WEEK_BY);
      return today == null ? Resolved.unknown(by) : Resolved.week(today.plusWeeks(by));
    }
    if (f.hasAny(Slot.QUARTER, Slot.QUARTER_BY, Slot.HALF, Slot.SEASON)) {
      return periods.partOfYear(f, at);
    }
    if (f.hasAny(Slot.MONTH, Slot.MONTH_BY, Slot.MONTH_CTX)) {
      return periods.monthOf(f, at);
    }
    Integer y = years.yearOf(f, at);
    if (y != null) {
      return Resolved.year(y);
    }
    if (f.hasAny(Slot.YEAR_BY, Slot.YEAR_CTX)) {
      return Resolved.unknown(f.has(Slot.YEAR_CTX) ? -1 : f.get(Slot.YEAR_BY));
    }
    return timeOfDay(f, at);
  }

  /** 上午, 21点: of the day that the paragraph speaks of, else of today. */
  private Resolved timeOfDay(Frame f, Place at) {
    if (f.has(Slot.SKIP)) {
      return Resolved.reference(Type.TIME, "XXXX-XX-XX");
    }
    Told told = context.anchors().lastDay();
    if (told != null && told.paragraph() == at.paragraph()) {
      return Resolved.day(told.from());
    }
    // A chain of hours goes on over paragraphs: 下午两点半 … 5点40分.
    boolean goesOn = told != null && told.timed() && at.paragraph() - told.paragraph() <= 2;
    if (told != null && goesOn && f.has(Slot.HOUR)) {
      return Resolved.day(told.from());
    }
    LocalDate today = context.anchors().today();
    return today == null ? Resolved.reference(Type.TIME, "XXXX-XX-XX") : Resolved.day(today);
  }

  private Resolved then(Frame f, Place at) {
    boolean past = f.get(Slot.THEN) == 1;
    Told told = past ? context.anchors().lastPast() : context.anchors().lastAhead();
    if (told == null || at.paragraph() - told.paragraph() > 1) {
      return Resolved.unknown(past ? -1 : 1);
    }
    String value = told.what().value();
    int t = value.indexOf('T');
    return new Resolved(
        Type.DATE, t > 0 ? value.substring(0, t) : value, told.from(), told.what().grain());
  }

  /** 3年前, 10天后: from today, or, for what comes after, from the point told last. */
  private Resolved offset(Frame f, Place at) {
    int way = f.get(Slot.WAY);
    LocalDate base = context.anchors().today();
    Grain grain = Grain.DAY;
    Told told = context.anchors().last();
    if (way > 0 && told != null && told.paragraph() == at.paragraph() && !context.ahead(at)) {
      base = told.from();
      grain = told.what().grain();
    }
    if (base == null || f.has(Slot.VAGUE)) {
      return Resolved.unknown(way);
    }
    long n = f.amount(Slot.AMOUNT) * way;
    boolean half = f.has(Slot.HALF_UNIT);
    if (Math.abs(n) > 10_000_000L) {
      return Resolved.unknown(way);
    }
    switch (f.get(Slot.UNIT)) {
      case 1 -> {
        if (half || n % 1000 != 0) {
          return Resolved.month(base.plusMonths(n * 12 / 1000 + (half ? 6L * way : 0)));
        }
        return Resolved.year(base.plusYears(n / 1000).getYear());
      }
      case 2 -> {
        return Resolved.month(base.plusMonths(n / 1000).plusDays(half ? 15L * way : 0));
      }
      case 8 -> {
        return Resolved.month(base.plusMonths(n * 3 / 1000));
      }
      case 3 -> {
        return Resolved.week(base.plusWeeks(n / 1000));
      }
      default -> {
        return grain == Grain.DAY ? Resolved.day(base.plusDays(n / 1000)) : Resolved.unknown(way);
      }
    }
  }

  /** Adds the part of the day or the clock time. */
  private static Resolved timed(Resolved r, Frame f) {
    if (!f.hasAny(Slot.PART, Slot.HOUR)) {
      return r;
    }
    String day = r.grain() == Grain.DAY && r.from() != null ? r.from().toString() : r.value();
    if (r.grain() != Grain.DAY && !day.startsWith("XXXX")) {
      return r;
    }
    if (!f.has(Slot.HOUR)) {
      return new Resolved(Type.TIME, day + Values.part(f.get(Slot.PART)), r.from(), r.grain());
    }
    int hour = f.get(Slot.HOUR);
    Frame g = f;
    if (hour > 24) {
      g = f.with(Slot.MINUTE, hour % 100);
      hour = hour / 100;
    }
    int part = f.get(Slot.PART, 0);
    boolean afternoon = part == 3 || part == 4 || (part == 2 && hour < 4);
    boolean night = part == 5 && hour >= 6;
    if ((afternoon || night) && hour < 12) {
      hour += 12;
    } else if (hour == 12 && (part == 4 || part == 5)) {
      hour = 24;
    }
    return new Resolved(Type.TIME, day + Values.clock(hour, g), r.from(), r.grain());
  }

  /** 下午1点到3点: the second hour is in the part of the day that the first one names. */
  private Frame inPart(Frame f, Place at) {
    Told told = context.anchors().last();
    if (f.has(Slot.PART) || !f.has(Slot.HOUR) || told == null) {
      return f;
    }
    if (!context.joins(told, at) && told.end() != at.start()) {
      return f;
    }
    boolean later = told.part() == 3 || told.part() == 4;
    return later && f.get(Slot.HOUR) < 12 ? f.with(Slot.PART, told.part()) : f;
  }
}
