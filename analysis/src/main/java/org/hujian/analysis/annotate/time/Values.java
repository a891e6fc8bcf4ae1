package org.hujian.analysis.annotate.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Writes TIMEX3 values. */
final class Values {
  private static final String[] PARTS = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
  private static final String[] SEASONS = {"", "SP", "SU", "FA", "WI"};

  private Values() {}

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String month(LocalDate d) {
    return String.format(Locale.ROOT, "%04d-%02d", d.getYear(), d.getMonthValue());
  }

  static String week(LocalDate d) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        d.get(IsoFields.WEEK_BASED_YEAR),
        d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String season(int year, int season) {
    return year(year) + "-" + SEASONS[season];
  }

  static String part(int part) {
    return "T" + PARTS[part];
  }

  static String clock(int hour, Frame f) {
    String s = String.format(Locale.ROOT, "T%02d:%02d", hour, f.get(Slot.MINUTE, 0));
    return f.has(Slot.SECOND) ? s + String.format(Locale.ROOT, ":%02d", f.get(Slot.SECOND)) : s;
  }

  /** P15Y, PT24H, PXM, P1.5Y, P4Y6M. */
  static String duration(Frame f) {
    int unit = f.get(Slot.UNIT, 4);
    if (f.has(Slot.FROM) && f.has(Slot.TO) && !f.has(Slot.VAGUE)) {
      return "P" + Math.max(1, f.get(Slot.TO) - f.get(Slot.FROM) + 1) + "M";
    }
    BigDecimal n =
        f.has(Slot.VAGUE)
            ? BigDecimal.ONE
            : BigDecimal.valueOf(f.has(Slot.AMOUNT) ? f.amount(Slot.AMOUNT) : 1000, 3);
    if (f.has(Slot.HALF_UNIT)) {
      n = n.add(new BigDecimal("0.5"));
    }
    boolean vague = f.has(Slot.VAGUE);
    String first =
        switch (unit) {
          case 1 -> number(n, vague) + "Y";
          case 2 -> number(n, vague) + "M";
          case 3 -> number(n, vague) + "W";
          case 5 -> "T" + number(n, vague) + "H";
          case 6 -> "T" + number(n, vague) + "M";
          case 7 -> "T" + number(n, vague) + "S";
          case 8 -> number(n.multiply(BigDecimal.valueOf(3)), vague) + "M";
          case 9 -> number(n.multiply(BigDecimal.valueOf(100)), vague) + "Y";
          default -> number(n, vague) + "D";
        };
    if (!f.has(Slot.UNIT2)) {
      return "P" + first;
    }
    String m = number(BigDecimal.valueOf(f.amount(Slot.AMOUNT2), 3), false);
    String second =
        switch (f.get(Slot.UNIT2)) {
          case 2 -> m + "M";
          case 4 -> m + "D";
          case 5 -> "T" + m + "H";
          case 6 -> m + "M";
          default -> m + "S";
        };
    return "P" + first + second;
  }

  private static String number(BigDecimal n, boolean vague) {
    return vague ? "X" : n.stripTrailingZeros().toPlainString();
  }
}
