package org.hujian.analysis.annotate.quotation;

import java.util.List;
import java.util.Set;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/** Finds the quotation that a cue behind it takes: “…，”某某说. */
final class Pending {
  private Pending() {}

  /**
   * A quotation that ends right before this offset and that no cue has taken.
   *
   * @param claims the paragraph's attributions so far
   * @param taken where quotations stand that a cue has taken
   */
  static @Nullable Quoted at(Passage p, int at, List<Claim> claims, Set<Integer> taken) {
    String text = p.text();
    Quoted best = null;
    for (Quoted q : p.quotes()) {
      if (q.outer().end() > at) {
        break;
      }
      best = q;
    }
    if (best == null || best.inner().length() < 2 || taken.contains(best.outer().start())) {
      return null;
    }
    for (int i = best.outer().end(); i < at; i++) {
      if (" ，,。".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    for (Claim c : claims) {
      if (c.content() == best.outer().start()) {
        return null;
      }
    }
    boolean opens =
        best.outer().start() == p.span().start()
            || "。！？”」\n ".indexOf(text.charAt(best.outer().start() - 1)) >= 0
            || Passage.endsSentence(text, best.inner())
            || text.charAt(best.inner().end() - 1) == '，';
    return opens ? best : null;
  }
}
