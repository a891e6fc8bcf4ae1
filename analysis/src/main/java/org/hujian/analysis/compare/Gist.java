package org.hujian.analysis.compare;

import java.util.Map;

/**
 * What a stretch of text is about: its terms (names by identity, figures and days by value, other
 * words as folded), each with the weight of its rarity.
 */
record Gist(Map<String, Double> weights, double total) {
  Gist {
    weights = Map.copyOf(weights);
  }

  static Gist of(Map<String, Double> weights) {
    return new Gist(weights, weights.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /** The part of this one's weight that the other has too, from 0 to 1. */
  double within(Gist other) {
    return total == 0 ? 0 : common(other) / total;
  }

  /** Common weight over the weight of both (weighted Dice), from 0 to 1. */
  double alike(Gist other) {
    double both = total + other.total;
    return both == 0 ? 0 : 2 * common(other) / both;
  }

  /** Whether both have terms of this kind and none in common. */
  boolean apart(Gist other, String kind) {
    boolean mine = false;
    boolean theirs = other.weights.keySet().stream().anyMatch(k -> k.startsWith(kind));
    for (String k : weights.keySet()) {
      if (k.startsWith(kind)) {
        if (other.weights.containsKey(k)) {
          return false;
        }
        mine = true;
      }
    }
    return mine && theirs;
  }

  double common(Gist other) {
    Gist small = weights.size() <= other.weights.size() ? this : other;
    Gist large = small == this ? other : this;
    double sum = 0;
    for (Map.Entry<String, Double> t : small.weights.entrySet()) {
      Double w = large.weights.get(t.getKey());
      if (w != null) {
        sum += Math.min(w, t.getValue());
      }
    }
    return sum;
  }
}
