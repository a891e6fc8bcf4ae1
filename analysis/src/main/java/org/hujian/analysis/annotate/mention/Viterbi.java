package org.hujian.analysis.annotate.mention;

/**
 * The best sequence of tags, where an inside tag follows only a begin or inside tag of its own
 * type.
 *
 * <p>Ties go to the lower tag, so that the result never depends on anything but the scores.
 */
public final class Viterbi {
  private static final int NEVER = Integer.MIN_VALUE / 4;

  private Viterbi() {}

  /** Whether {@code right} may follow {@code left}; −1 stands for the sentence's start. */
  public static boolean allowed(int left, int right) {
    return right == 0 || right % 2 == 1 || left == right || left == right - 1;
  }

  /** The tags of {@code n} characters with {@code Weights.TAGS} scores each. */
  public static byte[] best(int[] scores, int n, int[] transition) {
    int tags = Weights.TAGS;
    byte[] out = new byte[n];
    if (n == 0) {
      return out;
    }
    byte[] back = new byte[n * tags];
    int[] last = new int[tags];
    int[] now = new int[tags];
    for (int tag = 0; tag < tags; tag++) {
      last[tag] = allowed(-1, tag) ? scores[tag] : NEVER;
    }
    for (int i = 1; i < n; i++) {
      for (int tag = 0; tag < tags; tag++) {
        int top = NEVER * 2;
        int from = 0;
        for (int left = 0; left < tags; left++) {
          if (!allowed(left, tag)) {
            continue;
          }
          int s = last[left] + transition[left * tags + tag];
          if (s > top) {
            top = s;
            from = left;
          }
        }
        now[tag] = Math.max(NEVER, top + scores[i * tags + tag]);
        back[i * tags + tag] = (byte) from;
      }
      int[] swap = last;
      last = now;
      now = swap;
    }
    int best = 0;
    for (int tag = 1; tag < tags; tag++) {
      if (last[tag] > last[best]) {
        best = tag;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      out[i] = (byte) best;
      best = back[i * tags + best];
    }
    return out;
  }
}
