package org.hujian.analysis.cluster;

import java.util.Arrays;

/**
 * The numbers of a stretch of folded text, each with the character behind it: 22例, 146点, 6.98元. One
 * digit alone and days (3日) say nothing and are left out.
 *
 * @param values hashes of number and unit, ascending
 * @param units the units of each value, in the same order
 */
public record Numbers(int[] values, char[] units) {
  private static final String NO_COUNT = "日月年号时点岁";

  static Numbers of(String folded, int start, int end) {
    long[] found = new long[Math.max(1, (end - start) / 2 + 1)];
    int n = 0;
    int i = start;
    while (i < end) {
      char c = folded.charAt(i);
      if (c < '0' || c > '9') {
        i++;
        continue;
      }
      int from = i;
      int h = 17;
      while (i < end && isDigit(folded, i, end)) {
        if (folded.charAt(i) != ',') {
          h = h * 31 + folded.charAt(i);
        }
        i++;
      }
      while (i < end && "万亿千百".indexOf(folded.charAt(i)) >= 0) {
        h = h * 31 + folded.charAt(i++);
      }
      char unit =
          i < end && (Character.isLetter(folded.charAt(i)) || folded.charAt(i) == '%')
              ? folded.charAt(i)
              : ' ';
      if (i - from > 1 && NO_COUNT.indexOf(unit) < 0) {
        found[n++] = ((long) (h * 31 + unit) << 16) | unit;
      }
    }
    long[] sorted = Arrays.copyOf(found, n);
    Arrays.sort(sorted);
    int[] values = new int[n];
    char[] units = new char[n];
    for (int k = 0; k < n; k++) {
      values[k] = (int) (sorted[k] >> 16);
      units[k] = (char) sorted[k];
    }
    return new Numbers(values, units);
  }

  private static boolean isDigit(String s, int i, int end) {
    char c = s.charAt(i);
    return (c >= '0' && c <= '9')
        || ((c == '.' || c == ',')
            && i + 1 < end
            && s.charAt(i + 1) >= '0'
            && s.charAt(i + 1) <= '9');
  }

  /** How many different numbers both have. */
  int shared(Numbers other) {
    return (int)
        Arrays.stream(values)
            .distinct()
            .filter(v -> Arrays.stream(other.values).anyMatch(w -> v == w))
            .count();
  }

  /** How many units both count in without one equal number: 22例 here, 21例 there. */
  int conflicts(Numbers other) {
    int n = 0;
    for (int i = 0; i < units.length; i++) {
      char u = units[i];
      if (u == ' ' || new String(units, 0, i).indexOf(u) >= 0) {
        continue;
      }
      boolean both = false;
      boolean equal = false;
      for (int a = i; a < units.length && !equal; a++) {
        for (int b = 0; b < other.units.length && units[a] == u; b++) {
          if (other.units[b] == u) {
            both = true;
            equal |= values[a] == other.values[b];
          }
        }
      }
      if (both && !equal) {
        n++;
      }
    }
    return n;
  }
}
