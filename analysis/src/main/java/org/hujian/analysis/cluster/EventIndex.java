package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events by their heaviest words and names. What it finds depends on the events in it alone, not on
 * the order in which they came.
 */
final class EventIndex {
  private static final int HANDLES = 10;
  private static final int NEAREST = 40;

  /** Of the events that share a word only so many of the latest are looked at. */
  private static final int MOST_HOLDERS = 400;

  /** An event's place in time, and how often it was met in the present search. */
  private static final class Holder implements Comparable<Holder> {
    final long key;
    final long seconds;
    final int[] handles;
    int hits;

    Holder(Occurrence o) {
      key = o.key();
      seconds = o.seconds();
      handles = o.handles(HANDLES).stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compareTo(Holder o) {
      int c = Long.compare(seconds, o.seconds);
      return c != 0 ? c : Long.compare(key, o.key);
    }
  }

  private final Map<Integer, List<Holder>> holders = new HashMap<>();
  private final Map<Long, Holder> events = new HashMap<>();

  /** Takes up an event, in the place of its former state. */
  void put(Occurrence o) {
    remove(o.key());
    Holder h = new Holder(o);
    events.put(h.key, h);
    for (int word : h.handles) {
      List<Holder> of = holders.computeIfAbsent(word, k -> new ArrayList<>(2));
      of.add(-Collections.binarySearch(of, h) - 1, h);
    }
  }

  void remove(long key) {
    Holder h = events.remove(key);
    if (h == null) {
      return;
    }
    for (int word : h.handles) {
      List<Holder> of = holders.getOrDefault(word, List.of());
      of.remove(Collections.binarySearch(of, h));
      if (of.isEmpty()) {
        holders.remove(word);
      }
    }
  }

  /** The events that share most handles, the most first. */
  List<Long> near(Occurrence o) {
    List<Holder> met = new ArrayList<>();
    for (int word : o.handles(HANDLES)) {
      List<Holder> of = holders.getOrDefault(word, List.of());
      for (int i = Math.max(0, of.size() - MOST_HOLDERS); i < of.size(); i++) {
        Holder h = of.get(i);
        if (h.hits++ == 0 && h.key != o.key()) {
          met.add(h);
        }
      }
    }
    List<Long> out =
        met.stream()
            .sorted(Comparator.comparingInt((Holder h) -> -h.hits).thenComparingLong(h -> h.key))
            .limit(NEAREST)
            .map(h -> h.key)
            .toList();
    met.forEach(h -> h.hits = 0);
    Holder own = events.get(o.key());
    if (own != null) {
      own.hits = 0;
    }
    return out;
  }
}
