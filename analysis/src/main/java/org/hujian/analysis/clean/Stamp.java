package org.hujian.analysis.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, with the time of day and the offset from UTC where they are given, as pages and files
 * print them.
 *
 * <p>Reads whole values only ({@code 2022-02-04T21:32:23Z}, {@code Mon, 07 Feb 2022 17:51:21 GMT},
 * {@code 2022年2月4日 09:30}, {@code 25/08/2020 - 10:05}, milliseconds); finds none in prose.
 */
record Stamp(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  private static final int LONGEST = 64;
  private static final String CLOCK =
      "(?:[T\\s,-]{1,3}\\s?(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:[.,]\\d{1,9})?)?)?";
  private static final String ZONE = "\\s?(Z|GMT|UTC|[+-]\\d{2}:?\\d{2})?(?:\\s?\\([^()]*\\))?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?:[\\p{IsHan}]{1,8}[：:\\s]{0,2})?(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?"
              + "(?:\\s?(?:星期|周|週)[一二三四五六日天])?"
              + CLOCK
              + ZONE);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + CLOCK + ZONE);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:[A-Z][a-z]{2,8},?\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s([A-Z][a-z]{2,8})\\.?,?\\s(\\d{4})"
              + CLOCK
              + ZONE);
  private static final Pattern ENGLISH_MONTH_FIRST =
      Pattern.compile(
          "(?:[A-Z][a-z]{2},?\\s)?([A-Z][a-z]{2,8})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})"
              + CLOCK
              + "\\s?(?:GMT|UTC)?"
              + ZONE);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2}))?(Z)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Reads a value, or gives null if it is no stamp. */
  static @Nullable Stamp parse(String value) {
    String v = value.strip();
    if (v.isEmpty() || v.length() > LONGEST) {
      return null;
    }
    try {
      Matcher m = EPOCH.matcher(v);
      if (m.matches()) {
        long n = Long.parseLong(v);
        return of(Instant.ofEpochMilli(m.group(1) == null ? n * 1000 : n));
      }
      m = COMPACT.matcher(v);
      if (m.matches()) {
        return of(number(m, 1), number(m, 2), number(m, 3), m, 4, m.group(7));
      }
      m = YEAR_FIRST.matcher(v);
      if (m.matches()) {
        return of(number(m, 1), number(m, 2), number(m, 3), m, 4, m.group(7));
      }
      m = DAY_FIRST.matcher(v);
      if (m.matches()) {
        return of(number(m, 3), number(m, 2), number(m, 1), m, 4, m.group(7));
      }
      m = ENGLISH.matcher(v);
      if (m.matches()) {
        return of(number(m, 3), month(m.group(2)), number(m, 1), m, 4, m.group(7));
      }
      m = ENGLISH_MONTH_FIRST.matcher(v);
      if (m.matches()) {
        return of(number(m, 3), month(m.group(1)), number(m, 2), m, 4, m.group(7));
      }
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
    return null;
  }

  static Stamp of(Instant at) {
    OffsetDateTime t = at.atOffset(ZoneOffset.UTC);
    return new Stamp(t.toLocalDate(), t.toLocalTime(), ZoneOffset.UTC);
  }

  /**
   * The moment it names, read in this zone if it gives none; at the start of the day if it must.
   */
  OffsetDateTime in(ZoneId zone) {
    LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
    return offset == null
        ? day.atTime(at).atZone(zone).toOffsetDateTime()
        : day.atTime(at).atOffset(offset).atZoneSameInstant(zone).toOffsetDateTime();
  }

  private static Stamp of(
      int year, int month, int day, Matcher m, int clock, @Nullable String zone) {
    LocalTime time =
        m.group(clock) == null
            ? null
            : LocalTime.of(
                number(m, clock),
                number(m, clock + 1),
                m.group(clock + 2) == null ? 0 : number(m, clock + 2));
    return new Stamp(LocalDate.of(year, month, day), time, offset(zone));
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    return switch (zone) {
      case "Z", "GMT", "UTC" -> ZoneOffset.UTC;
      default -> ZoneOffset.of(zone);
    };
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new DateTimeException("no month: " + name);
    }
    return at + 1;
  }
}
