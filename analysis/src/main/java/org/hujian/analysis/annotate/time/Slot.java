package org.hujian.analysis.annotate.time;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the frame that a time expression fills. A slot whose name ends in {@code BY} counts
 * from the anchor, one that ends in {@code CTX} from the point that the text spoke of last.
 */
enum Slot {
  CENTURY,
  CENTURY_BY,
  DECADE,
  YEAR,
  YEAR_SHORT,
  YEAR_ROC,
  YEAR_BY,
  YEAR_CTX,
  HALF,
  HALF_BY,
  QUARTER,
  QUARTER_BY,
  SEASON,
  MONTH,
  MONTH_BY,
  MONTH_CTX,
  WEEK_BY,
  WEEKDAY,
  WEEKEND,
  DAY,
  DAY_BY,
  DAY_CTX,
  FESTIVAL,
  TERM,
  LUNAR_MONTH,
  LUNAR_LEAP,
  LUNAR_DAY,
  PART,
  HOUR,
  MINUTE,
  SECOND,
  /** In thousandths. */
  AMOUNT,
  HALF_UNIT,
  UNIT,
  /** The smaller unit of a duration of two: 四年六个月. */
  AMOUNT2,
  UNIT2,
  /** −1 before the anchor, +1 after it. */
  WAY,
  /** 1 where the count is vague: 几天, 两三年. */
  VAGUE,
  FROM,
  TO,
  REF,
  /** Points at the time spoken of last, whatever its size: 1 for 当时, 2 for 届时. */
  THEN,
  /** 1 where the words are a time only if they go on with one: 3号到5号. */
  JOIN,
  SKIP;

  static final int COUNT = values().length;

  private static final Map<String, Integer> SYMBOLS =
      Map.ofEntries(
          Map.entry("MO", 1),
          Map.entry("MI", 2),
          Map.entry("AF", 3),
          Map.entry("EV", 4),
          Map.entry("NI", 5),
          Map.entry("DT", 6),
          Map.entry("SP", 1),
          Map.entry("SU", 2),
          Map.entry("FA", 3),
          Map.entry("WI", 4),
          Map.entry("PAST", -1),
          Map.entry("PRESENT", 0),
          Map.entry("FUTURE", 1),
          Map.entry("Y", 1),
          Map.entry("M", 2),
          Map.entry("W", 3),
          Map.entry("D", 4),
          Map.entry("H", 5),
          Map.entry("MIN", 6),
          Map.entry("S", 7),
          Map.entry("Q", 8),
          Map.entry("C", 9));

  /** The slot that a rule file calls {@code name}, or null. */
  static @Nullable Slot named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    for (Slot s : values()) {
      if (s.name().equals(wanted)) {
        return s;
      }
    }
    return null;
  }

  /**
   * The number that a rule file writes as {@code value}: a symbol such as MO, or digits; or null.
   */
  static @Nullable Long number(String value) {
    Integer symbol = SYMBOLS.get(value);
    if (symbol != null) {
      return (long) symbol;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
