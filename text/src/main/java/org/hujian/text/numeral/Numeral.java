package org.hujian.text.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number written in Arabic digits, Chinese numerals, or both: 480亿, 1.9万亿, 一千二百万, 两百三,
 * 七点八亿, 1,711,569, and the vague ones 几十万, 数千, 十几, 10多万, 两三百.
 *
 * <p>Expects folded text (ASCII digits, simplified characters). Fractions such as 三成 or 百分之七 are
 * not read here: their value depends on the words around them.
 */
public final class Numeral {
  private Numeral() {}

  /** True for a character that can stand in a number. */
  public static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || digit(c) >= 0 || power(c) > 0;
  }

  /** The value of a Chinese digit, 0–9, or −1. */
  public static int digit(char c) {
    return switch (c) {
      case '零', '○', '〇' -> 0;
      case '一', '壹' -> 1;
      case '二', '两', '俩', '贰' -> 2;
      case '三', '仨', '叁' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  /** The power of ten of a unit character (十 百 千 万 亿 兆), or null. */
  public static @Nullable BigDecimal unit(char c) {
    int power = power(c);
    return power == 0 ? null : BigDecimal.ONE.scaleByPowerOfTen(power).setScale(0);
  }

  /** The exponent of a unit character: 1 for 十, 4 for 万; 0 for any other character. */
  static int power(char c) {
    return switch (c) {
      case '十', '拾' -> 1;
      case '百', '佰' -> 2;
      case '千', '仟' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      case '兆' -> 12;
      default -> 0;
    };
  }

  /** The longest number that begins at {@code from}, or null if none does. */
  public static @Nullable Amount at(CharSequence s, int from, int to) {
    return new AmountReader(s, from, to).read();
  }

  /** The value of the whole string, or null if it is not one exact number. */
  public static @Nullable BigDecimal parse(String s) {
    Amount a = at(s, 0, s.length());
    return a == null || a.approx() || a.end() != s.length() ? null : a.min();
  }
}
