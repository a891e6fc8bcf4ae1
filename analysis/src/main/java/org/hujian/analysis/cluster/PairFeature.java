package org.hujian.analysis.cluster;

import java.util.List;

/**
 * What is looked at when two reports are compared; the weights of {@link PairModels} use these
 * names. Nothing but the two reports enters, so that a pair is compared once, whatever comes later.
 */
public enum PairFeature {
  MEANING("near in meaning"),
  TITLE_WORDS("words of the title"),
  LEAD_WORDS("words of the lead"),
  BODY_WORDS("words of the text"),
  TITLE_IN_LEAD_MOST("one title told in the other's lead"),
  TITLE_IN_LEAD_LEAST("each title told in the other's lead"),
  TITLE_IN_BODY_MOST("one title told in the other's text"),
  TITLE_IN_BODY_LEAST("each title told in the other's text"),
  RAREST_TITLE_WORD("a rare word in both titles"),
  TITLE_WORDS_SUM("rare words in both titles"),
  HOURS("hours apart"),
  DAYS("days apart"),
  SAME_OUTLET("the same outlet"),
  SHORTER("length of the shorter"),
  LONGER("length of the longer"),
  NUMBERS_TITLE("numbers in both titles"),
  NUMBERS_CONFLICT("other numbers of the same unit in the titles"),
  NUMBERS_LEAD("numbers in both leads"),
  DATE_SAME("the same day named"),
  DATE_CONFLICT("other days named"),
  COPY_MOST("share of one text that stands in the other"),
  COPY_LEAST("share of each text that stands in the other"),
  OCCURRED_SAME("the same day of what happened"),
  OCCURRED_APART("days between what happened"),
  OCCURRED_OR_PUBLISHED("days apart, of what happened or of print"),
  ACTIONS("what is done"),
  TITLE_ACTIONS("what is done, by the titles"),
  PEOPLE("persons in common"),
  BODIES("organisations in common"),
  PLACES("places in common"),
  PEOPLE_NONE("other persons"),
  PLACES_NONE("other places"),
  MEANING_AND_WORDS("near in meaning and in words"),
  MEANING_AND_PEOPLE("near in meaning, persons in common");

  private final String words;

  PairFeature(String words) {
    this.words = words;
  }

  /** How a reader is told. */
  public String words() {
    return words;
  }

  static final int COUNT = values().length;

  private static final double LITTLE = 0.1;

  /** Events so many days apart are as far apart as any. */
  private static final int MOST_DAYS = 3;

  /** The features of two entries; the order of the two makes no difference. */
  static double[] of(Entry a, Entry b) {
    Window window = new Window(List.of(b));
    Window.Common common = window.opening(a);
    window.whole(a, common);
    return of(a, b, common, 0, dot(a.profile.vector(), b.profile.vector()));
  }

  /**
   * The same from what an article has in common with a whole window.
   *
   * @param n the other's number in it
   * @param meaning how near the two are in meaning
   */
  static double[] of(Entry a, Entry b, Window.Common common, int n, double meaning) {
    double[] f = new double[COUNT];
    Profile p = a.profile;
    Profile q = b.profile;
    double lead = common.leads[n];
    f[MEANING.ordinal()] = meaning;
    f[TITLE_WORDS.ordinal()] = common.heads[n];
    f[LEAD_WORDS.ordinal()] = lead;
    f[BODY_WORDS.ordinal()] = common.bodies[n];
    double ab = told(common.titleInLeads[n], a);
    double ba = told(common.titlesInLead[n], b);
    f[TITLE_IN_LEAD_MOST.ordinal()] = Math.max(ab, ba);
    f[TITLE_IN_LEAD_LEAST.ordinal()] = Math.min(ab, ba);
    ab = told(common.titleInBodies[n], a);
    ba = told(common.titlesInBody[n], b);
    f[TITLE_IN_BODY_MOST.ordinal()] = Math.max(ab, ba);
    f[TITLE_IN_BODY_LEAST.ordinal()] = Math.min(ab, ba);
    titleWords(a, b, f);
    boolean dated = p.seconds() != 0 && q.seconds() != 0;
    f[HOURS.ordinal()] = dated ? Math.min(96, Math.abs(p.seconds() - q.seconds()) / 3600.0) : 24;
    f[DAYS.ordinal()] = dated ? Math.min(4, Math.abs(p.day() - q.day())) : 1;
    f[SAME_OUTLET.ordinal()] = !p.outlet().isEmpty() && p.outlet().equals(q.outlet()) ? 1 : 0;
    f[SHORTER.ordinal()] = Math.log(1.0 + Math.min(p.length(), q.length()));
    f[LONGER.ordinal()] = Math.log(1.0 + Math.max(p.length(), q.length()));
    f[NUMBERS_TITLE.ordinal()] = p.titleNumbers().shared(q.titleNumbers());
    f[NUMBERS_CONFLICT.ordinal()] = p.titleNumbers().conflicts(q.titleNumbers());
    f[NUMBERS_LEAD.ordinal()] = Math.min(5, p.leadNumbers().shared(q.leadNumbers()));
    dates(p.dates(), q.dates(), f);
    occurred(p, q, f);
    f[ACTIONS.ordinal()] = a.actions.dot(b.actions);
    f[TITLE_ACTIONS.ordinal()] = a.titleActions.dot(b.titleActions);
    copies(p.shingles(), q.shingles(), common.shingles[n], f);
    double people = p.people().dot(q.people());
    double places = p.places().dot(q.places());
    f[PEOPLE.ordinal()] = people;
    f[BODIES.ordinal()] = p.bodies().dot(q.bodies());
    f[PLACES.ordinal()] = places;
    f[PEOPLE_NONE.ordinal()] = none(p.people(), q.people(), people);
    f[PLACES_NONE.ordinal()] = none(p.places(), q.places(), places);
    f[MEANING_AND_WORDS.ordinal()] = meaning * lead;
    f[MEANING_AND_PEOPLE.ordinal()] = meaning * people;
    return f;
  }

