package org.hujian.analysis.similar;

/** Sentence vectors: equal meaning, near vectors. */
public interface Embedder {
  /** The vector of a text, of length 1 (L2); always of the same dimension. */
  float[] embed(String text);

  /** How near two vectors of the same embedder are, from -1 to 1. */
  static double cosine(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors of different models: " + a.length + " and " + b.length + " numbers");
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
