package org.hujian.text.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number written in Arabic digits, Chinese numerals, or both: 480亿, 1.9万亿, 一千二百万, 两百三,
 * 二〇二一, 1,711,569.
 *
 * <p>Expects folded text (ASCII digits, simplified characters). Fractions such as 三成 or 百分之七 and
 * vague numbers (数万, 10多) are not read here: their value depends on the words around them.
 */
public final class Numeral {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numeral() {}

  /** True for a character that can stand in a number. */
  public static boolean isNumeral(char c) {
    return digit(c) >= 0 || unit(c) != null || (c >= '0' && c <= '9');
  }

  /** The value of a Chinese digit, 0–9, or −1. */
  public static int digit(char c) {
    return switch (c) {
      case '零', '○', '〇' -> 0;
      case '两', '俩' -> 2;
      case '仨' -> 3;
      case '壹' -> 1;
      case '贰' -> 2;
      case '叁' -> 3;
      case '肆' -> 4;
      case '伍' -> 5;
      case '陆' -> 6;
      case '柒' -> 7;
      case '捌' -> 8;
      case '玖' -> 9;
      default -> DIGITS.indexOf(c);
    };
  }

  /** The power of ten of a unit character (十 百 千 万 亿 兆), or null. */
  public static @Nullable BigDecimal unit(char c) {
    return switch (c) {
      case '十', '拾' -> BigDecimal.TEN;
      case '百', '佰' -> BigDecimal.valueOf(100);
      case '千', '仟' -> BigDecimal.valueOf(1_000);
      case '万' -> BigDecimal.valueOf(10_000);
      case '亿' -> BigDecimal.valueOf(100_000_000L);
      case '兆' -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> null;
    };
  }

  /** The value of the whole string, or null if it is not one number. */
  public static @Nullable BigDecimal parse(String s) {
    if (s.isEmpty()) {
      return null;
    }
    if (s.chars().allMatch(c -> digit((char) c) >= 0) && s.length() > 1) {
      BigDecimal v = BigDecimal.ZERO;
      for (int i = 0; i < s.length(); i++) {
        v = v.movePointRight(1).add(BigDecimal.valueOf(digit(s.charAt(i))));
      }
      return v;
    }
    return new Reader(s).read();
  }

  /**
   * number := section (万|亿|兆 section)*; a section is digits with 十 百 千, or Arabic digits. 万 and 亿
   * multiply all that came before them below their own size, so that 1.9万亿 and 一万二千亿 both read.
   */
  private static final class Reader {
    private final String s;
    private int i;

    Reader(String s) {
      this.s = s;
    }

    @Nullable BigDecimal read() {
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal section = null;
      BigDecimal number = null;
      BigDecimal last = null;
      while (i < s.length()) {
        char c = s.charAt(i);
        if (c >= '0' && c <= '9') {
          if (number != null) {
            return null;
          }
          number = arabic();
          if (number == null) {
            return null;
          }
          continue;
        }
        int d = digit(c);
        if (d >= 0) {
          if (number != null && number.signum() != 0) {
            return null;
          }
          number = BigDecimal.valueOf(d);
          i++;
          continue;
        }
        BigDecimal u = unit(c);
        if (u == null) {
          return null;
        }
        i++;
        if (u.compareTo(BigDecimal.valueOf(10_000)) < 0) {
          BigDecimal n =
              number == null
                  ? (section == null && u.equals(BigDecimal.TEN) ? BigDecimal.ONE : null)
                  : number;
          if (number == null && section == null && n == null) {
            n = BigDecimal.ONE;
          }
          if (n == null) {
            return null;
          }
          section = (section == null ? BigDecimal.ZERO : section).add(n.multiply(u));
        } else {
          BigDecimal n =
              (section == null ? BigDecimal.ZERO : section)
                  .add(number == null ? BigDecimal.ZERO : number);
          if (n.signum() == 0 && section == null && number == null) {
            n = total.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
          }
          if (last != null && u.compareTo(last) > 0 || (n.signum() == 0 && total.signum() != 0)) {
            total = total.add(n).multiply(u);
          } else {
            total = total.add(n.multiply(u));
          }
          section = null;
        }
        last = u;
        number = null;
      }
      if (number != null) {
        boolean trailing =
            last != null
                && s.length() >= 2
                && unit(s.charAt(s.length() - 2)) != null
                && number.compareTo(BigDecimal.TEN) < 0
                && digit(s.charAt(s.length() - 1)) > 0
                && last.compareTo(BigDecimal.TEN) > 0;
        // 两百三 is 230: a lone digit after a unit counts in the next lower one.
        number = trailing ? number.multiply(last).divide(BigDecimal.TEN) : number;
      }
      BigDecimal v =
          total
              .add(section == null ? BigDecimal.ZERO : section)
              .add(number == null ? BigDecimal.ZERO : number);
      return v.stripTrailingZeros().scale() < 0 ? v.setScale(0) : v;
    }

    private @Nullable BigDecimal arabic() {
      int start = i;
      boolean point = false;
      while (i < s.length()) {
        char c = s.charAt(i);
        if (c >= '0' && c <= '9') {
          i++;
        } else if ((c == ',' || c == '，') && i + 3 < s.length() + 0 && digits(i + 1, 3) && !point) {
          i++;
        } else if (c == '.' && !point && i + 1 < s.length() && Character.isDigit(s.charAt(i + 1))) {
          point = true;
          i++;
        } else {
          break;
        }
      }
      String n = s.substring(start, i).replace(",", "").replace("，", "");
      return n.isEmpty() ? null : new BigDecimal(n);
    }

    private boolean digits(int from, int count) {
      for (int k = from; k < from + count; k++) {
        if (k >= s.length() || s.charAt(k) < '0' || s.charAt(k) > '9') {
          return false;
        }
      }
      return from + count >= s.length()
          || s.charAt(from + count) < '0'
          || s.charAt(from + count) > '9';
    }
  }
}
