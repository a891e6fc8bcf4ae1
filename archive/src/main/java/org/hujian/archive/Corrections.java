package org.hujian.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A person's decisions, in the order in which they were taken; none is ever removed. */
public interface Corrections {
  /** A decision as it is kept. */
  record Entry(long number, Instant at, Correction correction) {}

  List<Entry> all();

  /** Those that were not taken back. */
  default List<Entry> holding() {
    return holding(all());
  }

  /** Of these, in order, those that no later one takes back. */
  static List<Entry> holding(List<Entry> entries) {
    Set<Long> undone = new HashSet<>();
    List<Entry> out = new ArrayList<>();
    for (Entry e : entries.reversed()) {
      if (undone.contains(e.number())) {
        continue;
      }
      if (e.correction() instanceof Correction.Undo(long number)) {
        undone.add(number);
      } else {
        out.add(e);
      }
    }
    return out.reversed();
  }

  /** True if there is a decision with this number and it was not taken back. */
  static boolean holds(List<Entry> entries, long number) {
    Set<Long> undone = new HashSet<>();
    for (Entry e : entries.reversed()) {
      if (e.number() == number) {
        return !undone.contains(number);
      }
      if (!undone.contains(e.number()) && e.correction() instanceof Correction.Undo(long of)) {
        undone.add(of);
      }
    }
    return false;
  }
}
