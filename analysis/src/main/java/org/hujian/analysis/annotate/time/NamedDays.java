package org.hujian.analysis.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The days of festivals and solar terms. */
final class NamedDays {
  private NamedDays() {}

  /**
   * The day of a festival: below 2000 it is month and day; 2001–2005 move by the Gregorian
   * calendar, 3001–3010 by the lunar one; 9999 is the national day of the place that speaks.
   */
  static @Nullable LocalDate festival(int code, int year, boolean taiwan) {
    return switch (code) {
      case 9999 -> LocalDate.of(year, 10, taiwan ? 10 : 1);
      case 2001 -> nth(year, 5, DayOfWeek.SUNDAY, 2);
      case 2002 -> nth(year, 6, DayOfWeek.SUNDAY, 3);
      case 2003 -> nth(year, 11, DayOfWeek.THURSDAY, 4);
      case 2004 -> easter(year);
      case 2005 -> nth(year, 3, DayOfWeek.TUESDAY, 1);
      case 3001 -> LunarCalendar.day(year, 1, false, 1);
      case 3002 -> LunarCalendar.eve(year - 1);
      case 3003 -> LunarCalendar.day(year, 1, false, 15);
      case 3004 -> LunarCalendar.day(year, 5, false, 5);
      case 3005 -> LunarCalendar.day(year, 7, false, 7);
      case 3006 -> LunarCalendar.day(year, 7, false, 15);
      case 3007 -> LunarCalendar.day(year, 8, false, 15);
      case 3008 -> LunarCalendar.day(year, 9, false, 9);
      case 3009 -> LunarCalendar.day(year - 1, 12, false, 8);
      case 3010 -> LunarCalendar.day(year - 1, 12, false, 23);
      default -> LocalDate.of(year, code / 100, code % 100);
    };
  }

  private static LocalDate nth(int year, int month, DayOfWeek day, int n) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }

  /** The Gregorian computus of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int k = h + l - 7 * m + 114;
    return LocalDate.of(year, k / 31, k % 31 + 1);
  }

  /**
   * The day, in China's zone, on which the sun reaches this longitude; the low-precision solar
   * position of Meeus, Astronomical Algorithms, chapter 25, good to about a minute of arc.
   */
  static LocalDate solarTerm(int degrees, int year) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate best = from;
    for (int i = 0; i < 366; i++) {
      LocalDate d = from.plusDays(i);
      double start = past(longitude(d), degrees);
      double end = past(longitude(d.plusDays(1)), degrees);
      if (start < 0 && end >= 0) {
        best = d;
        break;
      }
    }
    return best;
  }

  /** How far the sun is past a longitude, −180 to 180. */
  private static double past(double longitude, int degrees) {
    double d = (longitude - degrees) % 360;
    return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
  }

  /** The sun's apparent longitude at midnight in China. */
  private static double longitude(LocalDate day) {
    double t = (day.toEpochDay() - 10957.5 - 8 / 24.0 + 70 / 86400.0) / 36525;
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(anomaly)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double node = Math.toRadians(125.04 - 1934.136 * t);
    return (mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360;
  }
}
