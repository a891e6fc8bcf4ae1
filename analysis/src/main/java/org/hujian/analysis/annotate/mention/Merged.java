package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hujian.model.Mention;

/**
 * The finds of the rules that are seldom wrong, and what the tagger found beside them.
 *
 * <p>A longer name of the tagger wins over a rule's find that lies inside it only where the find is
 * a place: 北京 in 北京某某公司.
 */
final class Merged {
  private static final Set<String> SURE =
      Set.of(
          "name.known-body",
          "name.known-place",
          "name.dotted",
          "name.dotted-body",
          "name.titled-chinese",
          "name.titled-sound",
          "name.glossed-body",
          "name.honorific",
          "name.signs",
          "name.body",
          "name.head",
          "name.sounded-place",
          "name.glossed",
          "name.glossed-place",
          "name.place-head",
          "name.latin-body");

  private Merged() {}

  static List<Mention> of(List<Mention> rules, List<Mention> tagged, int length) {
    boolean[] taken = new boolean[length];
    List<Mention> out = new ArrayList<>();
    int next = 0;
    for (Mention r : rules) {
      if (!SURE.contains(r.rule())) {
        continue;
      }
      while (next < tagged.size() && tagged.get(next).span().end() <= r.span().start()) {
        next++;
      }
      // finds and tagged names are in the order of the text, so only the one here can hold it
      boolean inside =
          next < tagged.size()
              && tagged.get(next).span().contains(r.span())
              && tagged.get(next).span().length() > r.span().length();
      if (!inside) {
        out.add(r);
        Arrays.fill(taken, r.span().start(), r.span().end(), true);
      }
    }
    for (Mention t : tagged) {
      boolean free = true;
      for (int i = t.span().start(); i < t.span().end(); i++) {
        free &= !taken[i];
      }
      if (free) {
        out.add(t);
      }
    }
    out.sort(Comparator.comparingInt((Mention m) -> m.span().start()));
    return out;
  }
}
