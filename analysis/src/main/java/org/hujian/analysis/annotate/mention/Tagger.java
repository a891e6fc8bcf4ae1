package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;

/**
 * Reads names off a sentence character by character with learnt weights: a structured perceptron
 * (Collins 2002), decoded by Viterbi over the tags of one sentence.
 *
 * <p>Does not look beyond the sentence; that a name is the same everywhere in the article is
 * decided after it.
 */
final class Tagger {
  private static final String[] RULE = {
    "name.tagged-person", "name.tagged-body", "name.tagged-place"
  };

  /** A longer sentence is read in pieces. */
  private static final int LONGEST = 600;

  private final Weights weights;

  Tagger(Weights weights) {
    this.weights = weights;
  }

  List<Mention> tag(Reading reading, Features features) {
    List<Mention> out = new ArrayList<>();
    int[] rows = new int[LONGEST * Features.WIDTH];
    int[] scores = new int[LONGEST * Weights.TAGS];
    for (Span sentence : reading.sentences()) {
      for (int at = sentence.start(); at < sentence.end(); at += LONGEST) {
        int n = Math.min(LONGEST, sentence.end() - at);
        score(at, n, features, rows, scores);
        collect(at, Viterbi.best(scores, n, weights.transition), out);
      }
    }
    return out;
  }

  private void score(int start, int n, Features features, int[] rows, int[] scores) {
    for (int i = 0; i < n; i++) {
      features.at(start + i, rows, i * Features.WIDTH);
    }
    java.util.Arrays.fill(scores, 0, n * Weights.TAGS, 0);
    short[] emission = weights.emission;
    for (int i = 0; i < n; i++) {
      int base = i * Weights.TAGS;
      for (int k = i * Features.WIDTH; k < (i + 1) * Features.WIDTH; k++) {
        int row = rows[k] * Weights.TAGS;
        for (int tag = 0; tag < Weights.TAGS; tag++) {
          scores[base + tag] += emission[row + tag];
        }
      }
    }
  }

  /** Turns a run of begin and inside tags into a mention. */
  private static void collect(int offset, byte[] tags, List<Mention> out) {
    int i = 0;
    while (i < tags.length) {
      int tag = tags[i];
      if (tag == 0) {
        i++;
        continue;
      }
      int type = (tag - 1) / 2;
      int end = i + 1;
      while (end < tags.length && tags[end] == 2 + type * 2) {
        end++;
      }
      out.add(
          new Mention(new Span(offset + i, offset + end), EntityType.values()[type], RULE[type]));
      i = end;
    }
  }
}
