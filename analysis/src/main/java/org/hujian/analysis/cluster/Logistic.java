package org.hujian.analysis.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A logistic regression: named features, each with mean, spread and weight, and a bias. Kept as a
 * readable table, one feature a line.
 *
 * <p>Does not learn; the trainer lives with the measures.
 */
public final class Logistic {
  private final List<String> names;
  private final double[] mean;
  private final double[] spread;
  private final double[] weight;
  private final double bias;

  public Logistic(
      List<String> names, double[] mean, double[] spread, double[] weight, double bias) {
    this.names = List.copyOf(names);
    this.mean = mean.clone();
    this.spread = spread.clone();
    this.weight = weight.clone();
    this.bias = bias;
  }

  /** Reads a table; the features must be exactly these, in this order. */
  static Logistic read(String resource, List<String> expected) {
    try (InputStream in = Logistic.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList(),
          resource,
          expected);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static Logistic parse(List<String> lines, String file, List<String> expected) {
    List<String> names = new ArrayList<>();
    double[][] columns = new double[3][expected.size()];
    double bias = Double.NaN;
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.strip().split("\t", -1));
      try {
        if (cells.getFirst().equals("bias") && cells.size() == 2) {
          bias = Double.parseDouble(cells.get(1));
          continue;
        }
        if (cells.size() != 4 || names.size() >= expected.size()) {
          throw new IllegalArgumentException("expected name, mean, spread and weight");
        }
        if (!cells.getFirst().equals(expected.get(names.size()))) {
          throw new IllegalArgumentException("expected feature " + expected.get(names.size()));
        }
        for (int c = 0; c < 3; c++) {
          columns[c][names.size()] = Double.parseDouble(cells.get(c + 1));
        }
        names.add(cells.getFirst());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file + ":" + (n + 1) + ": " + e.getMessage() + "\n" + line + "\n^", e);
      }
    }
    if (names.size() != expected.size() || Double.isNaN(bias)) {
      throw new IllegalArgumentException(
          file + ": " + names.size() + " of " + expected.size() + " features, bias " + bias);
    }
    return new Logistic(names, columns[0], columns[1], columns[2], bias);
  }

  /** The table as text. */
  public String table() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT, "%s\t%.6g\t%.6g\t%.6g%n", names.get(i), mean[i], spread[i], weight[i]));
    }
    return out.append(String.format(Locale.ROOT, "bias\t%.6g%n", bias)).toString();
  }

  /** How likely it is, from 0 to 1. */
  public double probability(double[] features) {
    return 1 / (1 + Math.exp(-score(features)));
  }

  /** The same in log odds. */
  public double score(double[] features) {
    double z = bias;
    for (int i = 0; i < weight.length; i++) {
      z += contribution(i, features);
    }
    return z;
  }

  /** What one feature adds to the decision, in log odds; 0 is an average pair. */
  double contribution(int feature, double[] features) {
    return weight[feature] * (features[feature] - mean[feature]) / spread[feature];
  }
}
