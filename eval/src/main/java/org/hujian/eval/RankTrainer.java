package org.hujian.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hujian.analysis.cluster.Logistic;
import org.hujian.analysis.cluster.Retrieval;

/**
 * Learns to rank candidates: the right one against all others of its query (conditional logistic
 * regression, McFadden 1974), by Newton's method with a penalty on large weights. Deterministic.
 */
final class RankTrainer {
  private static final int FOLDS = 10;
  private static final int ROUNDS = 30;
  private static final double PENALTY = 0.3;
  private static final double LONGEST_STEP = 2;

  /**
   * A text and what its candidates are ranked by.
   *
   * @param day queries of one day share a fold
   * @param right the number of the right candidate; -1 if it is not among them
   */
  record Query(long day, List<double[]> candidates, int right) {}

  private final List<Query> queries;

  RankTrainer(List<Query> queries) {
    this.queries = List.copyOf(queries);
  }

  /** Place of the right candidate in each query, from 1; 0 where it was not picked. */
  List<Integer> ranks(ToDoubleFunction<double[]> score) {
    return queries.stream().map(q -> rank(q, score)).toList();
  }

  /** The same, each query ranked by what was learnt from the other folds. */
  List<Integer> crossed() {
    List<Logistic> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      models.add(train(queries.stream().filter(q -> fold(q) != left).toList()));
    }
    return queries.stream().map(q -> rank(q, models.get(fold(q))::score)).toList();
  }

  Logistic train() {
    return train(queries);
  }

  private static int fold(Query q) {
    return Math.floorMod(Long.hashCode(q.day() * 0x9E3779B97F4A7C15L), FOLDS);
  }

  private static int rank(Query q, ToDoubleFunction<double[]> score) {
    if (q.right() < 0) {
      return 0;
    }
    double right = score.applyAsDouble(q.candidates().get(q.right()));
    int rank = 1;
    for (int i = 0; i < q.candidates().size(); i++) {
      double s = score.applyAsDouble(q.candidates().get(i));
      rank += s > right || (s == right && i < q.right()) ? 1 : 0;
    }
    return rank;
  }

  private static Logistic train(List<Query> from) {
    List<double[]> all = from.stream().flatMap(q -> q.candidates().stream()).toList();
    int n = Retrieval.names().size();
    double[] mean = new double[n];
    double[] spread = new double[n];
    for (int i = 0; i < n; i++) {
      int at = i;
      mean[i] = all.stream().mapToDouble(f -> f[at]).average().orElse(0);
      double square =
          all.stream()
              .mapToDouble(f -> (f[at] - mean[at]) * (f[at] - mean[at]))
              .average()
              .orElse(0);
      spread[i] = Math.max(1e-6, Math.sqrt(square));
    }
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = step(from, weights, mean, spread);
      double most = 0;
      for (double s : step) {
        most = Math.max(most, Math.abs(s));
      }
      for (int i = 0; i < n; i++) {
        weights[i] += step[i] * Math.min(1, LONGEST_STEP / Math.max(1e-12, most));
      }
      if (most < 1e-6) {
        break;
      }
    }
    return new Logistic(Retrieval.names(), mean, spread, weights, 0);
  }

  private static double[] step(List<Query> from, double[] weights, double[] mean, double[] spread) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] curve = new double[n][n];
    for (int i = 0; i < n; i++) {
      gradient[i] = -PENALTY * weights[i];
      curve[i][i] = PENALTY;
    }
    for (Query q : from) {
      if (q.right() < 0) {
        continue;
      }
      List<double[]> z = q.candidates().stream().map(f -> scaled(f, mean, spread)).toList();
      double[] p = shares(z, weights);
      double[] middle = new double[n];
      for (int c = 0; c < p.length; c++) {
        for (int i = 0; i < n; i++) {
          middle[i] += p[c] * z.get(c)[i];
        }
      }
      for (int i = 0; i < n; i++) {
        gradient[i] += z.get(q.right())[i] - middle[i];
        for (int k = 0; k <= i; k++) {
          double sum = -middle[i] * middle[k];
          for (int c = 0; c < p.length; c++) {
            sum += p[c] * z.get(c)[i] * z.get(c)[k];
          }
          curve[i][k] += sum;
        }
      }
    }
    return LogisticTrainer.solve(curve, gradient);
  }

  private static double[] scaled(double[] f, double[] mean, double[] spread) {
    double[] out = new double[f.length];
    for (int i = 0; i < f.length; i++) {
      out[i] = (f[i] - mean[i]) / spread[i];
    }
    return out;
  }

  /** How likely each candidate is the right one (softmax). */
  private static double[] shares(List<double[]> z, double[] weights) {
    double[] out = new double[z.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < out.length; c++) {
      for (int i = 0; i < weights.length; i++) {
        out[c] += weights[i] * z.get(c)[i];
      }
      most = Math.max(most, out[c]);
    }
    double sum = 0;
    for (int c = 0; c < out.length; c++) {
      out[c] = Math.exp(out[c] - most);
      sum += out[c];
    }
    for (int c = 0; c < out.length; c++) {
      out[c] /= sum;
    }
    return out;
  }
}
