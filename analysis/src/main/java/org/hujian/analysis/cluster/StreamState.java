package org.hujian.analysis.cluster;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has decided so far: events, stories, and why. It can go back to the beginning of
 * each of the last days, since everything that is replaced is kept so long ({@link DatedMap}).
 */
final class StreamState {
  /** What decided about one report. */
  record Decision(String why, @Nullable String duplicateOf) {}

  /** By the key of their first report. */
  final DatedMap<Long, EventState> events = new DatedMap<>();

  final DatedMap<Report, Long> eventOf = new DatedMap<>();
  final DatedMap<Report, Decision> decisions = new DatedMap<>();
  final DatedMap<Long, Occurrence> occurrences = new DatedMap<>();

  /** The events of each story, by the key of its first event. */
  final DatedMap<Long, Set<Long>> stories = new DatedMap<>();

  final DatedMap<Long, Long> storyOf = new DatedMap<>();

  /** The occurrences by their words. */
  final EventIndex index = new EventIndex();

  private List<DatedMap<?, ?>> maps() {
    return List.of(events, eventOf, decisions, occurrences, stories, storyOf);
  }

  void begin(int day) {
    maps().forEach(m -> m.begin(day));
  }

  /** Goes back to the beginning of a day; gives the events that this may have changed. */
  Set<Long> goBack(int day) {
    Set<Long> touched = changed(day);
    Set<Long> moved = occurrences.changed(day);
    maps().forEach(m -> m.goBack(day));
    for (long key : moved) {
      Occurrence o = occurrences.get(key);
      if (o == null) {
        index.remove(key);
      } else {
        index.put(o);
      }
    }
    return touched;
  }

  /** The events that were changed, or whose reports or story were, since the beginning of a day. */
  Set<Long> changed(int since) {
    Set<Long> out = new HashSet<>(events.changed(since));
    out.addAll(storyOf.changed(since));
    for (Report r : decisions.changed(since)) {
      Long event = eventOf.get(r);
      if (event != null) {
        out.add(event);
      }
    }
    return out;
  }

  /** Gives up going back before a day; tells the reports that are forgotten for good by that. */
  Set<Report> settle(int day) {
    events.settle(day);
    decisions.settle(day);
    occurrences.settle(day);
    stories.settle(day);
    storyOf.settle(day);
    return eventOf.settle(day);
  }

  void put(Occurrence o) {
    occurrences.put(o.key(), o);
    index.put(o);
  }

  private void removeOccurrence(long key) {
    occurrences.remove(key);
    index.remove(key);
  }

  /** The first day with which a report of an article's event was placed. */
  int since(Entry e) {
    Long key = eventOf.get(e.report);
    EventState event = key == null ? null : events.get(key);
    return event == null ? e.day : event.since();
  }

  /** Makes one event of these articles and of all others of their events; gives its key. */
  long unite(Collection<Entry> articles) {
    Set<Report> members = new TreeSet<>();
    Set<Long> old = new TreeSet<>();
    int first = Integer.MAX_VALUE;
    for (Entry e : articles) {
      members.add(e.report);
      first = Math.min(first, since(e));
      Long key = eventOf.get(e.report);
      if (key != null) {
        old.add(key);
      }
    }
    Set<Long> storiesOfOld = new TreeSet<>();
    for (long key : old) {
      EventState event = events.remove(key);
      if (event != null) {
        members.addAll(event.members());
      }
      removeOccurrence(key);
      Long story = storyOf.remove(key);
      if (story != null) {
        storiesOfOld.add(story);
      }
    }
    EventState event = EventState.of(List.copyOf(members), first);
    events.put(event.key(), event);
    members.forEach(r -> eventOf.put(r, event.key()));
    boolean kept = false;
    for (long story : storiesOfOld) {
      Set<Long> in = new TreeSet<>(stories.get(story, Set.of()));
      in.removeAll(old);
      if (!kept) {
        in.add(event.key());
        storyOf.put(event.key(), story);
        kept = true;
      }
      stories.put(story, in);
    }
    return event.key();
  }

  /** Makes one story of these events and of all others of the stories they are in. */
  void tell(List<Long> events) {
    long first = events.getFirst();
    Set<Long> members = new TreeSet<>(events);
    for (long key : events) {
      Long old = storyOf.get(key);
      if (old != null && old != first) {
        members.addAll(stories.get(old, Set.of()));
        stories.remove(old);
      }
    }
    stories.put(first, members);
    members.forEach(k -> storyOf.put(k, first));
  }

  /** Lets events go whose last report is older. */
  void rest(int until) {
    Set<Long> resting = new TreeSet<>();
    occurrences
        .now()
        .forEach((k, o) -> {
          if (o.lastDay() < until && o.lastDay() != 0) {
            resting.add(k);
          }
        });
    for (long k : resting) {
      removeOccurrence(k);
      EventState gone = events.remove(k);
      if (gone != null) {
        for (Report r : gone.members()) {
          eventOf.remove(r);
          decisions.remove(r);
        }
      }
      Long story = storyOf.remove(k);
      if (story != null) {
        Set<Long> left = new TreeSet<>(stories.get(story, Set.of()));
        left.remove(k);
        if (left.isEmpty()) {
          stories.remove(story);
        } else {
          stories.put(story, left);
        }
      }
    }
  }
}
