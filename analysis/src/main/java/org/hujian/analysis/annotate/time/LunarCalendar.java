package org.hujian.analysis.annotate.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lunar calendar of 1900 to 2100, from a table of month lengths.
 *
 * <p>A table and not a calendar library: a day of news needs two lookups a month, and the library
 * is larger than the rest of the program.
 */
final class LunarCalendar {
  private static final Map<Integer, Year> YEARS = load();

  private LunarCalendar() {}

  /**
   * @param leap number of the month that is followed by its leap month, 0 if none is
   * @param months '1' for a month of 30 days, '0' for one of 29
   */
  private record Year(LocalDate first, int leap, String months) {}

  /** The day of a lunar date; null if the year has no such day or lies outside the table. */
  static @Nullable LocalDate day(int year, int month, boolean leap, int day) {
    Year y = YEARS.get(year);
    if (y == null || month < 1 || month > 12 || day < 1 || (leap && y.leap() != month)) {
      return null;
    }
    int index = month - 1 + (leap || (y.leap() > 0 && month > y.leap()) ? 1 : 0);
    int days = 0;
    for (int i = 0; i < index; i++) {
      days += length(y, i);
    }
    return day > length(y, index) ? null : y.first().plusDays(days + day - 1L);
  }

  /** The eve of the lunar new year that ends this lunar year. */
  static @Nullable LocalDate eve(int year) {
    Year next = YEARS.get(year + 1);
    return next == null ? null : next.first().minusDays(1);
  }

  private static int length(Year y, int index) {
    return y.months().charAt(index) == '1' ? 30 : 29;
  }

  private static Map<Integer, Year> load() {
    Map<Integer, Year> years = new HashMap<>();
    try (InputStream in = LunarCalendar.class.getResourceAsStream("lunar.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "lunar.tsv"), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] c = line.split("\t", -1);
        if (c.length != 4) {
          throw new IllegalStateException("lunar.tsv: four columns expected: " + line);
        }
        years.put(
            Integer.valueOf(c[0]), new Year(LocalDate.parse(c[1]), Integer.parseInt(c[2]), c[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(years);
  }
}
