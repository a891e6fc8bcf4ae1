package org.hujian.analysis.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events by their heaviest words and names. What it finds depends on the events in it alone, not on
 * the order in which they came.
 *
 * <p>An event has a small number while it is in, so that a search counts in an array.
 */
final class EventIndex {
  private static final int HANDLES = 10;
  private static final int NEAREST = 40;

  /** Of the events that share a word only so many of the latest are looked at. */
  private static final int MOST_HOLDERS = 400;

  /** An event's place in time, and the words it is found by. */
  private record Event(int number, long key, long seconds, int[] handles) {
    boolean isBefore(Event o) {
      return seconds != o.seconds ? seconds < o.seconds : key < o.key;
    }
  }

  /** The numbers of the events with a word, the earliest first. */
  private static final class Holders {
    int[] numbers = new int[2];
    int size;
  }

  private final Map<Integer, Holders> holders = new HashMap<>();
  private final Map<Long, Event> events = new HashMap<>();
  private final List<Event> byNumber = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int[] hits = new int[64];

  /** Takes up an event, in the place of its former state. */
  void put(Occurrence o) {
    remove(o.key());
    int number = free.isEmpty() ? byNumber.size() : free.pop();
    Event e = new Event(number, o.key(), o.seconds(), handles(o));
    if (number == byNumber.size()) {
      byNumber.add(e);
      hits = number < hits.length ? hits : Arrays.copyOf(hits, number * 2);
    } else {
      byNumber.set(number, e);
    }
    events.put(e.key(), e);
    for (int word : e.handles()) {
      Holders of = holders.computeIfAbsent(word, k -> new Holders());
      if (of.size == of.numbers.length) {
        of.numbers = Arrays.copyOf(of.numbers, of.size * 2);
      }
      int at = place(of, e);
      System.arraycopy(of.numbers, at, of.numbers, at + 1, of.size - at);
      of.numbers[at] = number;
      of.size++;
    }
  }

  void remove(long key) {
    Event e = events.remove(key);
    if (e == null) {
      return;
    }
    for (int word : e.handles()) {
      Holders of = holders.get(word);
      if (of == null || of.size == 1) {
        holders.remove(word);
        continue;
      }
      int at = place(of, e);
      of.size--;
      System.arraycopy(of.numbers, at + 1, of.numbers, at, of.size - at);
    }
    free.push(e.number());
  }

  /** How many of the holders come before an event. */
  private int place(Holders of, Event e) {
    int low = 0;
    int high = of.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byNumber.get(of.numbers[middle]).isBefore(e)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The events that share most handles, the most first. */
  List<Long> near(Occurrence o) {
    int[] met = new int[byNumber.size()];
    int count = 0;
    for (int word : handles(o)) {
      Holders of = holders.get(word);
      for (int i = of == null ? 0 : Math.max(0, of.size - MOST_HOLDERS);
          of != null && i < of.size;
          i++) {
        if (hits[of.numbers[i]]++ == 0) {
          met[count++] = of.numbers[i];
        }
      }
    }
    Event own = events.get(o.key());
    List<Long> out =
        Arrays.stream(met, 0, count)
            .mapToObj(byNumber::get)
            .filter(e -> e != own)
            .sorted(
                Comparator.comparingInt((Event e) -> -hits[e.number()])
                    .thenComparingLong(Event::key))
            .limit(NEAREST)
            .map(Event::key)
            .toList();
    for (int i = 0; i < count; i++) {
      hits[met[i]] = 0;
    }
    return out;
  }

  private static int[] handles(Occurrence o) {
    return o.handles(HANDLES).stream().mapToInt(Integer::intValue).toArray();
  }
}
