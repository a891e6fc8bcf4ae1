package org.hujian.text.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number, left to right, without going back further than the last digit.
 *
 * <pre>
 * number  := section ((万|亿|兆)+ section?)*      万 and 亿 multiply all that stands before them below their size
 * section := (digit (百|千|十))* digit?           or Arabic digits, with thousands' commas and a decimal point
 * digit   := one sign | two neighbours (两三) | 几 | 数
 * </pre>
 *
 * A trailing 多, 余 or 来 opens the number up to the last unit that was counted: 10多 is 10..19, 10多万
 * is 100000..199999, 10万多 is 100000..109999.
 */
final class AmountReader {
  /** Characters after 来 with which it is a word of its own: 10来自, 三来源. */
  private static final String NOT_ROUND = "自临到源说看往年日";

  /** Signs after 点 and a digit that make it a clock time: 三点五十, 八点二刻. */
  private static final String CLOCK = "十分刻半钟";

  /** No number of a text has more digits; a longer run is something else. */
  private static final int LONGEST = 40;

  private final CharSequence s;
  private final int from;
  private final int to;
  private int i;

  /** What stands complete in 万 and more; null before the first of them. */
  private @Nullable Range total;

  /** The part below 万 that 十 百 千 have closed; null if there is none. */
  private @Nullable Range section;

  /** Digits that no unit has closed yet; null if there are none. */
  private @Nullable Range pending;

  private boolean arabic;
  private boolean zero;
  private boolean bare;
  private boolean approx;

  /** Whether 几, 数 or 多 was read: only units may follow. */
  private boolean open;

  private int lastPower = Integer.MAX_VALUE;
  private int smallPower = Integer.MAX_VALUE;
  private int bigPower = Integer.MAX_VALUE;

  /** What one step of the last digit is worth, for 多. */
  private BigDecimal step = BigDecimal.ONE;

  /** Offset behind the last unit. */
  private int closed;

  /** Offset behind the last 万, 亿 or 兆, where the number ends if what follows does not fit. */
  private int closedBig;

  /** An interval; {@code open} ones reach up to the next whole unit when multiplied. */
  private record Range(BigDecimal min, BigDecimal max, boolean open) {
    static Range of(BigDecimal v) {
      return new Range(v, v, false);
    }

    Range times(int power) {
      BigDecimal hi =
          open
              ? max.add(BigDecimal.ONE).scaleByPowerOfTen(power).subtract(BigDecimal.ONE)
              : max.scaleByPowerOfTen(power);
      return new Range(min.scaleByPowerOfTen(power), hi, open);
    }

    Range more(BigDecimal step) {
      return new Range(min, max.add(step).subtract(BigDecimal.ONE.min(step)), true);
    }
  }

  AmountReader(CharSequence s, int from, int to) {
    this.s = s;
    this.from = from;
    this.to = to;
    this.i = from;
    this.closed = from;
  }

  @Nullable Amount read() {
    int digits = from;
    while (digits < to && Numeral.digit(s.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits - from >= 2 && !(digits < to && Numeral.power(s.charAt(digits)) > 0)) {
      Amount spelt = spelt(digits);
      if (spelt != null || !neighbours(from)) {
        return spelt;
      }
    }
    boolean going = true;
    while (going && i < to) {
      going = step(s.charAt(i));
    }
    return finish();
  }

  /** 二〇二〇, 一九九八: digits one by one. Two signs are read so only with a zero. */
  private @Nullable Amount spelt(int end) {
    if (end - from > LONGEST) {
      return null;
    }
    boolean zeroInside = false;
    for (int k = from; k < end; k++) {
      zeroInside |= Numeral.digit(s.charAt(k)) == 0;
      if (s.charAt(k) == '两' || s.charAt(k) == '俩' || s.charAt(k) == '仨') {
        return null;
      }
    }
    if (end - from == 2 && !zeroInside) {
      return null;
    }
    BigDecimal v = BigDecimal.ZERO;
    for (int k = from; k < end; k++) {
      v = v.movePointRight(1).add(BigDecimal.valueOf(Numeral.digit(s.charAt(k))));
    }
    return new Amount(end, v, v, false, false, false);
  }

  private boolean neighbours(int at) {
    if (at + 1 >= to) {
      return false;
    }
    int a = Numeral.digit(s.charAt(at));
    int b = Numeral.digit(s.charAt(at + 1));
    boolean next = a > 0 && b > 0 && (b == a + 1 || (a == 3 && b == 5));
    return next && !(at + 2 < to && Numeral.digit(s.charAt(at + 2)) >= 0);
  }

  private boolean step(char c) {
    if (c >= '0' && c <= '9') {
      return arabic();
    }
    if (Numeral.digit(c) >= 0) {
      return chinese(c);
    }
    int power = Numeral.power(c);
    if (power > 0) {
      if (arabic && pending != null && i + 1 < to && beginsUnit(c, s.charAt(i + 1))) {
        return false;
      }
      return power < 4 ? small(power) : big(power);
    }
    return switch (c) {
      case '几', '数' -> several(c);
      case '多', '余', '来' -> more(c);
      case '点' -> point();
      case '个' -> pending != null && i + 1 < to && bigAt(i + 1) && skip();
      case ' ' -> arabic && pending != null && i + 1 < to && multiplierAt(i + 1) && skip();
      default -> false;
    };
  }

  /** 300千瓦, 20兆瓦, 980百帕: the sign belongs to the unit. */
  private static boolean beginsUnit(char c, char next) {
    return switch (c) {
      case '千' -> "瓦米克卡伏赫".indexOf(next) >= 0;
      case '百' -> next == '帕';
      case '兆' -> "瓦赫字比".indexOf(next) >= 0;
      default -> false;
    };
  }

  private boolean skip() {
    i++;
    return true;
  }

  private boolean bigAt(int at) {
    return Numeral.power(s.charAt(at)) >= 4;
  }

  private boolean multiplierAt(int at) {
    return Numeral.power(s.charAt(at)) >= 2;
  }

  private boolean arabic() {
    if (pending != null || open) {
      return false;
    }
    int end = i;
    StringBuilder digits = new StringBuilder();
    int decimals = -1;
    while (end < to) {
      char c = s.charAt(end);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        decimals += decimals >= 0 ? 1 : 0;
      } else if ((c == ',' || c == '，') && decimals < 0 && thousands(end, digits.length(), c)) {
        // a separator only
      } else if (c == '.' && decimals < 0 && digitAt(end + 1)) {
        digits.append('.');
        decimals = 0;
      } else {
        break;
      }
      end++;
    }
    if (end + 1 < to && s.charAt(end) == '.' && decimals >= 0 && digitAt(end + 1)) {
      return false;
    }
    if (digits.length() > LONGEST) {
      return false;
    }
    BigDecimal v = new BigDecimal(digits.toString());
    int top = Math.min(lastPower, 18);
    if (i > from && v.compareTo(BigDecimal.ONE.scaleByPowerOfTen(top)) >= 0) {
      return false;
    }
    pending = Range.of(v);
    arabic = true;
    step = decimals > 0 ? v.ulp() : trailing(v);
    i = end;
    return true;
  }

