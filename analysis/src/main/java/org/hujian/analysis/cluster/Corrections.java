package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All corrections of people, asked for pairs. The later of two that contradict each other holds.
 */
final class Corrections {
  private final Map<String, Map<String, Boolean>> together = new HashMap<>();
  private final List<Correction> all = new ArrayList<>();

  void add(Correction c) {
    all.add(c);
    boolean one =
        switch (c) {
          case Correction.Together t -> true;
          case Correction.Apart t -> false;
        };
    together.computeIfAbsent(c.article(), k -> new HashMap<>()).put(c.other(), one);
    together.computeIfAbsent(c.other(), k -> new HashMap<>()).put(c.article(), one);
  }

  List<Correction> all() {
    return List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The ids that a person put with this one. */
  Set<String> with(String id) {
    Set<String> out = new HashSet<>();
    together
        .getOrDefault(id, Map.of())
        .forEach((other, one) -> {
          if (one) {
            out.add(other);
          }
        });
    return out;
  }

  /** True if a person keeps one of these from one of those. */
  boolean part(List<Entry> these, List<Entry> those) {
    if (all.isEmpty()) {
      return false;
    }
    Set<String> ids = new HashSet<>();
    those.forEach(e -> ids.add(e.profile.id()));
    for (Entry e : these) {
      for (Map.Entry<String, Boolean> c :
          together.getOrDefault(e.profile.id(), Map.of()).entrySet()) {
        if (!c.getValue() && ids.contains(c.getKey())) {
          return true;
        }
      }
    }
    return false;
  }
}
