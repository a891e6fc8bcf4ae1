package org.hujian.analysis.cluster;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Compares articles with those of the days around them, and joins them. */
final class EventStep {
  /** Pairs below all three of these are not looked at more closely. */
  private static final double MEANING = 0.55;

  private static final double WORDS = 0.06;
  private static final double TITLE = 0.10;

  private static final float FAINT = 0.02f;
  private static final double JOIN = 0.34;

  /** Weight of the mean over all pairs against that of the best links. */
  private static final double EVEN = 0.3;

  private static final double COPY = 0.5;

  /** How likely a copy tells the event of its original. */
  private static final float COPIED = 0.97f;

  private final NewsStream.Judge judge;
  private final Function<double[], String> words;

  EventStep(NewsStream.Judge judge, Function<double[], String> words) {
    this.judge = judge;
    this.words = words;
  }

  /** Links new entries with each other and with others; each pair is compared once for good. */
  void link(List<Entry> others, List<Entry> fresh) {
    Window window = new Window(fresh);
    for (Entry e : others) {
      compare(e, fresh, fresh.size(), window);
    }
    for (int i = 1; i < fresh.size(); i++) {
      compare(fresh.get(i), fresh, i, window);
    }
  }

  /** Compares an entry with the first of the new ones. */
  private void compare(Entry e, List<Entry> fresh, int most, Window window) {
    Window.Common common = window.opening(e);
    boolean whole = false;
    for (int k = 0; k < most; k++) {
      Entry other = fresh.get(k);
      double meaning = PairFeature.dot(e.profile.vector(), other.profile.vector());
      if (meaning <= MEANING && common.leads[k] <= WORDS && common.heads[k] <= TITLE) {
        continue;
      }
      if (!whole) {
        window.whole(e, common);
        whole = true;
      }
      judge(e, other, PairFeature.of(e, other, common, k, meaning));
    }
  }

  private void judge(Entry a, Entry b, double[] f) {
    float p = (float) judge.probability(a.profile, b.profile, f);
    if (f[PairFeature.COPY_LEAST.ordinal()] >= COPY) {
      p = Math.max(p, COPIED);
    } else if (a.profile.gathers() || b.profile.gathers()) {
      return;
    }
    if (p >= FAINT) {
      a.link(b, p);
    }
  }

  /**
   * Joins groups by the links of their members.
   *
   * @param since the first day of the event that an article is in
   */
  List<List<Entry>> join(
      List<List<Entry>> groups, Corrections corrections, ToIntFunction<Entry> since) {
    return new Grouping<Entry>(EVEN, JOIN, corrections::part)
        .lasting(since, e -> e.day, NewsStream.WINDOW)
        .join(groups);
  }

  /**
   * What decided where an article stands, in a line: its likeliest companion up to its day and the
   * evidence.
   *
   * @param own whether another stands in the same event
   */
  String why(Entry e, Predicate<Entry> own) {
    Entry best = null;
    Entry nearest = null;
    for (Entry o : e.linked()) {
      if (o.day > e.day) {
        continue;
      }
      nearest = isBetter(e, o, nearest) ? o : nearest;
      best = own.test(o) && isBetter(e, o, best) ? o : best;
    }
    if (best != null) {
      return String.format(
          Locale.ROOT,
          "%.2f with \"%s\": %s",
          e.link(best),
          best.profile.title(),
          evidence(e, best));
    }
    if (e.profile.gathers()) {
      return "gathers several matters, stands alone";
    }
    return nearest == null
        ? "alone: nothing near"
        : String.format(
            Locale.ROOT,
            "alone: nearest is \"%s\", %.2f",
            nearest.profile.title(),
            e.link(nearest));
  }

  private static boolean isBetter(Entry e, Entry o, @Nullable Entry than) {
    int c = than == null ? 1 : Float.compare(e.link(o), e.link(than));
    return c > 0 || (c == 0 && than != null && o.compareTo(than) < 0);
  }

  /** The evidence that spoke most for a pair, in words. */
  private String evidence(Entry a, Entry b) {
    double[] f = PairFeature.of(a, b);
    return f[PairFeature.COPY_LEAST.ordinal()] >= COPY ? "the same words" : words.apply(f);
  }
}