  /** The two features that speak most for a pair, in words. */
  static String strongest(Logistic model, double[] f) {
    PairFeature first = null;
    PairFeature second = null;
    for (PairFeature p : values()) {
      double c = model.contribution(p.ordinal(), f);
      if (c > LITTLE && (first == null || c > model.contribution(first.ordinal(), f))) {
        second = first;
        first = p;
      } else if (c > LITTLE && (second == null || c > model.contribution(second.ordinal(), f))) {
        second = p;
      }
    }
    if (first == null) {
      return "no single evidence stands out";
    }
    return second == null ? first.words() : first.words() + ", " + second.words();
  }

  static double dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    return (double) (s0 + s1) + (s2 + s3);
  }

  private static double none(Sparse a, Sparse b, double common) {
    return a.features().length > 0 && b.features().length > 0 && common == 0 ? 1 : 0;
  }

  /** The share of a title's weight. */
  private static double told(double weight, Entry of) {
    return of.titleWeight == 0 ? 0 : weight / of.titleWeight;
  }

  private static void titleWords(Entry a, Entry b, double[] f) {
    int i = 0;
    int k = 0;
    double most = 0;
    double sum = 0;
    while (i < a.head.features().length && k < b.head.features().length) {
      int x = a.head.features()[i];
      int y = b.head.features()[k];
      if (x == y) {
        double r = a.rarityOfTitle(i);
        most = Math.max(most, r);
        sum += r;
      }
      i += x <= y ? 1 : 0;
      k += y <= x ? 1 : 0;
    }
    f[RAREST_TITLE_WORD.ordinal()] = most;
    f[TITLE_WORDS_SUM.ordinal()] = Math.min(50, sum);
  }

  private static void dates(int[] a, int[] b, double[] f) {
    int nearest = Integer.MAX_VALUE;
    for (int x : a) {
      for (int y : b) {
        nearest = Math.min(nearest, Math.abs(x - y));
      }
    }
    if (nearest != Integer.MAX_VALUE) {
      f[DATE_SAME.ordinal()] = nearest == 0 ? 1 : 0;
      f[DATE_CONFLICT.ordinal()] = Math.min(5, nearest);
    }
  }

  private static void occurred(Profile p, Profile q, double[] f) {
    if (p.occurred() != 0 && q.occurred() != 0) {
      f[OCCURRED_SAME.ordinal()] = p.occurred() == q.occurred() ? 1 : 0;
      f[OCCURRED_APART.ordinal()] = Math.min(MOST_DAYS, Math.abs(p.occurred() - q.occurred()));
    }
    int first = p.occurred() == 0 ? p.day() : p.occurred();
    int second = q.occurred() == 0 ? q.day() : q.occurred();
    f[OCCURRED_OR_PUBLISHED.ordinal()] =
        first == 0 || second == 0 ? 1 : Math.min(MOST_DAYS, Math.abs(first - second));
  }

  private static void copies(int[] a, int[] b, double common, double[] f) {
    if (a.length == 0 || b.length == 0) {
      return;
    }
    f[COPY_MOST.ordinal()] = common / Math.min(a.length, b.length);
    f[COPY_LEAST.ordinal()] = common / Math.max(a.length, b.length);
  }
}
