package org.hujian.analysis.annotate.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The selectional preference of saying verbs for their subject: how much more often than an average
 * noun a noun ends the subject of one (Resnik 1996: log2 of P(subject | noun) over P(subject)).
 *
 * <p>The counts come from a news corpus ({@code speaker-nouns.tsv}). Does not say that a noun
 * cannot speak: only how unusual it would be.
 */
public final class Preference {
  /** Occurrences of an average noun that every noun is taken to have had. */
  private static final double PRIOR = 100;

  private static final Map<String, Double> SCORES = read();

  private Preference() {}

  /** The preference for a phrase by the longest of its endings that was counted; 0 for none. */
  public static double of(String phrase) {
    for (int i = Math.max(0, phrase.length() - 6); i < phrase.length() - 1; i++) {
      Double score = SCORES.get(phrase.substring(i));
      if (score != null) {
        return score;
      }
    }
    return 0;
  }

  private static Map<String, Double> read() {
    Map<String, int[]> counts = new HashMap<>();
    long subjects = 0;
    long all = 0;
    try (InputStream in = Preference.class.getResourceAsStream("speaker-nouns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("speaker-nouns.tsv is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] f = line.split("\t", -1);
        int[] c = {Integer.parseInt(f[1]), Integer.parseInt(f[2])};
        counts.put(f[0], c);
        subjects += c[0];
        all += c[1];
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double base = (double) subjects / all;
    Map<String, Double> scores = new HashMap<>();
    counts.forEach((noun, c) ->
        scores.put(noun, Math.log((c[0] + PRIOR * base) / (c[1] + PRIOR) / base) / Math.log(2)));
    return Map.copyOf(scores);
  }
}