  /**
   * Whether the comma at {@code at} parts thousands: three digits follow and one to three stand
   * before it.
   */
  private boolean thousands(int at, int before, char comma) {
    if (!digitAt(at + 1) || !digitAt(at + 2) || !digitAt(at + 3) || digitAt(at + 4)) {
      return false;
    }
    int run = 0;
    for (int k = at - 1; k >= i && s.charAt(k) >= '0' && s.charAt(k) <= '9'; k--) {
      run++;
    }
    if (run == 0 || run > 3) {
      return false;
    }
    if (comma == ',') {
      return true;
    }
    // A full-width comma mostly parts clauses; it parts thousands where other signs say so.
    boolean seen = before > run;
    char next = at + 4 < to ? s.charAt(at + 4) : ' ';
    return seen
        || (next == '.' && digitAt(at + 5))
        || ((next == ',' || next == '，') && digitAt(at + 5) && digitAt(at + 7))
        || (s.charAt(at + 1) == '0' && s.charAt(at + 2) == '0' && s.charAt(at + 3) == '0');
  }

  private boolean digitAt(int at) {
    return at < to && s.charAt(at) >= '0' && s.charAt(at) <= '9';
  }

  private static BigDecimal trailing(BigDecimal v) {
    BigDecimal step = BigDecimal.ONE;
    while (v.signum() != 0 && v.remainder(step.multiply(BigDecimal.TEN)).signum() == 0) {
      step = step.multiply(BigDecimal.TEN);
    }
    return step;
  }

  private boolean chinese(char c) {
    if (open || (pending != null && arabic)) {
      return false;
    }
    int d = Numeral.digit(c);
    if (pending != null) {
      BigDecimal first = pending.min();
      if (first.equals(pending.max()) && neighbours(i - 1) && i > from) {
        pending = new Range(first, BigDecimal.valueOf(d), false);
        approx = true;
        i++;
        return true;
      }
      return false;
    }
    if (d == 0 && (section != null || total != null)) {
      boolean goesOn = i + 1 < to && (Numeral.digit(s.charAt(i + 1)) > 0 || s.charAt(i + 1) == '十');
      if (!goesOn) {
        return false;
      }
      zero = true;
      i++;
      return true;
    }
    pending = Range.of(BigDecimal.valueOf(d));
    arabic = false;
    step = BigDecimal.ONE;
    i++;
    return true;
  }

  private boolean several(char c) {
    if (pending != null || open) {
      return false;
    }
    boolean afterTen = section != null && smallPower == 1;
    if (section != null && !afterTen) {
      return false;
    }
    if (section == null && total != null) {
      return false;
    }
    if (c == '数' && afterTen && i + 1 < to && "据字学目".indexOf(s.charAt(i + 1)) >= 0) {
      return false;
    }
    pending =
        afterTen
            ? new Range(BigDecimal.ONE, BigDecimal.valueOf(9), true)
            : new Range(BigDecimal.TWO, BigDecimal.valueOf(9), true);
    arabic = false;
    approx = true;
    open = true;
    i++;
    return true;
  }

