package org.hujian.analysis.cluster;

import java.util.Arrays;

/** How often which feature stands in a text: features in ascending order with (1 + log count). */
public record Sparse(int[] features, float[] weights) {
  static final Sparse NOTHING = new Sparse(new int[0], new float[0]);

  static Sparse counted(int[] features) {
    if (features.length == 0) {
      return NOTHING;
    }
    int[] sorted = features.clone();
    Arrays.sort(sorted);
    int[] keys = new int[sorted.length];
    float[] weights = new float[sorted.length];
    int n = 0;
    for (int i = 0; i < sorted.length; ) {
      int k = i;
      while (k < sorted.length && sorted[k] == sorted[i]) {
        k++;
      }
      keys[n] = sorted[i];
      weights[n++] = weight(k - i);
      i = k;
    }
    return new Sparse(Arrays.copyOf(keys, n), Arrays.copyOf(weights, n));
  }

  /** What a feature weighs that stands so often in a text. */
  static float weight(int count) {
    return (float) (1 + Math.log(count));
  }

  /** How often a feature stands in a text that weighs this. */
  static int count(float weight) {
    return (int) Math.round(Math.exp(weight - 1.0));
  }

  /** The vector of length 1 with every count weighted by rarity (TF-IDF). */
  Sparse unit(Rarity rarity) {
    float[] out = new float[weights.length];
    double square = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (weights[i] * rarity.of(features[i]));
      square += (double) out[i] * out[i];
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < out.length; i++) {
      out[i] *= scale;
    }
    return new Sparse(features, out);
  }

  /** The sum of the products: how near two vectors of length 1 are, from 0 to 1. */
  double dot(Sparse other) {
    double sum = 0;
    int i = 0;
    int k = 0;
    while (i < features.length && k < other.features.length) {
      if (features[i] < other.features[k]) {
        i++;
      } else if (features[i] > other.features[k]) {
        k++;
      } else {
        sum += weights[i++] * other.weights[k++];
      }
    }
    return sum;
  }

  /** How rare a feature is. */
  interface Rarity {
    double of(int feature);
  }
}
