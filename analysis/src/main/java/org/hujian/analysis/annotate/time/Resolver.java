package org.hujian.analysis.annotate.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the words say into a point of the calendar, from the anchors of the article.
 *
 * <p>News looks back: 2日 on the 7th is five days ago, 30日 on the 2nd is last month's, 周三 on a
 * Friday is this week's. A clause that looks ahead (将, 定于) turns this round. Where nothing tells, a
 * reference or an X stands instead of a date.
 */
final class Resolver {
  private final String folded;
  private final Anchors anchors;
  private final boolean taiwan;

  Resolver(String folded, Anchors anchors, boolean taiwan) {
    this.folded = folded;
    this.anchors = anchors;
    this.taiwan = taiwan;
  }

  /** Where an expression stands. */
  record Place(int start, int end, int sentence, int paragraph) {}

  Resolved resolve(Rule.Kind kind, Frame f, Place at) {
    return switch (kind) {
      case REF -> Resolved.reference(Type.DATE, reference(f.get(Slot.REF)));
      case DURATION -> Resolved.reference(Type.DURATION, Values.duration(f));
      case SET -> Resolved.reference(Type.SET, Values.duration(f));
      case POINT, NONE -> timed(point(f, at), inPart(f, at));
    };
  }

  private static String reference(int way) {
    return way < 0 ? "PAST_REF" : way > 0 ? "FUTURE_REF" : "PRESENT_REF";
  }

  private static Resolved unknown(int way) {
    return Resolved.reference(Type.DATE, reference(way));
  }

  private static Resolved day(LocalDate d) {
    return new Resolved(Type.DATE, d.toString(), d, Grain.DAY);
  }

  private static Resolved month(LocalDate d) {
    return new Resolved(Type.DATE, Values.month(d), d.withDayOfMonth(1), Grain.MONTH);
  }

  private static Resolved year(int y) {
    return new Resolved(Type.DATE, Values.year(y), LocalDate.of(y, 1, 1), Grain.YEAR);
  }

  private static Resolved week(LocalDate d) {
    return new Resolved(
        Type.DATE,
        Values.week(d),
        d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        Grain.WEEK);
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
    Told told = anchors.last();
    if (f.has(Slot.PART) || !f.has(Slot.HOUR) || told == null) {
      return f;
    }
    if (!joins(told, at) && told.end() != at.start()) {
      return f;
    }
    boolean later = told.part() == 3 || told.part() == 4;
    return later && f.get(Slot.HOUR) < 12 ? f.with(Slot.PART, told.part()) : f;
  }

  private Resolved point(Frame f, Place at) {
    if (f.has(Slot.THEN)) {
      return then(f, at);
    }
    if (f.has(Slot.DECADE) || f.hasAny(Slot.CENTURY, Slot.CENTURY_BY)) {
      return centuryOrDecade(f);
    }
    if (f.has(Slot.WAY)) {
      return offset(f, at);
    }
    LocalDate today = anchors.today();
    if (f.hasAny(Slot.FESTIVAL, Slot.TERM, Slot.LUNAR_MONTH, Slot.LUNAR_DAY)) {
      return namedDay(f, at);
    }
    if (f.has(Slot.AMOUNT) && !f.has(Slot.UNIT)) {
      return counted(f, at);
    }
    if (f.has(Slot.DAY)) {
      return numberedDay(f, at);
    }
    if (f.hasAny(Slot.DAY_BY)) {
      return today == null ? unknown(f.get(Slot.DAY_BY)) : day(today.plusDays(f.get(Slot.DAY_BY)));
    }
    if (f.has(Slot.DAY_CTX)) {
      Told told = anchors.lastDay();
      LocalDate base = told == null ? today : told.from();
      return base == null ? unknown(f.get(Slot.DAY_CTX)) : day(base.plusDays(f.get(Slot.DAY_CTX)));
    }
    if (f.has(Slot.WEEKDAY)) {
      return weekday(f, at);
    }
    if (f.has(Slot.WEEKEND)) {
      int by = f.get(Slot.WEEK_BY, 0);
      if (today == null) {
        return unknown(by);
      }
      Resolved w = week(today.plusWeeks(by));
      return new Resolved(Type.DATE, w.value() + "-WE", w.from(), Grain.WEEK);
    }
    if (f.has(Slot.WEEK_BY)) {
      int by = f.get(Slot.WEEK_BY);
      return today == null ? unknown(by) : week(today.plusWeeks(by));
    }
    if (f.hasAny(Slot.QUARTER, Slot.QUARTER_BY, Slot.HALF, Slot.SEASON)) {
      return partOfYear(f, at);
    }
    if (f.hasAny(Slot.MONTH, Slot.MONTH_BY, Slot.MONTH_CTX)) {
      return monthOf(f, at);
    }
    Integer y = yearOf(f, at);
    if (y != null) {
      return year(y);
    }
    if (f.hasAny(Slot.YEAR_BY, Slot.YEAR_CTX)) {
      return unknown(f.has(Slot.YEAR_CTX) ? -1 : f.get(Slot.YEAR_BY));
    }
    return timeOfDay(f, at);
  }

