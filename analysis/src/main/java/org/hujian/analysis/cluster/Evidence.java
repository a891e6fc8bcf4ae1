package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The articles of the last days, by day, each linked with those of the days around it that may tell
 * the same event. Two articles are compared once, when the later of them comes in.
 */
final class Evidence {
  private final Background background;
  private final EventStep step;

  /** By day, then in order of publication. */
  private final TreeMap<Integer, TreeMap<Profile, Entry>> days = new TreeMap<>();

  Evidence(Background background, EventStep step) {
    this.background = background;
    this.step = step;
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  /** The latest day with articles; 0 while there are none. */
  int latest() {
    return days.isEmpty() ? 0 : days.lastKey();
  }

  /** All that is held, by day. */
  SortedMap<Integer, TreeMap<Profile, Entry>> days() {
    return days;
  }

  boolean holds(Profile p) {
    return days.values().stream().anyMatch(d -> d.containsKey(p));
  }

  /** The articles of a day, in order of publication. */
  List<Entry> of(int day) {
    return List.copyOf(days.getOrDefault(day, new TreeMap<>()).values());
  }

  /** The articles of some days, both included. */
  List<Entry> between(int first, int last) {
    List<Entry> out = new ArrayList<>();
    days.subMap(first, true, last, true).values().forEach(d -> out.addAll(d.values()));
    return out;
  }

  /** Takes articles up, and links them; those that are held already make no difference. */
  void add(Map<Integer, List<Profile>> articles, int reach) {
    Map<Integer, List<Entry>> fresh = new TreeMap<>();
    articles.forEach((day, of) -> {
      for (Profile p : of) {
        if (!days.getOrDefault(day, new TreeMap<>()).containsKey(p)) {
          fresh.computeIfAbsent(day, k -> new ArrayList<>()).add(put(p, day));
        }
      }
    });
    Map<Entry, Integer> waiting = new HashMap<>();
    fresh.forEach((day, of) -> of.forEach(e -> waiting.put(e, day)));
    fresh.forEach((day, of) -> {
      // Of the new ones of other days, those of the days before have been compared already.
      List<Entry> others = between(day - reach, day + reach);
      others.removeIf(e -> waiting.getOrDefault(e, day - 1) >= day);
      step.link(others, of);
    });
  }

  /** Takes an article up, without links. */
  Entry put(Profile p, int day) {
    Entry e = new Entry(p, day, background);
    days.computeIfAbsent(day, k -> new TreeMap<>()).put(p, e);
    return e;
  }

  /** Takes out those that meet this, from a day on. */
  List<Entry> takeOut(int since, Predicate<Profile> which) {
    List<Entry> out = new ArrayList<>();
    for (Entry e : between(since, latest())) {
      if (which.test(e.profile)) {
        out.add(e);
        e.unlink();
        TreeMap<Profile, Entry> day = days.getOrDefault(e.day, new TreeMap<>());
        day.remove(e.profile);
        if (day.isEmpty()) {
          days.remove(e.day);
        }
      }
    }
    return out;
  }

  /** Lets the days before one go. */
  void forget(int before) {
    while (!days.isEmpty() && days.firstKey() < before) {
      days.pollFirstEntry().getValue().values().forEach(Entry::unlink);
    }
  }
}
