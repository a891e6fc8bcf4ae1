package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hujian.analysis.similar.Shingles;

/**
 * Ranks reports by how likely each is the one that a text goes back to: the report that a summary,
 * a digest's item or a note was made from. Of several reports with the same content the one that
 * the others name as their source comes first.
 *
 * <p>A different question from whether two reports tell one event: there hours, outlets and lengths
 * are weighed, here the order among what is near. Picks no candidates.
 */
public final class Retrieval {
  private static final String WEIGHTS = "retrieval.weights.tsv";
  private static final int MOST_HOURS = 96;

  private final Background background;
  private final Logistic weights;

  private Retrieval(Background background, Logistic weights) {
    this.background = background;
    this.weights = weights;
  }

  /** Ranks by the weights on the class path. */
  public static Retrieval trained(Background background) {
    return new Retrieval(background, Logistic.read(WEIGHTS, names()));
  }

  /** The features' names, in the order of the weights. */
  public static List<String> names() {
    return Arrays.stream(RetrievalFeature.values()).map(Enum::name).toList();
  }

  /** One score per candidate, in their order; more is likelier. */
  public double[] scores(Profile text, List<Profile> candidates) {
    return features(background, text, candidates).stream().mapToDouble(this::score).toArray();
  }

  /** The score of one candidate's features. */
  public double score(double[] features) {
    return weights.score(features);
  }

  /** The features of each candidate, which depend on the other candidates too. */
  public static List<double[]> features(
      Background background, Profile text, List<Profile> candidates) {
    Entry given = new Entry(text, text.day(), background);
    List<Entry> entries = candidates.stream().map(p -> new Entry(p, p.day(), background)).toList();
    List<double[]> out = new ArrayList<>();
    for (Entry e : entries) {
      double[] f = new double[RetrievalFeature.COUNT];
      Profile p = e.profile;
      double hours = (text.seconds() - p.seconds()) / 3600.0;
      f[RetrievalFeature.WORDS.ordinal()] = given.body.dot(e.body);
      f[RetrievalFeature.MEANING.ordinal()] = PairFeature.dot(text.vector(), p.vector());
      f[RetrievalFeature.TITLE_IN_REPORT.ordinal()] = held(background, text.head(), p.body());
      f[RetrievalFeature.REPORT_TITLE_IN_TEXT.ordinal()] = held(background, p.head(), text.body());
      f[RetrievalFeature.WORD_FOR_WORD.ordinal()] =
          Shingles.common(text.shingles(), p.shingles())
              / (double) Math.max(1, text.shingles().length);
      f[RetrievalFeature.HOURS.ordinal()] = Math.min(MOST_HOURS, Math.abs(hours));
      f[RetrievalFeature.LATER.ordinal()] = hours < 0 ? 1 : 0;
      f[RetrievalFeature.NAMED.ordinal()] = names(text, p.outlet()) ? 1 : 0;
      sources(e, entries, f);
      out.add(f);
    }
    return out;
  }

  private static void sources(Entry e, List<Entry> all, double[] f) {
    for (Entry other : all) {
      if (other == e) {
        continue;
      }
      boolean origin = names(other.profile, e.profile.outlet());
      boolean derived = names(e.profile, other.profile.outlet());
      double like = origin || derived ? e.body.dot(other.body) : 0;
      int to = RetrievalFeature.ORIGIN.ordinal();
      f[to] = origin ? Math.max(f[to], like) : f[to];
      to = RetrievalFeature.DERIVED.ordinal();
      f[to] = derived ? Math.max(f[to], like) : f[to];
    }
  }

  /** How much of the weight of these features a text holds. */
  private static double held(Background background, Sparse features, Sparse text) {
    double all = 0;
    double held = 0;
    for (int f : features.features()) {
      float rarity = background.rarity(f);
      all += rarity;
      held += holds(text, f) ? rarity : 0;
    }
    return all == 0 ? 0 : held / all;
  }

  /** True if a report's words hold an outlet's name, unless it is its own. */
  private static boolean names(Profile p, String outlet) {
    int[] name = Bigrams.of(outlet, 0, outlet.length());
    return outlet.length() >= 2
        && name.length > 0
        && !outlet.equals(p.outlet())
        && Arrays.stream(name).allMatch(f -> holds(p.body(), f));
  }

  private static boolean holds(Sparse text, int feature) {
    return Arrays.binarySearch(text.features(), feature) >= 0;
  }
}
