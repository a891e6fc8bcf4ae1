package org.hujian.analysis.annotate.time;

import java.math.BigDecimal;
import java.util.Locale;
import org.hujian.text.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of number that stand in time expressions, each with its range: {@code {Y}}, {@code
 * {M}}, {@code {N}} in a rule.
 *
 * <p>Reads at most {@value #LONGEST} characters; a longer run of numerals is no number here.
 */
enum Count {
  /** A year of four digits. */
  Y(Slot.YEAR, 1000, 2999),
  /** The last two digits of a year. */
  YY(Slot.YEAR_SHORT, 0, 99),
  /** The last digit of a year after 0. */
  DG(Slot.YEAR_SHORT, 0, 9),
  /** A year of the Republic. */
  ROC(Slot.YEAR_ROC, 1, 150),
  M(Slot.MONTH, 1, 12),
  D(Slot.DAY, 1, 31),
  H(Slot.HOUR, 0, 24),
  /** An hour in Arabic digits. */
  HA(Slot.HOUR, 0, 24),
  MI(Slot.MINUTE, 0, 59),
  /** A minute of two digits: 19:30 is a time, 0:1 a score. */
  MM(Slot.MINUTE, 0, 59),
  S(Slot.SECOND, 0, 59),
  /** Hour and minute as four digits: 1746. */
  HHMM(Slot.HOUR, 0, 2359),
  Q(Slot.QUARTER, 1, 4),
  C(Slot.CENTURY, 1, 30),
  DEC(Slot.DECADE, 0, 90),
  /** How many: decimals and 千万 allowed. */
  N(Slot.AMOUNT, 0, Long.MAX_VALUE),
  /** How many days, too many for a day of the month. */
  DD(Slot.AMOUNT, 32, 999),
  /** How many years: not the number of one. */
  K(Slot.AMOUNT, 0, 999_999),
  /** Which: a whole number. */
  I(Slot.AMOUNT, 1, 100_000);

  static final int LONGEST = 24;
  static final int KINDS = values().length;

  /** Without the numerals of cheques: 陆 and 伍 are names oftener than numbers. */
  private static final String CHINESE = "〇零○一二两三四五六七八九十百千万亿俩仨廿卅";

  /** Asked for every character of a text. */
  private static final boolean[] STARTS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c : ("0123456789" + CHINESE).toCharArray()) {
      STARTS[c] = true;
    }
  }

  final Slot slot;
  private final long min;
  private final long max;

  Count(Slot slot, long min, long max) {
    this.slot = slot;
    this.min = min;
    this.max = max;
  }

  static @Nullable Count named(String name) {
    for (Count c : values()) {
      if (c.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return c;
      }
    }
    return null;
  }

  /** What a reading gave. */
  record Number(int end, long value, boolean vague) {}

  static boolean starts(char c) {
    return STARTS[c];
  }

  /** The end of the run of numerals that begins at {@code from}. */
  static int runEnd(String s, int from) {
    int i = from;
    while (i < s.length() && (starts(s.charAt(i)) || point(s, i))) {
      i++;
    }
    return i;
  }

  /** A decimal point or a comma between groups of three, with digits on both sides. */
  private static boolean point(String s, int i) {
    char c = s.charAt(i);
    if ((c != '.' && c != ',') || i == 0 || i + 1 >= s.length()) {
      return false;
    }
    return arabic(s.charAt(i - 1)) && arabic(s.charAt(i + 1)) && (c == '.' || arabic(s, i + 1, 3));
  }

  private static boolean arabic(String s, int from, int count) {
    for (int k = from; k < from + count; k++) {
      if (k >= s.length() || !arabic(s.charAt(k))) {
        return false;
      }
    }
    return from + count >= s.length() || !arabic(s.charAt(from + count));
  }

  static boolean arabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number of this kind at {@code from}, or null. */
  @Nullable Number read(String s, int from) {
    if (from >= s.length() || !starts(s.charAt(from))) {
      return null;
    }
    if (this == N || this == K) {
      Number n = amount(s, from);
      return n == null || n.value() > max ? null : n;
    }
    int end = from;
    boolean digits = arabic(s.charAt(from));
    while (end < s.length()
        && end - from <= LONGEST
        && (digits ? arabic(s.charAt(end)) : !arabic(s.charAt(end)) && starts(s.charAt(end)))) {
      end++;
    }
    int length = end - from;
    if (length > (digits ? 6 : 8)) {
      return null;
    }
    long value = digits ? Long.parseLong(s, from, end, 10) : chinese(s, from, end);
    if (value < min || value > max) {
      return null;
    }
    boolean fits =
        switch (this) {
          case Y -> length == 4 && (digits || plain(s, from, end));
          case YY -> length == 2 && (digits || plain(s, from, end));
          case HHMM -> length == 4 && digits && value % 100 < 60;
          case DG -> length == 1;
          case MM -> length == 2 && digits;
          case HA -> digits && length <= 2;
          case DEC -> value % 10 == 0 && length <= 2;
          case M, D -> digits ? length <= 2 : length <= 3 && s.charAt(from) != '两';
          case H, MI, S, Q, C -> digits ? length <= 2 : length <= 3;
          default -> true;
        };
    return fits ? new Number(end, this == I || this == DD ? value * 1000 : value, false) : null;
  }

  private static @Nullable Number amount(String s, int from) {
    int end = runEnd(s, from);
    if (end - from > LONGEST) {
      return null;
    }
    String run = s.substring(from, end);
    if (vaguePair(run)) {
      return new Number(end, 0, true);
    }
    BigDecimal v = value(run);
    if (v == null || v.compareTo(BigDecimal.valueOf(1_000_000_000L)) > 0) {
      return null;
    }
    return new Number(end, v.movePointRight(3).longValue(), false);
  }

  /** 两三, 五六, 十七八: neighbours in counting, so neither is meant. */
  private static boolean vaguePair(String run) {
    int n = run.length();
    if (n < 2) {
      return false;
    }
    int a = Numeral.digit(run.charAt(n - 2));
    int b = Numeral.digit(run.charAt(n - 1));
    boolean pair = a > 0 && (b == a + 1 || (a == 3 && b == 5));
    if (pair && n == 2) {
      return true;
    }
    if (pair && Numeral.unit(run.charAt(n - 3)) != null) {
      return true;
    }
    // 二三十, 三五百
    return n == 3
        && Numeral.unit(run.charAt(2)) != null
        && Numeral.digit(run.charAt(0)) > 0
        && Numeral.digit(run.charAt(1)) == Numeral.digit(run.charAt(0)) + 1;
  }

  private static boolean plain(String s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Numeral.digit(s.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** 二〇二一 digit by digit, 二十一 as a number; −1 if it is neither. */
  private static long chinese(String s, int from, int end) {
    if (plain(s, from, end)) {
      long v = 0;
      for (int i = from; i < end; i++) {
        v = v * 10 + Numeral.digit(s.charAt(i));
      }
      return v;
    }
    BigDecimal v = value(s.substring(from, end));
    return v == null || v.stripTrailingZeros().scale() > 0
        ? -1
        : v.min(BigDecimal.valueOf(Integer.MAX_VALUE)).longValue();
  }

  private static @Nullable BigDecimal value(String run) {
    String s = run.startsWith("廿") ? "二十" + run.substring(1) : run;
    s = s.startsWith("卅") ? "三十" + s.substring(1) : s;
    return Numeral.parse(s);
  }
}
