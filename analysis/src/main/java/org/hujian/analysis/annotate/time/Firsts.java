package org.hujian.analysis.annotate.time;

import java.util.Arrays;

/**
 * The characters that a way through the rules can begin with.
 *
 * <p>A number's first character is one bit for all numerals. {@code open} means that the way can be
 * satisfied without reading anything.
 */
record Firsts(long[] bits, boolean open) {
  /** The bit that stands for every numeral. */
  static final int NUMERAL = 1;

  static Firsts of(int id) {
    long[] bits = new long[(id >>> 6) + 1];
    bits[id >>> 6] |= 1L << id;
    return new Firsts(bits, false);
  }

  Firsts or(Firsts other) {
    long[] sum = Arrays.copyOf(bits, Math.max(bits.length, other.bits.length));
    for (int i = 0; i < other.bits.length; i++) {
      sum[i] |= other.bits[i];
    }
    return new Firsts(sum, open || other.open);
  }

  boolean admits(int id, boolean numeral) {
    return open || has(id) || (numeral && has(NUMERAL));
  }

  private boolean has(int id) {
    int word = id >>> 6;
    return word < bits.length && (bits[word] & (1L << id)) != 0;
  }
}
