package org.hujian.eval.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of the calendar that a TIMEX3 point names; {@code end} is its last second.
 *
 * <p>Knows the values that this program writes, not all of TIMEX3.
 */
record CalendarUnit(LocalDateTime start, LocalDateTime end) {
  boolean holds(LocalDateTime t) {
    return !t.isBefore(start) && !t.isAfter(end);
  }

  /** The unit of a value; null for references, durations and what has an X. */
  static @Nullable CalendarUnit of(String v) {
    if (v.contains("X") || v.contains("REF") || v.startsWith("P")) {
      return null;
    }
    try {
      int t = v.indexOf('T');
      if (t > 0) {
        LocalDate day = LocalDate.parse(v.substring(0, t));
        return clock(day, v.substring(t + 1));
      }
      return switch (v.length()) {
        case 2 -> years(Integer.parseInt(v) * 100, 100);
        case 3 -> years(Integer.parseInt(v) * 10, 10);
        case 4 -> years(Integer.parseInt(v), 1);
        case 7 -> part(Integer.parseInt(v.substring(0, 4)), v.substring(5));
        case 8, 11 -> week(v);
        default -> days(LocalDate.parse(v), 1);
      };
    } catch (DateTimeException | NumberFormatException e) {
      // A value such as 2021-02-30 names no stretch of the calendar.
      return null;
    }
  }

  private static CalendarUnit clock(LocalDate day, String c) {
    if (Character.isLetter(c.charAt(0))) {
      int[] h =
          switch (c) {
            case "MO" -> new int[] {0, 12};
            case "MI" -> new int[] {11, 3};
            case "AF" -> new int[] {12, 7};
            case "EV" -> new int[] {17, 7};
            case "NI" -> new int[] {0, 24};
            default -> new int[] {6, 13};
          };
      LocalDateTime s = day.atTime(h[0], 0);
      return new CalendarUnit(s, s.plusHours(h[1]).minusSeconds(1));
    }
    String[] p = c.split(":", -1);
    LocalDateTime s =
        day.atStartOfDay().plusHours(Integer.parseInt(p[0])).plusMinutes(Integer.parseInt(p[1]));
    if (p.length > 2) {
      s = s.plusSeconds(Integer.parseInt(p[2]));
      return new CalendarUnit(s, s);
    }
    return new CalendarUnit(
        s, p[1].equals("00") ? s.plusHours(1).minusSeconds(1) : s.plusSeconds(59));
  }

  private static CalendarUnit years(int from, int count) {
    LocalDate s = LocalDate.of(Math.max(1, from), 1, 1);
    return between(s, LocalDate.of(from + count, 1, 1));
  }

  private static CalendarUnit part(int year, String p) {
    return switch (p) {
      case "H1" -> months(year, 1, 6);
      case "H2" -> months(year, 7, 6);
      case "Q1" -> months(year, 1, 3);
      case "Q2" -> months(year, 4, 3);
      case "Q3" -> months(year, 7, 3);
      case "Q4" -> months(year, 10, 3);
      case "SP" -> months(year, 2, 4);
      case "SU" -> months(year, 5, 4);
      case "FA" -> months(year, 8, 4);
      case "WI" -> months(year, 11, 4);
      default -> months(year, Integer.parseInt(p), 1);
    };
  }

  private static CalendarUnit months(int year, int from, int count) {
    LocalDate s = LocalDate.of(year, from, 1);
    return between(s, s.plusMonths(count));
  }

  private static CalendarUnit week(String v) {
    int year = Integer.parseInt(v.substring(0, 4));
    int week = Integer.parseInt(v.substring(6, 8));
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(java.time.DayOfWeek.MONDAY);
    return v.endsWith("-WE") ? days(monday.plusDays(5), 2) : days(monday, 7);
  }

  private static CalendarUnit days(LocalDate d, int count) {
    return between(d, d.plusDays(count));
  }

  private static CalendarUnit between(LocalDate from, LocalDate before) {
    return new CalendarUnit(from.atStartOfDay(), before.atStartOfDay().minusSeconds(1));
  }
}