  /** 11月第一个星期二, 2020年第52周. */
  private Resolved counted(Frame f, Place at) {
    int n = (int) (f.amount(Slot.AMOUNT) / 1000);
    if (f.has(Slot.MONTH)) {
      Resolved m = monthOf(f, at);
      if (m.from() == null || n > 5 || !f.has(Slot.WEEKDAY)) {
        return m;
      }
      return day(
          m.from().with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(f.get(Slot.WEEKDAY)))));
    }
    Integer y = yearOf(f, at);
    if (y == null || n > 53) {
      return unknown(-1);
    }
    return week(LocalDate.of(y, 1, 4).plusWeeks(n - 1L));
  }

  /** 上午, 21点: of the day that the paragraph speaks of, else of today. */
  private Resolved timeOfDay(Frame f, Place at) {
    if (f.has(Slot.SKIP)) {
      return Resolved.reference(Type.TIME, "XXXX-XX-XX");
    }
    Told told = anchors.lastDay();
    if (told != null && told.paragraph() == at.paragraph()) {
      return day(told.from());
    }
    // A chain of hours goes on over paragraphs: 下午两点半 … 5点40分.
    boolean goesOn = told != null && told.timed() && at.paragraph() - told.paragraph() <= 2;
    if (told != null && goesOn && f.has(Slot.HOUR)) {
      return day(told.from());
    }
    LocalDate today = anchors.today();
    return today == null ? Resolved.reference(Type.TIME, "XXXX-XX-XX") : day(today);
  }

  private Resolved then(Frame f, Place at) {
    boolean past = f.get(Slot.THEN) == 1;
    Told told = past ? anchors.lastPast() : anchors.lastAhead();
    if (told == null || at.paragraph() - told.paragraph() > 1) {
      return unknown(past ? -1 : 1);
    }
    String value = told.what().value();
    int t = value.indexOf('T');
    return new Resolved(
        Type.DATE, t > 0 ? value.substring(0, t) : value, told.from(), told.what().grain());
  }

  private Resolved centuryOrDecade(Frame f) {
    LocalDate today = anchors.today();
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

  /** The year that the words name, by themselves or from an anchor; null if they name none. */
  private @Nullable Integer yearOf(Frame f, Place at) {
    LocalDate today = anchors.today();
    if (f.has(Slot.YEAR)) {
      return f.get(Slot.YEAR);
    }
    if (f.has(Slot.YEAR_ROC)) {
      return f.get(Slot.YEAR_ROC) + 1911;
    }
    if (f.has(Slot.YEAR_SHORT)) {
      int y = f.get(Slot.YEAR_SHORT);
      int now = today == null ? 2000 : today.getYear();
      int same = now / 100 * 100 + y;
      return same > now + 10 ? same - 100 : same;
    }
    if (f.has(Slot.YEAR_BY) && today != null) {
      return today.getYear() + f.get(Slot.YEAR_BY);
    }
    if (f.has(Slot.YEAR_CTX)) {
      Told told = anchors.last();
      if (told != null
          && told.what().grain().compareTo(Grain.YEAR) >= 0
          && (f.get(Slot.YEAR_CTX) != 0 || at.paragraph() - told.paragraph() <= 1)) {
        return told.from().getYear() + f.get(Slot.YEAR_CTX);
      }
      if (told == null && today != null && f.get(Slot.YEAR_CTX) != 0) {
        return today.getYear() + f.get(Slot.YEAR_CTX);
      }
    }
    return null;
  }

  private boolean ahead(Place at) {
    return Cues.ahead(folded, at.start(), at.end());
  }

  /** 3年前, 10天后: from today, or, for what comes after, from the point told last. */
  private Resolved offset(Frame f, Place at) {
    int way = f.get(Slot.WAY);
    LocalDate base = anchors.today();
    Grain grain = Grain.DAY;
    Told told = anchors.last();
    if (way > 0 && told != null && told.paragraph() == at.paragraph() && !ahead(at)) {
      base = told.from();
      grain = told.what().grain();
    }
    if (base == null || f.has(Slot.VAGUE)) {
      return unknown(way);
    }
    long n = f.amount(Slot.AMOUNT) * way;
    boolean half = f.has(Slot.HALF_UNIT);
    if (Math.abs(n) > 10_000_000L) {
      return unknown(way);
    }
    switch (f.get(Slot.UNIT)) {
      case 1 -> {
        if (half || n % 1000 != 0) {
          return month(base.plusMonths(n * 12 / 1000 + (half ? 6L * way : 0)));
        }
        return year(base.plusYears(n / 1000).getYear());
      }
      case 2 -> {
        return month(base.plusMonths(n / 1000).plusDays(half ? 15L * way : 0));
      }
      case 8 -> {
        return month(base.plusMonths(n * 3 / 1000));
      }
      case 3 -> {
        return week(base.plusWeeks(n / 1000));
      }
      default -> {
        return grain == Grain.DAY ? day(base.plusDays(n / 1000)) : unknown(way);
      }
    }
  }

  private Resolved weekday(Frame f, Place at) {
    LocalDate today = anchors.today();
    int wanted = f.get(Slot.WEEKDAY);
    DayOfWeek dow = DayOfWeek.of(wanted);
    if (today == null) {
      return Resolved.reference(Type.DATE, "XXXX-WXX-" + wanted);
    }
    if (f.has(Slot.WEEK_BY)) {
      return day(weekdayOfWeek(dow, f.get(Slot.WEEK_BY), today, at));
    }
    Told told = anchors.last();
    if (told != null && told.what().grain() == Grain.DAY && joins(told, at)) {
      return day(told.from().with(TemporalAdjusters.nextOrSame(dow)));
    }
    return day(bareWeekday(dow, today, at));
  }

  /**
   * 周三 alone: this week's or the last one that was. Looking ahead reaches four days, and tomorrow's
   * weekday is tomorrow unless the clause tells of it as done: one does not call it that six days
   * later.
   */
  private LocalDate bareWeekday(DayOfWeek dow, LocalDate today, Place at) {
    LocalDate latest = Objects.requireNonNullElse(anchors.latest(), today);
    LocalDate past = latest.with(TemporalAdjusters.previousOrSame(dow));
    LocalDate next = today.with(TemporalAdjusters.nextOrSame(dow));
    long days = ChronoUnit.DAYS.between(today, next);
    if (days == 0 || past.isAfter(today)) {
      return past;
    }
    boolean ahead =
        days == 1
            ? !Cues.told(folded, at.start(), at.end()) || ahead(at)
            : Cues.fixed(folded, at.start()) || (days <= 4 && ahead(at));
    return ahead ? next : past;
  }

  /**
   * 上周三, 本周三, 下周三. Weeks begin on Monday; but on a Sunday the week that is called the last one is
   * the one just ending, and what 本周日 told early in a week is the last one's.
   */
  private LocalDate weekdayOfWeek(DayOfWeek dow, int by, LocalDate today, Place at) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate d = monday.plusWeeks(by).plusDays(dow.getValue() - 1L);
    if (by == -1
        && today.getDayOfWeek() == DayOfWeek.SUNDAY
        && dow.compareTo(DayOfWeek.SATURDAY) < 0) {
      return d.plusWeeks(1);
    }
    if (by != 0 || !d.isAfter(today) || ahead(at)) {
      return d;
    }
    boolean justOver =
        dow == DayOfWeek.SUNDAY && today.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
    boolean told = Cues.told(folded, at.start(), at.end());
    return justOver || told ? d.minusWeeks(1) : d;
  }

  /** A day of the month, with or without its month and year. */
  private Resolved numberedDay(Frame f, Place at) {
    LocalDate today = anchors.today();
    int d = f.get(Slot.DAY);
    Integer y = yearOf(f, at);
    try {
      if (f.hasAny(Slot.MONTH_BY, Slot.MONTH_CTX)) {
        Resolved m = monthOf(f, at);
        return m.from() == null ? unknown(-1) : day(m.from().withDayOfMonth(d));
      }
      if (!f.has(Slot.MONTH)) {
        return today == null
            ? Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-XX-%02d", d))
            : day(dayOnly(f, d, today, at));
      }
      int m = f.get(Slot.MONTH);
      if (y != null) {
        return day(LocalDate.of(y, m, d));
      }
      if (today == null) {
        return Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d-%02d", m, d));
      }
      if (f.has(Slot.WEEKDAY)) {
        LocalDate fits = onWeekday(today, m, d, f.get(Slot.WEEKDAY));
        if (fits != null) {
          return day(fits);
        }
      }
      return day(LocalDate.of(guessYear(m, d, today, at), m, d));
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
    Told told = anchors.last();
    if (told != null && told.what().grain() == Grain.DAY && joins(told, at)) {
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
    LocalDate known = anchors.ahead(d);
    if (known != null) {
      return known;
    }
    boolean ahead = ahead(at);
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

  /** 4日到8日: only a word of ranging stands between. */
  private boolean joins(Told told, Place at) {
    return told.end() == at.start() - 1 && "至到-—–~～".indexOf(folded.charAt(told.end())) >= 0;
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

  /** The year of a month (and day, or 0) that the words leave out. */
  private int guessYear(int m, int d, LocalDate today, Place at) {
    Told told = anchors.last();
    if (told != null && told.yearNamed() && told.paragraph() == at.paragraph()) {
      boolean near =
          told.what().grain().compareTo(Grain.MONTH) >= 0 || told.sentence() == at.sentence();
      int y = told.from().getYear();
      if (near && y != today.getYear()) {
        boolean wraps =
            told.what().grain().compareTo(Grain.MONTH) >= 0 && told.from().getMonthValue() - m > 6;
        return wraps ? y + 1 : y;
      }
    }
    // 2019年9月 … 9月11日: a month named with its year a little before, and now again.
    if (told != null
        && told.yearNamed()
        && at.paragraph() - told.paragraph() <= 2
        && told.what().grain().compareTo(Grain.MONTH) >= 0
        && told.from().getMonthValue() == m
        && m != today.getMonthValue()
        && m != today.minusMonths(1).getMonthValue()) {
      return told.from().getYear();
    }
    int months = m - today.getMonthValue();
    if (months == 0 && d > 0) {
      return today.getYear();
    }
    if (months > 0) {
      boolean back = months > 5 || (months > 3 && Cues.back(folded, at.start(), at.end()));
      return back && !ahead(at) ? today.getYear() - 1 : today.getYear();
    }
    return months < -6 && ahead(at) ? today.getYear() + 1 : today.getYear();
  }

  private Resolved monthOf(Frame f, Place at) {
    LocalDate today = anchors.today();
    if (f.has(Slot.MONTH_BY)) {
      int by = f.get(Slot.MONTH_BY);
      return today == null ? unknown(by) : month(today.plusMonths(by));
    }
    if (f.has(Slot.MONTH_CTX)) {
      Told told = anchors.last();
      LocalDate base =
          told != null && told.what().grain().compareTo(Grain.MONTH) >= 0 ? told.from() : today;
      return base == null ? unknown(-1) : month(base.plusMonths(f.get(Slot.MONTH_CTX)));
    }
    int m = f.get(Slot.MONTH);
    Integer y = yearOf(f, at);
    if (y != null) {
      return month(LocalDate.of(y, m, 1));
    }
    return today == null
        ? Resolved.reference(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", m))
        : month(LocalDate.of(guessYear(m, 0, today, at), m, 1));
  }

  private Resolved partOfYear(Frame f, Place at) {
    LocalDate today = anchors.today();
    if (f.has(Slot.QUARTER_BY)) {
      if (today == null) {
        return unknown(f.get(Slot.QUARTER_BY));
      }
      LocalDate q = today.withDayOfMonth(1).plusMonths(3L * f.get(Slot.QUARTER_BY));
      return quarter(q.getYear(), (q.getMonthValue() + 2) / 3);
    }
    Integer named = yearOf(f, at);
    if (named == null && today == null) {
      return unknown(0);
    }
    int y = named != null ? named : Objects.requireNonNull(today).getYear();
    if (f.has(Slot.QUARTER)) {
      int q = f.get(Slot.QUARTER);
      if (named == null && today != null) {
        boolean far = q - (today.getMonthValue() + 2) / 3 >= 2;
        y = far && !ahead(at) ? y - 1 : y;
      }
      return quarter(y, q);
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

  private static Resolved quarter(int y, int q) {
    return new Resolved(
        Type.DATE, Values.year(y) + "-Q" + q, LocalDate.of(y, q * 3 - 2, 1), Grain.PART_OF_YEAR);
  }

  /** A festival, a solar term or a day of the lunar calendar. */
  private Resolved namedDay(Frame f, Place at) {
    LocalDate today = anchors.today();
    Integer named = yearOf(f, at);
    if (named == null && today == null) {
      return unknown(0);
    }
    if (named != null) {
      LocalDate d = inYear(f, named);
      return d == null ? year(named) : sized(f, d);
    }
    Told told = anchors.last();
    if (told != null && told.what().grain() == Grain.DAY && joins(told, at)) {
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
    return best == null ? unknown(0) : sized(f, best);
  }

  private static Resolved sized(Frame f, LocalDate d) {
    return f.has(Slot.LUNAR_MONTH) && !f.has(Slot.LUNAR_DAY) ? month(d) : day(d);
  }

  private @Nullable LocalDate inYear(Frame f, int year) {
    if (f.has(Slot.FESTIVAL)) {
      return NamedDays.festival(f.get(Slot.FESTIVAL), year, taiwan);
    }
    if (f.has(Slot.TERM)) {
      return NamedDays.solarTerm(f.get(Slot.TERM), year);
    }
    return LunarCalendar.day(
        year, f.get(Slot.LUNAR_MONTH, 1), f.has(Slot.LUNAR_LEAP), f.get(Slot.LUNAR_DAY, 1));
  }
}
