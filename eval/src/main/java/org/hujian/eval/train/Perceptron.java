package org.hujian.eval.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hujian.analysis.annotate.mention.Lesson;
import org.hujian.analysis.annotate.mention.Viterbi;
import org.hujian.analysis.annotate.mention.Weights;

/**
 * The averaged structured perceptron (Collins 2002; averaging with one running sum, Daumé 2006).
 *
 * <p>Integer updates throughout, so that the same sentences in the same order give the same weights
 * on every machine.
 */
final class Perceptron {
  /**
   * A sentence to learn from.
   *
   * @param rows feature rows, {@code Lesson.WIDTH} per character
   * @param tags the right tag of each character
   * @param rate how much a mistake in it moves the weights
   */
  record Sample(int[] rows, byte[] tags, int rate) {}

  private static final int TAGS = Weights.TAGS;
  private final int[] emission = new int[Lesson.ROWS * TAGS];
  private final long[] emissionSum = new long[Lesson.ROWS * TAGS];
  private final int[] transition = new int[TAGS * TAGS];
  private final long[] transitionSum = new long[TAGS * TAGS];
  private long seen = 1;

  void learn(List<Sample> samples, int epochs, long seed) {
    int[] order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int i : order) {
        learn(samples.get(i));
      }
    }
  }

  private void learn(Sample s) {
    int n = s.tags.length;
    byte[] guess = Viterbi.best(scores(s.rows, n), n, transition);
    seen++;
    if (Arrays.equals(guess, s.tags)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      int right = s.tags[i];
      int wrong = guess[i];
      if (right != wrong) {
        for (int k = i * Lesson.WIDTH; k < (i + 1) * Lesson.WIDTH; k++) {
          int row = s.rows[k] * TAGS;
          if (row < 0) {
            continue;
          }
          move(emission, emissionSum, row + right, s.rate);
          move(emission, emissionSum, row + wrong, -s.rate);
        }
      }
      if (i > 0 && (right != wrong || s.tags[i - 1] != guess[i - 1])) {
        move(transition, transitionSum, s.tags[i - 1] * TAGS + right, s.rate);
        move(transition, transitionSum, guess[i - 1] * TAGS + wrong, -s.rate);
      }
    }
  }

  private void move(int[] weight, long[] sum, int at, int by) {
    weight[at] += by;
    sum[at] += by * seen;
  }

  private int[] scores(int[] rows, int n) {
    int[] scores = new int[n * TAGS];
    for (int i = 0; i < n; i++) {
      for (int k = i * Lesson.WIDTH; k < (i + 1) * Lesson.WIDTH; k++) {
        int row = rows[k] * TAGS;
        if (row < 0) {
          continue;
        }
        for (int tag = 0; tag < TAGS; tag++) {
          scores[i * TAGS + tag] += emission[row + tag];
        }
      }
    }
    return scores;
  }

  /** The averages in hundredths; what is smaller than a fifth of one move is left out. */
  Weights averaged() {
    return new Weights(
        hundredths(averages(emission, emissionSum)),
        hundredths(averages(transition, transitionSum)));
  }

  private double[] averages(int[] weight, long[] sum) {
    double[] out = new double[weight.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = weight[i] - (double) sum[i] / seen;
    }
    return out;
  }

  private static short[] hundredths(double[] values) {
    short[] out = new short[values.length];
    for (int i = 0; i < out.length; i++) {
      double v = Math.abs(values[i]) < 0.2 ? 0 : values[i] * 100;
      out[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(v)));
    }
    return out;
  }
}
