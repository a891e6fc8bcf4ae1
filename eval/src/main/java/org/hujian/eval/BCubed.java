package org.hujian.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * B-cubed precision, recall and F1 of a grouping (Bagga and Baldwin 1998); {@code multi} averages
 * over the items whose gold group has more than one.
 */
record BCubed(double precision, double recall, double f1, double multi) {
  static BCubed of(List<String> gold, List<String> guess) {
    Map<String, Integer> golds = counts(gold);
    Map<String, Integer> guesses = counts(guess);
    Map<String, Integer> both = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      both.merge(gold.get(i) + '\t' + guess.get(i), 1, Integer::sum);
    }
    double[] sums = new double[4];
    int multi = 0;
    for (int i = 0; i < gold.size(); i++) {
      double n = both.getOrDefault(gold.get(i) + '\t' + guess.get(i), 0);
      double p = n / guesses.getOrDefault(guess.get(i), 1);
      double r = n / golds.getOrDefault(gold.get(i), 1);
      sums[0] += p;
      sums[1] += r;
      if (golds.getOrDefault(gold.get(i), 1) > 1) {
        multi++;
        sums[2] += p;
        sums[3] += r;
      }
    }
    double p = sums[0] / Math.max(1, gold.size());
    double r = sums[1] / Math.max(1, gold.size());
    return new BCubed(
        p, r, f1(p, r), f1(sums[2] / Math.max(1, multi), sums[3] / Math.max(1, multi)));
  }

  private static double f1(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static Map<String, Integer> counts(List<String> labels) {
    Map<String, Integer> out = new HashMap<>();
    labels.forEach(l -> out.merge(l, 1, Integer::sum));
    return out;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "P %.3f R %.3f F1 %.3f multi %.3f", precision, recall, f1, multi);
  }
}
