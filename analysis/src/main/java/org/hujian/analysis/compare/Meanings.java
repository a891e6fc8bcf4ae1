package org.hujian.analysis.compare;

import java.util.HashMap;
import java.util.Map;
import org.hujian.analysis.similar.Embedder;

/**
 * How near two stretches of text are in meaning. Each text's vector is computed once, and no more
 * of them than a comparison has time for; beyond that it says so instead of guessing.
 */
final class Meanings {
  /** Said where no more vectors may be computed. */
  static final double UNKNOWN = Double.NaN;

  private final Embedder embedder;
  private final Map<String, float[]> known = new HashMap<>();
  private int left;

  Meanings(Embedder embedder, int most) {
    this.embedder = embedder;
    this.left = most;
  }

  /** Cosine of the two vectors, or {@link #UNKNOWN}. */
  double near(String a, String b) {
    float[] x = vector(a);
    float[] y = x == null ? null : vector(b);
    return y == null || x == null ? UNKNOWN : Embedder.cosine(x, y);
  }

  private float @org.jspecify.annotations.Nullable [] vector(String text) {
    float[] found = known.get(text);
    if (found == null && left > 0) {
      left--;
      found = embedder.embed(text);
      known.put(text, found);
    }
    return found;
  }
}
