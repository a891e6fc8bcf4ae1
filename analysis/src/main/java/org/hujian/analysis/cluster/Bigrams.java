package org.hujian.analysis.cluster;

import java.util.Arrays;

/**
 * Takes text apart into pairs of neighbouring Chinese characters and whole Latin words and numbers,
 * each hashed to a number. Needs no dictionary, so a name nobody has heard of yet counts like any
 * other.
 *
 * <p>Expects folded text. White space and punctuation part the pairs.
 */
public final class Bigrams {
  private Bigrams() {}

  /** The features of a stretch of text, in order, repetitions included. */
  public static int[] of(CharSequence folded, int start, int end) {
    int[] out = new int[Math.max(0, end - start)];
    int n = 0;
    int i = start;
    while (i < end) {
      char c = folded.charAt(i);
      if (isLatin(c)) {
        int h = 7;
        while (i < end && isLatin(folded.charAt(i))) {
          h = h * 31 + lower(folded.charAt(i++));
        }
        out[n++] = mix(h);
      } else if (Character.isLetter(c)) {
        if (i + 1 < end
            && Character.isLetter(folded.charAt(i + 1))
            && !isLatin(folded.charAt(i + 1))) {
          out[n++] = mix(c * 65_599 + folded.charAt(i + 1));
        }
        i++;
      } else {
        i++;
      }
    }
    return Arrays.copyOf(out, n);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 0xc0 && c < 0x250 && Character.isLetter(c));
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static int mix(int h) {
    h = (h ^ (h >>> 16)) * 0x7feb352d;
    h = (h ^ (h >>> 15)) * 0x846ca68b;
    return h ^ (h >>> 16);
  }
}
