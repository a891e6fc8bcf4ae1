package org.hujian.analysis.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that an article's address names: {@code /2022_02_04_}, {@code /22/2/4/}, {@code
 * story20220204}, {@code -02042022…}.
 */
final class UrlDay {
  private static final int LONGEST = 2_000;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(20[0-3]\\d)([-_/]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d{1,2}[-_/.])");
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(20[0-3]\\d)(\\d{2})(\\d{2})");
  private static final Pattern SHORT_YEAR = Pattern.compile("/(\\d{2})/(\\d{1,2})/(\\d{1,2})/");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})(20[0-3]\\d)");

  private UrlDay() {}

  /** The day nearest to the stamp that the address can mean, if it lies within two days of it. */
  static @Nullable LocalDate near(String url, LocalDate stamp) {
    if (url.length() > LONGEST) {
      return null;
    }
    LocalDate best = nearest(null, YEAR_FIRST.matcher(url), 1, 3, 4, 0, stamp);
    best = nearest(best, COMPACT.matcher(url), 1, 2, 3, 0, stamp);
    best = nearest(best, SHORT_YEAR.matcher(url), 1, 2, 3, 2000, stamp);
    return nearest(best, MONTH_FIRST.matcher(url), 3, 1, 2, 0, stamp);
  }

  private static @Nullable LocalDate nearest(
      @Nullable LocalDate best,
      Matcher m,
      int year,
      int month,
      int day,
      int century,
      LocalDate stamp) {
    LocalDate found = best;
    while (m.find()) {
      try {
        LocalDate at =
            LocalDate.of(
                century + Integer.parseInt(m.group(year)),
                Integer.parseInt(m.group(month)),
                Integer.parseInt(m.group(day)));
        long gap = gap(at, stamp);
        if (gap <= 2 && (found == null || gap < gap(found, stamp))) {
          found = at;
        }
      } catch (DateTimeException e) {
        continue;
      }
    }
    return found;
  }

  private static long gap(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }
}
