package org.hujian.analysis.similar;

import java.util.Arrays;
import java.util.Locale;
import org.hujian.text.fold.Fold;

/**
 * The letters and digits of a text, folded and in lower case, each with its place in the text: what
 * two texts are compared by, so that script, punctuation and white space make no difference.
 *
 * <p>Keeps no word boundaries.
 */
final class Letters {
  private final char[] letters;
  private final int[] at;

  private Letters(char[] letters, int[] at) {
    this.letters = letters;
    this.at = at;
  }

  static Letters of(String text) {
    String folded = Fold.fold(text);
    char[] letters = new char[folded.length()];
    int[] at = new int[folded.length()];
    int n = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters[n] = c < 128 ? lower(c) : c;
        at[n++] = i;
      }
    }
    return new Letters(Arrays.copyOf(letters, n), Arrays.copyOf(at, n));
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  int size() {
    return letters.length;
  }

  char letter(int i) {
    return letters[i];
  }

  /** Where the letter stands in the text. */
  int at(int i) {
    return at[i];
  }

  /** Index of the first letter at or after an offset of the text. */
  int from(int offset) {
    int found = Arrays.binarySearch(at, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Hashes of all runs of {@code k} letters, by their first letter; empty if there are fewer. */
  long[] shingles(int k) {
    int n = letters.length - k + 1;
    if (n <= 0) {
      return new long[0];
    }
    long[] out = new long[n];
    long high = 1;
    for (int i = 1; i < k; i++) {
      high *= BASE;
    }
    long h = 0;
    for (int i = 0; i < letters.length; i++) {
      h = h * BASE + letters[i] + 1;
      if (i >= k - 1) {
        out[i - k + 1] = mix(h);
        h -= high * (letters[i - k + 1] + 1);
      }
    }
    return out;
  }

  /** The letters between two indexes, for tests. */
  String string(int start, int end) {
    return new String(letters, start, end - start).toLowerCase(Locale.ROOT);
  }

  private static final long BASE = 0x9E3779B97F4A7C15L | 1;

  /** Spreads a sum over all bits (finaliser of SplitMix64, Steele et al. 2014). */
  static long mix(long h) {
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
