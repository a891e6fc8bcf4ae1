package org.hujian.analysis.annotate.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.Span;

/**
 * Two logistic regressions over the features, their weights learnt from labelled articles.
 *
 * <p>Holds weights of closed-class words, cue forms and marks; no words of any article.
 */
public final class LearnedJudge implements Judge {
  private final Map<String, Double> cue;
  private final Map<String, Double> scope;

  public LearnedJudge(Map<String, Double> cue, Map<String, Double> scope) {
    this.cue = Map.copyOf(cue);
    this.scope = Map.copyOf(scope);
  }

  /** The weights that ship with the program. */
  static LearnedJudge standard() {
    try (InputStream in = LearnedJudge.class.getResourceAsStream("judge.tsv")) {
      if (in == null) {
        throw new IllegalStateException("judge.tsv is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read("judge.tsv", lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads {@code question <tab> feature <tab> weight} lines. */
  static LearnedJudge read(String file, List<String> lines) {
    Map<String, Double> cue = new HashMap<>();
    Map<String, Double> scope = new HashMap<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] c = line.split("\t", -1);
      if (c.length != 3 || !(c[0].equals("cue") || c[0].equals("scope"))) {
        throw new IllegalArgumentException(
            file + ":" + (n + 1) + ": not \"cue|scope feature weight\"\n" + line + "\n^");
      }
      (c[0].equals("cue") ? cue : scope).put(c[1], Double.valueOf(c[2]));
    }
    return new LearnedJudge(cue, scope);
  }

  @Override
  public boolean cue(List<String> features, Span at, int content) {
    return sum(cue, features) > 0;
  }

  @Override
  public boolean goesOn(List<String> features, Span at, int content, int stop) {
    return sum(scope, features) > 0;
  }

  private static double sum(Map<String, Double> weights, List<String> features) {
    double s = weights.getOrDefault("bias", 0.0);
    for (String f : features) {
      s += weights.getOrDefault(f, 0.0);
    }
    return s;
  }
}
