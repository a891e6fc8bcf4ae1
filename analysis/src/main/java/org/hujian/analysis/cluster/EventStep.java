package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares the articles of one day with each other and with those of the days before, and joins
 * them.
 *
 * <p>A day is judged as a whole, so the order in which its articles come makes no difference.
 */
final class EventStep {
  /** Pairs below all three of these are not looked at more closely. */
  private static final double MEANING = 0.55;

  private static final double WORDS = 0.06;
  private static final double TITLE = 0.10;

  private static final int CROWD = 10;
  private static final double PRIOR = 200;
  private static final float FAINT = 0.02f;
  private static final double JOIN = 0.34;

  /** Weight of the mean over all pairs against that of the best links. */
  private static final double EVEN = 0.3;

  private static final double COPY = 0.5;

  private final Background background;
  private final NewsStream.Judge judge;
  private final Function<double[], String> words;

  EventStep(Background background, NewsStream.Judge judge, Function<double[], String> words) {
    this.background = background;
    this.judge = judge;
    this.words = words;
  }

  /** A pair worth a closer look. */
  interface Pairs {
    void pair(Entry later, Entry earlier, double[] features);
  }

  /** Links the new entries with each other and with the older ones. */
  void link(List<Entry> older, List<Entry> fresh) {
    compare(
        older,
        fresh,
        (a, b, f) -> {
          float p = (float) judge.probability(a.profile, b.profile, f);
          boolean copied = f[PairFeature.COPY_LEAST.ordinal()] >= COPY;
          if (copied) {
            p = Math.max(p, 0.97f);
          } else if (a.profile.gathers() || b.profile.gathers()) {
            return;
          }
          if (p >= FAINT) {
            a.links.put(b, p);
            b.links.put(a, p);
          }
        });
  }

  /** Measures the pairs of new entries with each other and with the older ones. */
  void compare(List<Entry> older, List<Entry> fresh, Pairs to) {
    List<Entry> all = new ArrayList<>(older);
    all.addAll(fresh);
    recent(all);
    Window window = new Window(all);
    List<double[]> meanings = new ArrayList<>();
    for (int i = older.size(); i < all.size(); i++) {
      Entry e = all.get(i);
      double[] meaning = new double[all.size()];
      for (int k = 0; k < all.size(); k++) {
        meaning[k] = PairFeature.dot(e.profile.vector(), all.get(k).profile.vector());
      }
      e.crowdMeaning = crowd(meaning, i);
      e.crowdWords = crowd(window.leads(e), i);
      meanings.add(meaning);
    }
    for (int i = older.size(); i < all.size(); i++) {
      double[] meaning = meanings.get(i - older.size());
      Window.Common common = window.common(all.get(i));
      for (int k = 0; k < i; k++) {
        if (meaning[k] > MEANING || common.leads[k] > WORDS || common.heads[k] > TITLE) {
          to.pair(
              all.get(i),
              all.get(k),
              PairFeature.of(all.get(i), all.get(k), common, k, meaning[k]));
        }
      }
    }
  }

  /** Joins groups by the links of their members. */
  List<List<Entry>> join(List<List<Entry>> groups, Corrections corrections) {
    return new Grouping<Entry>(EVEN, JOIN, corrections::part).join(groups);
  }

  private void recent(List<Entry> all) {
    Map<Integer, Integer> holders = new HashMap<>();
    for (Entry e : all) {
      for (int f : e.lead.features()) {
        holders.merge(f, 1, Integer::sum);
      }
    }
    int n = all.size();
    for (Entry e : all) {
      e.recent =
          e.profile
              .lead()
              .unit(f -> {
                double everywhere = Math.exp(-background.rarity(f));
                double here = (holders.getOrDefault(f, 0) + PRIOR * everywhere) / (n + PRIOR);
                return Math.max(0, -Math.log(Math.max(everywhere, here)));
              });
    }
  }

  /** The mean of the highest values, the entry itself left out. */
  private static double crowd(double[] values, int self) {
    double[] top = new double[CROWD];
    for (int k = 0; k < values.length; k++) {
      if (k != self && values[k] > top[0]) {
        top[0] = values[k];
        for (int i = 0; i + 1 < CROWD && top[i] > top[i + 1]; i++) {
          double t = top[i];
          top[i] = top[i + 1];
          top[i + 1] = t;
        }
      }
    }
    double sum = 0;
    for (double t : top) {
      sum += t;
    }
    return sum / CROWD;
  }

  /** The evidence that spoke most for a pair, in words. */
  String evidence(Entry a, Entry b) {
    double[] f = PairFeature.of(a, b);
    if (f[PairFeature.COPY_LEAST.ordinal()] >= COPY) {
      return "the same words";
    }
    return words.apply(f);
  }
}
