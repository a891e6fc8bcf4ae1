package org.hujian.analysis.cluster;

import java.util.Arrays;
import org.hujian.analysis.similar.Reuse;
import org.hujian.analysis.similar.Shingles;
import org.hujian.model.Article;
import org.hujian.text.fold.Fold;

/**
 * What copies of a text are found by. Holds no vectors, so that a month of them is light.
 *
 * @param day the day with which it was placed
 * @param title features of the title, ascending
 * @param shingles hashed runs of letters, ascending
 * @param credits what it says it was taken from, folded
 */
public record CopyText(
    Report report, int day, String url, int[] title, int[] shingles, String credits)
    implements Comparable<CopyText> {
  /** So many pairs of characters in both titles tell one matter. */
  private static final int SAME_MATTER = 2;

  static CopyText of(Entry e) {
    Profile p = e.profile;
    return new CopyText(e.report, e.day, p.url(), p.head().features(), p.shingles(), p.credits());
  }

  /** The same of an article that is not placed, to compare two alone. */
  public static CopyText of(Article a) {
    String title = Headline.of(a);
    String outlet = a.outlet() == null ? "" : Fold.fold(a.outlet().name());
    return new CopyText(
        new Report(0, a.id(), a.source(), a.title(), outlet, 0, 0),
        0,
        a.url() == null ? "" : a.url(),
        Sparse.counted(Bigrams.of(title, 0, title.length())).features(),
        Shingles.of(a.text()),
        "");
  }

  /** How this text stands to an earlier one. */
  public Reuse reuse(CopyText earlier) {
    double common = Shingles.common(shingles, earlier.shingles);
    return Reuse.of(
        common / Math.max(1, shingles.length),
        common / Math.max(1, earlier.shingles.length),
        !url.isEmpty() && url.equals(earlier.url),
        common(title, earlier.title) >= SAME_MATTER);
  }

  /** How much of the shorter text stands in the other. */
  double share(CopyText other) {
    return (double) Shingles.common(shingles, other.shingles)
        / Math.max(1, Math.min(shingles.length, other.shingles.length));
  }

  /**
   * True if this earlier text says that it has its words from the later one's outlet, not the other
   * way.
   */
  boolean isTakenFrom(CopyText later) {
    return credits(later.report.outlet()) && !later.credits(report.outlet());
  }

  private boolean credits(String outlet) {
    return outlet.length() >= 2 && !outlet.equals(report.outlet()) && credits.contains(outlet);
  }

  private static int common(int[] a, int[] b) {
    return (int) Arrays.stream(a).filter(f -> Arrays.binarySearch(b, f) >= 0).count();
  }

  @Override
  public int compareTo(CopyText o) {
    return report.compareTo(o.report);
  }
}
