package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;

/** What the rules propose for one article, until the stronger of two that overlap is chosen. */
final class Finds {
  /**
   * A proposal.
   *
   * @param weight the rule's strength; of two overlapping finds the heavier stays, then the longer,
   *     then the earlier
   */
  record Find(int start, int end, EntityType type, String rule, int weight) {
    int length() {
      return end - start;
    }
  }

  private static final Comparator<Find> ORDER =
      Comparator.comparingInt(Find::weight)
          .reversed()
          .thenComparing(Comparator.comparingInt(Find::length).reversed())
          .thenComparingInt(Find::start)
          .thenComparing(Find::rule);

  private final List<Find> all = new ArrayList<>();
  private final BitSet covered = new BitSet();

  void add(int start, int end, EntityType type, String rule, int weight) {
    if (start < end) {
      all.add(new Find(start, end, type, rule, weight));
      covered.set(start, end);
    }
  }

  /** Whether finds already cover the stretch. */
  boolean covers(int start, int end) {
    return covered.nextClearBit(start) >= end;
  }

  List<Find> all() {
    return all;
  }

  /** The finds that stay, in the order of the text. */
  List<Mention> chosen(int length, Trace trace) {
    List<Find> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    boolean[] taken = new boolean[length];
    List<Find> kept = new ArrayList<>();
    for (Find f : sorted) {
      boolean free = true;
      for (int i = f.start; i < f.end && free; i++) {
        free = !taken[i];
      }
      if (!free) {
        trace.refused(f.rule, new Span(f.start, f.end), "inside or across a stronger name");
        continue;
      }
      java.util.Arrays.fill(taken, f.start, f.end, true);
      kept.add(f);
    }
    kept.sort(Comparator.comparingInt(Find::start));
    List<Mention> out = new ArrayList<>(kept.size());
    for (Find f : kept) {
      out.add(new Mention(new Span(f.start, f.end), f.type, f.rule));
    }
    return out;
  }
}
