package org.hujian.analysis.cluster;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map that can go back to what it was at the beginning of a day: for each day it keeps what the
 * day took the place of, so that a day costs what it changes and not what there is.
 *
 * <p>Values must not change once they are in.
 */
final class DatedMap<K, V> {
  private final Map<K, V> now = new HashMap<>();
  private final TreeMap<Integer, Map<K, Optional<V>>> before = new TreeMap<>();

  /** From here on changes are of that day; the latest begun so far. */
  void begin(int day) {
    before.put(day, new HashMap<>());
  }

  @Nullable V get(K key) {
    return now.get(key);
  }

  V get(K key, V otherwise) {
    return now.getOrDefault(key, otherwise);
  }

  void put(K key, V value) {
    V old = now.put(key, value);
    if (!value.equals(old)) {
      note(key, old);
    }
  }

  @Nullable V remove(K key) {
    V old = now.remove(key);
    if (old != null) {
      note(key, old);
    }
    return old;
  }

  private void note(K key, @Nullable V old) {
    if (!before.isEmpty()) {
      before.lastEntry().getValue().putIfAbsent(key, Optional.ofNullable(old));
    }
  }

  /** What it holds at present; a view. */
  Map<K, V> now() {
    return Collections.unmodifiableMap(now);
  }

  /** The keys that were changed since the beginning of a day. */
  Set<K> changed(int since) {
    Set<K> out = new HashSet<>();
    before.tailMap(since, true).values().forEach(d -> out.addAll(d.keySet()));
    return out;
  }

  /** Makes it what it was at the beginning of a day; that day and later ones are forgotten. */
  void goBack(int day) {
    while (!before.isEmpty() && before.lastKey() >= day) {
      before
          .pollLastEntry()
          .getValue()
          .forEach((k, old) -> old.ifPresentOrElse(v -> now.put(k, v), () -> now.remove(k)));
    }
  }

  /** Gives up going back before a day; tells the keys that are gone for good by that. */
  Set<K> settle(int day) {
    Set<K> gone = new HashSet<>();
    while (!before.isEmpty() && before.firstKey() < day) {
      gone.addAll(before.pollFirstEntry().getValue().keySet());
    }
    gone.removeIf(now::containsKey);
    before.values().forEach(d -> gone.removeAll(d.keySet()));
    return gone;
  }

  /** What each day took the place of, for keeping. */
  TreeMap<Integer, Map<K, Optional<V>>> before() {
    return before;
  }

  /** Puts back what was kept. */
  void restore(Map<K, V> held, Map<Integer, Map<K, Optional<V>>> days) {
    now.putAll(held);
    before.putAll(days);
  }
}
