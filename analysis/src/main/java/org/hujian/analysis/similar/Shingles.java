package org.hujian.analysis.similar;

import java.util.Arrays;

/**
 * A text as the set of its runs of letters (shingles, Broder 1997), hashed: how much of one text
 * stands in another can be read off two such sets.
 */
public final class Shingles {
  private static final int LENGTH = 8;

  private Shingles() {}

  /** The set of a text, ascending. */
  public static int[] of(String text) {
    long[] all = Letters.of(text).shingles(LENGTH);
    int[] out = new int[all.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) (all[i] >>> 20);
    }
    Arrays.sort(out);
    int n = 0;
    for (int i = 0; i < out.length; i++) {
      if (i == 0 || out[i] != out[i - 1]) {
        out[n++] = out[i];
      }
    }
    return Arrays.copyOf(out, n);
  }

  /** How many runs two sets have in common. */
  public static int common(int[] a, int[] b) {
    int n = 0;
    int i = 0;
    int k = 0;
    while (i < a.length && k < b.length) {
      if (a[i] < b[k]) {
        i++;
      } else if (a[i] > b[k]) {
        k++;
      } else {
        n++;
        i++;
        k++;
      }
    }
    return n;
  }
}
