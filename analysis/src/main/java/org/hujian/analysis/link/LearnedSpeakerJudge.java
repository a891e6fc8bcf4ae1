package org.hujian.analysis.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.Quotation;

/**
 * A logistic regression over how a speaker was found, and the log-odds below which none is shown;
 * both learnt from labelled articles.
 */
public final class LearnedSpeakerJudge implements SpeakerJudge {
  private final Map<String, Double> weights;
  private final double threshold;

  public LearnedSpeakerJudge(Map<String, Double> weights, double threshold) {
    this.weights = Map.copyOf(weights);
    this.threshold = threshold;
  }

  /** The weights that ship with the program. */
  static LearnedSpeakerJudge standard() {
    try (InputStream in = LearnedSpeakerJudge.class.getResourceAsStream("speakers.tsv")) {
      if (in == null) {
        throw new IllegalStateException("speakers.tsv is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read("speakers.tsv", lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads {@code feature <tab> weight} lines, the threshold among them. */
  static LearnedSpeakerJudge read(String file, List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] c = line.split("\t", -1);
      if (c.length != 2) {
        throw new IllegalArgumentException(
            file + ":" + (n + 1) + ": not \"feature weight\"\n" + line + "\n^");
      }
      weights.put(c[0], Double.valueOf(c[1]));
    }
    Double threshold = weights.remove("threshold");
    if (threshold == null) {
      throw new IllegalArgumentException(file + ": no line \"threshold\"");
    }
    return new LearnedSpeakerJudge(weights, threshold);
  }

  @Override
  public boolean shows(List<String> features, Quotation said) {
    return odds(weights, features) >= threshold;
  }

  /** The log-odds that a speaker found so is right. */
  public static double odds(Map<String, Double> weights, List<String> features) {
    double s = weights.getOrDefault("bias", 0.0);
    for (String f : features) {
      s += weights.getOrDefault(f, 0.0);
    }
    return s;
  }
}
