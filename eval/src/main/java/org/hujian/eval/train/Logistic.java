package org.hujian.eval.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Logistic regression over sparse binary features: AdaGrad with an L2 penalty, the mean of several
 * orders of the samples, so that no order decides; deterministic.
 *
 * <p>Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 12 (2011).
 */
final class Logistic {
  /** A case and its answer. */
  record Sample(List<String> features, boolean yes) {}

  private static final int ORDERS = 5;
  private static final int EPOCHS = 25;
  private static final double RATE = 0.25;
  private final double penalty;
  private final int rarest;

  /**
   * @param penalty L2
   * @param rarest features seen less often are left out
   */
  Logistic(double penalty, int rarest) {
    this.penalty = penalty;
    this.rarest = rarest;
  }

  Map<String, Double> train(List<Sample> samples) {
    TreeMap<String, Double> mean = new TreeMap<>();
    for (int seed = 1; seed <= ORDERS; seed++) {
      once(samples, seed).forEach((f, w) -> mean.merge(f, w / ORDERS, Double::sum));
    }
    TreeMap<String, Double> out = new TreeMap<>();
    mean.forEach((f, w) -> {
      if (Math.abs(w) >= 0.02) {
        out.put(f, Math.round(w * 1000) / 1000.0);
      }
    });
    return out;
  }

  private Map<String, Double> once(List<Sample> samples, int seed) {
    Map<String, Integer> count = new HashMap<>();
    for (Sample s : samples) {
      for (String f : s.features()) {
        count.merge(f, 1, Integer::sum);
      }
    }
    Map<String, double[]> weights = new HashMap<>();
    double[] bias = new double[2];
    List<List<double[]>> rows = new ArrayList<>();
    for (Sample s : samples) {
      List<double[]> row = new ArrayList<>();
      row.add(bias);
      for (String f : s.features()) {
        if (count.getOrDefault(f, 0) >= rarest) {
          row.add(weights.computeIfAbsent(f, k -> new double[2]));
        }
      }
      rows.add(row);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        List<double[]> row = rows.get(i);
        double z = 0;
        for (double[] w : row) {
          z += w[0];
        }
        double error = (samples.get(i).yes() ? 1 : 0) - 1 / (1 + Math.exp(-z));
        for (double[] w : row) {
          double g = error - penalty * w[0];
          w[1] += g * g;
          w[0] += RATE * g / Math.sqrt(1e-6 + w[1]);
        }
      }
    }
    Map<String, Double> out = new TreeMap<>();
    out.put("bias", bias[0]);
    weights.forEach((f, w) -> out.put(f, w[0]));
    return out;
  }
}
