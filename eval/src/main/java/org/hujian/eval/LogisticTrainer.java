package org.hujian.eval;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.cluster.Logistic;

/**
 * Learns a logistic regression by Newton's method with a penalty on large weights (L2, features
 * brought to mean 0 and spread 1). Deterministic.
 */
final class LogisticTrainer {
  private static final int ROUNDS = 25;

  private final List<double[]> features = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  void add(double[] f, boolean label, double weight) {
    features.add(f);
    labels.add(label);
    weights.add(weight);
  }

  int size() {
    return features.size();
  }

  Logistic train(List<String> names, double penalty) {
    int n = names.size();
    double[] mean = new double[n];
    double[] spread = new double[n];
    double total = 0;
    for (int r = 0; r < features.size(); r++) {
      double w = weights.get(r);
      total += w;
      for (int i = 0; i < n; i++) {
        mean[i] += w * features.get(r)[i];
      }
    }
    for (int i = 0; i < n; i++) {
      mean[i] /= total;
    }
    for (int r = 0; r < features.size(); r++) {
      for (int i = 0; i < n; i++) {
        double d = features.get(r)[i] - mean[i];
        spread[i] += weights.get(r) * d * d;
      }
    }
    for (int i = 0; i < n; i++) {
      spread[i] = Math.max(1e-6, Math.sqrt(spread[i] / total));
    }
    double[] beta = new double[n + 1];
    double[] z = new double[n + 1];
    z[n] = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] h = new double[n + 1][n + 1];
      double[] g = new double[n + 1];
      for (int r = 0; r < features.size(); r++) {
        double[] f = features.get(r);
        double s = beta[n];
        for (int i = 0; i < n; i++) {
          z[i] = (f[i] - mean[i]) / spread[i];
          s += beta[i] * z[i];
        }
        double p = 1 / (1 + Math.exp(-s));
        double w = weights.get(r);
        double e = w * ((labels.get(r) ? 1 : 0) - p);
        double v = w * Math.max(1e-6, p * (1 - p));
        for (int i = 0; i <= n; i++) {
          g[i] += e * z[i];
          double vz = v * z[i];
          for (int k = 0; k <= i; k++) {
            h[i][k] += vz * z[k];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        g[i] -= penalty * beta[i];
        h[i][i] += penalty;
      }
      double[] step = solve(h, g);
      double most = 0;
      for (int i = 0; i <= n; i++) {
        beta[i] += step[i];
        most = Math.max(most, Math.abs(step[i]));
      }
      if (most < 1e-6) {
        break;
      }
    }
    return new Logistic(names, mean, spread, java.util.Arrays.copyOf(beta, n), beta[n]);
  }

  /** Solves h x = g for a symmetric positive h given by its lower half (Cholesky). */
  static double[] solve(double[][] h, double[] g) {
    int n = g.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        double s = h[i][k];
        for (int j = 0; j < k; j++) {
          s -= l[i][j] * l[k][j];
        }
        l[i][k] = i == k ? Math.sqrt(Math.max(1e-9, s)) : s / l[k][k];
      }
    }
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double s = g[i];
      for (int k = 0; k < i; k++) {
        s -= l[i][k] * y[k];
      }
      y[i] = s / l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double s = y[i];
      for (int k = i + 1; k < n; k++) {
        s -= l[k][i] * y[k];
      }
      y[i] = s / l[i][i];
    }
    return y;
  }
}
