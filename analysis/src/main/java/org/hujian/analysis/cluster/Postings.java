package org.hujian.analysis.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * An inverted index of a day's window: which of its articles hold a feature, and with what weight.
 * What an article has in common with all others at once then costs as much as they share; walking
 * through each pair costs as much as they hold.
 *
 * <p>Sums are built in ascending order of the features, so that each is, to the last bit, what
 * comparing the pair gives.
 */
final class Postings {
  /** Features, by hash. */
  private final int[] features;

  /** Number of the feature at a place plus one; 0 where the place is free. */
  private final int[] numbers;

  /** Where the holders of a feature begin, by number. */
  private final int[] from;

  private final int[] holders;
  private final float[] weights;

  private Postings(List<int[]> sets, List<float[]> weighed) {
    int all = sets.stream().mapToInt(s -> s.length).sum();
    features = new int[Integer.highestOneBit(Math.max(1, all)) * 4];
    numbers = new int[features.length];
    int count = 0;
    int[] sizes = new int[all + 1];
    for (int[] set : sets) {
      for (int f : set) {
        int p = place(f);
        if (numbers[p] == 0) {
          features[p] = f;
          numbers[p] = ++count;
        }
        sizes[numbers[p]]++;
      }
    }
    from = new int[count + 2];
    for (int n = 1; n <= count; n++) {
      from[n + 1] = from[n] + sizes[n];
    }
    int[] next = from.clone();
    holders = new int[all];
    weights = weighed.isEmpty() ? new float[0] : new float[all];
    for (int i = 0; i < sets.size(); i++) {
      for (int k = 0; k < sets.get(i).length; k++) {
        int at = next[numbers[place(sets.get(i)[k])]]++;
        holders[at] = i;
        if (weights.length > 0) {
          weights[at] = weighed.get(i)[k];
        }
      }
    }
  }

  static Postings weighed(List<Sparse> all) {
    return new Postings(
        all.stream().map(Sparse::features).toList(), all.stream().map(Sparse::weights).toList());
  }

  static Postings of(List<int[]> sets) {
    return new Postings(sets, List.of());
  }

  private int place(int feature) {
    int p = (feature * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(features.length - 1);
    while (numbers[p] != 0 && features[p] != feature) {
      p = (p + 1) & (features.length - 1);
    }
    return p;
  }

  /** What a vector's product with each is, as {@link Sparse#dot} gives it. */
  void dot(Sparse s, double[] to) {
    Arrays.fill(to, 0);
    for (int k = 0; k < s.features().length; k++) {
      int n = numbers[place(s.features()[k])];
      float w = s.weights()[k];
      for (int at = n == 0 ? 0 : from[n]; n != 0 && at < from[n + 1]; at++) {
        to[holders[at]] += w * weights[at];
      }
    }
  }

  /** How much of a vector's weight each holds. */
  void held(Sparse s, double[] to) {
    Arrays.fill(to, 0);
    for (int k = 0; k < s.features().length; k++) {
      int n = numbers[place(s.features()[k])];
      for (int at = n == 0 ? 0 : from[n]; n != 0 && at < from[n + 1]; at++) {
        to[holders[at]] += s.weights()[k];
      }
    }
  }

  /** How much weight each has on these features. */
  void weight(int[] on, double[] to) {
    Arrays.fill(to, 0);
    for (int f : on) {
      int n = numbers[place(f)];
      for (int at = n == 0 ? 0 : from[n]; n != 0 && at < from[n + 1]; at++) {
        to[holders[at]] += weights[at];
      }
    }
  }

  /** How many of these features each holds. */
  void count(int[] set, int[] to) {
    Arrays.fill(to, 0);
    for (int f : set) {
      int n = numbers[place(f)];
      for (int at = n == 0 ? 0 : from[n]; n != 0 && at < from[n + 1]; at++) {
        to[holders[at]]++;
      }
    }
  }
}
