package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hujian.analysis.compare.Statements.Utterance;

/**
 * Whether two utterances of one speaker are one utterance in two reports, and which go together.
 */
final class Likeness {
  private static final double ENOUGH = 0.5;

  /** One report says a thing twice (in its lead and below) only in nearly the same words. */
  private static final double REPEATED = 0.75;

  private static final double HOPELESS = 0.08;

  /** Not enough to begin a row, enough not to break one. */
  private static final double UNSURE = 0.45;

  /** Less than this with one version of a row, and it is another saying on the same matter. */
  private static final double STRANGER = 0.2;

  /** So near in meaning, or so many of the words: what two sayings on one matter seldom are. */
  private static final double NEAR = 0.78;

  /** Enough for a person of whom two reports have three sayings between them. */
  private static final double NEAR_RARE = 0.74;

  private static final double RARE = 0.3;

  /** The same person on the same matter, though not in the same words. */
  private static final double MATTER = 0.62;

  private static final double NEAR_UNNAMED = 0.82;
  private static final double WORDS = 0.36;
  private static final double WORDS_UNNAMED = 0.5;
  private static final double CONTAINED = 0.8;
  private static final int LONGEST_DAYS = 14;
  private final Desk desk;
  private final Meanings meanings;

  Likeness(Desk desk, Meanings meanings) {
    this.desk = desk;
    this.meanings = meanings;
  }

  private record Pair(int a, int b, double score) {}

  /** The utterances in groups, each in the order of the reports. */
  List<List<Utterance>> groups(List<Utterance> said) {
    int n = said.size();
    double[][] score = new double[n][n];
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double s = score(said.get(a), said.get(b), rare(said, a, b));
        score[a][b] = s;
        score[b][a] = s;
        if (s >= ENOUGH) {
          pairs.add(new Pair(a, b, s));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    List<List<Integer>> groups = new ArrayList<>();
    int[] group = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
    for (Pair p : pairs) {
      List<Integer> x = groups.get(group[p.a]);
      List<Integer> y = groups.get(group[p.b]);
      if (group[p.a] != group[p.b] && fit(said, x, y, score)) {
        int into = group[p.a];
        int gone = group[p.b];
        x.addAll(y);
        y.forEach(i -> group[i] = into);
        groups.set(gone, new ArrayList<>());
      }
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().map(said::get).toList())
        .toList();
  }

  /**
   * Two sayings of a person of whom each report has little, on one matter and within three days;
   * not one utterance, but what a reader wants beside each other.
   */
  boolean matter(List<Utterance> said, int i, int j) {
    Utterance a = said.get(i);
    Utterance b = said.get(j);
    return desk.reports().get(a.report()).outlet() != desk.reports().get(b.report()).outlet()
        && a.person()
        && b.person()
        && a.whole()
        && b.whole()
        && !otherDays(a, b)
        && !desk.apart(a.report(), b.report(), 3)
        && rare(said, i, j) >= RARE
        && a.gist().common(b.gist()) > 0
        && meanings.near(a.text(), b.text()) >= MATTER;
  }

  private static boolean fit(
      List<Utterance> said, List<Integer> x, List<Integer> y, double[][] score) {
    double sum = 0;
    for (int a : x) {
      for (int b : y) {
        if (score[a][b] < STRANGER
            || (said.get(a).report() == said.get(b).report() && score[a][b] < REPEATED)) {
          return false;
        }
        sum += score[a][b];
      }
    }
    return sum / (x.size() * y.size()) >= ENOUGH;
  }

  /** From 0 to 1; 0 for reports that lie far apart. */
  private double score(Utterance a, Utterance b, double rare) {
    if (desk.apart(a.report(), b.report(), LONGEST_DAYS) || !a.whole() || !b.whole()) {
      return 0;
    }
    if (otherDays(a, b)) {
      return 0; // A body's daily figures are worded alike every day.
    }
    double alike = a.gist().alike(b.gist());
    double within = Math.max(a.gist().within(b.gist()), b.gist().within(a.gist()));
    double shared = a.gist().common(b.gist());
    if (shared == 0 || within < 0.12) {
      return 0;
    }
    double words = Math.max(alike, 0.85 * within * Math.min(1, shared / 25));
    if (words >= 0.8 || words < HOPELESS || a.report() == b.report()) {
      return words;
    }
    double near = meanings.near(a.text(), b.text());
    if (Double.isNaN(near)) {
      return words;
    }
    double both = 0.5 * words + 0.5 * Math.clamp((near - 0.5) / 0.4, 0, 1);
    boolean named = a.person() && b.person();
    boolean one =
        near >= (!named ? NEAR_UNNAMED : rare >= RARE ? NEAR_RARE : NEAR)
            || alike >= (named ? WORDS : WORDS_UNNAMED)
            || (within >= CONTAINED && shared >= 10);
    if (!one) {
      return Math.min(both, UNSURE);
    }
    return desk.apart(a.report(), b.report(), 3) ? both : both + rare;
  }

  private static boolean otherDays(Utterance a, Utterance b) {
    return !a.days().isEmpty() && !b.days().isEmpty() && Collections.disjoint(a.days(), b.days());
  }

  /**
   * What is added for a speaker who says little: where each of two reports has one or two sayings
   * of his, they are far likelier to be the same one than where each has twenty.
   */
  private static double rare(List<Utterance> said, int a, int b) {
    long x = said.stream().filter(u -> u.report() == said.get(a).report()).count();
    long y = said.stream().filter(u -> u.report() == said.get(b).report()).count();
    if (Math.max(x, y) > 3 || !said.get(a).person()) {
      return 0;
    }
    return x + y <= 3 ? RARE : Math.min(x, y) == 1 ? 0.2 : 0.1;
  }
}
