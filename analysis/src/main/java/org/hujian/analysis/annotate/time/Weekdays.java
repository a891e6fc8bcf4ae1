package org.hujian.analysis.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression.Type;

/** Turns a weekday, with or without the word for its week, into a day. */
final class Weekdays {
  private final Context context;

  Weekdays(Context context) {
    this.context = context;
  }

  Resolved weekday(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    int wanted = f.get(Slot.WEEKDAY);
    DayOfWeek dow = DayOfWeek.of(wanted);
    if (today == null) {
      return Resolved.reference(Type.DATE, "XXXX-WXX-" + wanted);
    }
    if (f.has(Slot.WEEK_BY)) {
      return Resolved.day(weekdayOfWeek(dow, f.get(Slot.WEEK_BY), today, at));
    }
    Told told = context.anchors().last();
    if (told != null && told.what().grain() == Grain.DAY && context.joins(told, at)) {
      return Resolved.day(told.from().with(TemporalAdjusters.nextOrSame(dow)));
    }
    return Resolved.day(bareWeekday(dow, today, at));
  }

  /**
   * 周三 alone: this week's or the last one that was. Looking ahead reaches four days, and tomorrow's
   * weekday is tomorrow unless the clause tells of it as done: one does not call it that six days
   * later.
   */
  private LocalDate bareWeekday(DayOfWeek dow, LocalDate today, Place at) {
    LocalDate latest = Objects.requireNonNullElse(context.anchors().latest(), today);
    LocalDate past = latest.with(TemporalAdjusters.previousOrSame(dow));
    LocalDate next = today.with(TemporalAdjusters.nextOrSame(dow));
    long days = ChronoUnit.DAYS.between(today, next);
    if (days == 0 || past.isAfter(today)) {
      return past;
    }
    boolean ahead =
        days == 1
            ? !Cues.told(context.folded(), at.start(), at.end()) || context.ahead(at)
            : Cues.fixed(context.folded(), at.start()) || (days <= 4 && context.ahead(at));
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
    if (by != 0 || !d.isAfter(today) || context.ahead(at)) {
      return d;
    }
    boolean justOver =
        dow == DayOfWeek.SUNDAY && today.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
    boolean told = Cues.told(context.folded(), at.start(), at.end());
    return justOver || told ? d.minusWeeks(1) : d;
  }
}
