package org.hujian.analysis.cluster;

/**
 * What is looked at when two events are compared; the weights of the story model use these names.
 */
public enum StoryFeature {
  MEANING,
  TITLE_WORDS,
  LEAD_WORDS,
  PEOPLE,
  BODIES,
  PLACES,
  DAYS_BETWEEN,
  REPORTS_FEWER,
  REPORTS_MORE,
  BEST_REPORTS,
  MEAN_REPORTS,
  MEANING_AND_WORDS,
  MEANING_SQUARED,
  MEANING_AND_PEOPLE;

  static final int COUNT = values().length;

  /**
   * The features of two events.
   *
   * @param best the likeliest pair of reports across the two, where they were compared
   * @param mean over all pairs
   */
  static double[] of(Occurrence a, Occurrence b, double best, double mean) {
    double[] f = new double[COUNT];
    double meaning = PairFeature.dot(a.meaning(), b.meaning());
    double lead = a.lead().dot(b.lead());
    double people = a.people().dot(b.people());
    f[MEANING.ordinal()] = meaning;
    f[TITLE_WORDS.ordinal()] = a.head().dot(b.head());
    f[LEAD_WORDS.ordinal()] = lead;
    f[PEOPLE.ordinal()] = people;
    f[BODIES.ordinal()] = a.bodies().dot(b.bodies());
    f[PLACES.ordinal()] = a.places().dot(b.places());
    f[DAYS_BETWEEN.ordinal()] = Math.log(1.0 + between(a, b));
    f[REPORTS_FEWER.ordinal()] = Math.log(Math.min(a.size(), b.size()));
    f[REPORTS_MORE.ordinal()] = Math.log(Math.max(a.size(), b.size()));
    f[BEST_REPORTS.ordinal()] = best;
    f[MEAN_REPORTS.ordinal()] = mean;
    f[MEANING_AND_WORDS.ordinal()] = meaning * lead;
    f[MEANING_SQUARED.ordinal()] = meaning * meaning;
    f[MEANING_AND_PEOPLE.ordinal()] = meaning * people;
    return f;
  }

  /** Days from the end of the earlier to the beginning of the later; 1 where a day is unknown. */
  static int between(Occurrence a, Occurrence b) {
    if (a.firstDay() == 0 || b.firstDay() == 0) {
      return 1;
    }
    return Math.max(0, Math.max(a.firstDay(), b.firstDay()) - Math.min(a.lastDay(), b.lastDay()));
  }
}