  private boolean small(int power) {
    if (power >= smallPower || (pending == null && section != null)) {
      return false;
    }
    Range digit = pending;
    if (digit == null) {
      if (open || (power > 1 && i != from)) {
        return false;
      }
      digit = Range.of(BigDecimal.ONE);
      bare = power > 1;
    }
    Range part = digit.times(power);
    section = section == null ? part : plus(section, part);
    pending = null;
    arabic = false;
    smallPower = power;
    lastPower = power;
    step = stepOf(digit, power);
    zero = false;
    i++;
    closed = i;
    return true;
  }

  private boolean big(int power) {
    Range base = section == null ? pending : pending == null ? section : plus(section, pending);
    if (base == null && total != null && closed != i) {
      return false;
    }
    if (base != null && power == bigPower) {
      // 三万五万 is two numbers: what stands behind the first unit is left to the next.
      section = null;
      pending = null;
      zero = false;
      i = closedBig;
      return false;
    }
    step = stepOf(base == null ? Range.of(BigDecimal.ONE) : base, power);
    if (total == null) {
      bare |= base == null;
      total = (base == null ? Range.of(BigDecimal.ONE) : base).times(power);
    } else if (base == null) {
      total = total.times(power);
    } else {
      total = power > bigPower ? plus(total, base).times(power) : plus(total, base.times(power));
    }
    section = null;
    pending = null;
    arabic = false;
    smallPower = Integer.MAX_VALUE;
    bigPower = power;
    lastPower = power;
    zero = false;
    i++;
    closed = i;
    closedBig = i;
    return true;
  }

  private boolean more(char c) {
    boolean nothing = pending == null && section == null && total == null;
    if (open || approx || nothing || (pending != null && !arabic)) {
      return false;
    }
    if (pending != null && step.compareTo(BigDecimal.TEN) < 0) {
      return false;
    }
    if (c == '来') {
      if (i + 1 >= to || NOT_ROUND.indexOf(s.charAt(i + 1)) >= 0) {
        return false;
      }
      approx = true;
      i++;
      return multiplierNext();
    }
    if (pending != null) {
      pending = pending.more(step);
    } else if (section != null) {
      section = section.more(step);
    } else if (total != null) {
      total = total.more(step);
    }
    approx = true;
    open = true;
    i++;
    return multiplierNext();
  }

  private boolean multiplierNext() {
    return i < to && (bigAt(i) || s.charAt(i) == ' ' || s.charAt(i) == '个');
  }

  /** 七点八亿, 十二点五: a decimal point spelt out. */
  private boolean point() {
    boolean digits = pending != null && !arabic || pending == null && section != null;
    if (!digits || open || approx || total != null) {
      return false;
    }
    int end = i + 1;
    StringBuilder b = new StringBuilder("0.");
    while (end < to && Numeral.digit(s.charAt(end)) >= 0 && s.charAt(end) != '两') {
      b.append(Numeral.digit(s.charAt(end)));
      end++;
    }
    if (end == i + 1 || b.length() > 20 || (end < to && CLOCK.indexOf(s.charAt(end)) >= 0)) {
      return false;
    }
    Range whole = section == null ? pending : pending == null ? section : plus(section, pending);
    if (whole == null) {
      return false;
    }
    pending = Range.of(whole.min().add(new BigDecimal(b.toString())));
    section = null;
    arabic = true;
    step = pending.min().ulp();
    i = end;
    return true;
  }

  private @Nullable Amount finish() {
    while (i > from && s.charAt(i - 1) == ' ') {
      i--;
    }
    boolean loneDigit = pending != null && !arabic && !open && !zero && closed > from;
    if (pending != null && loneDigit && closed == i - (approx ? 2 : 1) && lastPower >= 2) {
      // 两百三 is 230: a lone digit after a unit counts in the next lower one.
      pending = pending.times(lastPower - 1);
    }
    Range sum = total;
    sum = sum == null ? section : section == null ? sum : plus(sum, section);
    sum = sum == null ? pending : pending == null ? sum : plus(sum, pending);
    if (sum == null) {
      return null;
    }
    return new Amount(i, plain(sum.min()), plain(sum.max()), approx, bare, total != null);
  }

  private int width() {
    return approx ? 2 : 1;
  }

  private static Range plus(Range a, Range b) {
    return new Range(a.min().add(b.min()), a.max().add(b.max()), a.open() || b.open());
  }

  /** What 多 behind this unit counts: a whole one, or a step of the last decimal. */
  private static BigDecimal stepOf(Range digit, int power) {
    BigDecimal one = digit.min().scale() > 0 ? digit.min().ulp() : BigDecimal.ONE;
    return one.scaleByPowerOfTen(power);
  }

  private static BigDecimal plain(BigDecimal v) {
    BigDecimal t = v.stripTrailingZeros();
    return t.scale() < 0 ? t.setScale(0) : t;
  }
}
