package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hujian.model.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Articles as they come, placed in events and stories.
 *
 * <p>A day is placed as a whole, against the {@value #WINDOW} days up to it; so the order within a
 * day makes no difference, and the work does not grow with the archive. An article that comes late
 * is put into its day, and the days from there on are placed anew from what was known before them:
 * late and punctual articles end in the same groups, as long as they come within {@value #PATIENCE}
 * days. A still later article counts as news of the day with which it came: no order could be kept,
 * and placing ten days anew for it would make the day ten times as dear.
 *
 * <p>An event or story is named after its first report. When groups are joined or a still earlier
 * report comes, the name that was given out stays known: {@link #current}. Not safe for use by
 * several threads.
 */
public final class NewsStream {
  /** An event takes in reports of so many days. */
  static final int WINDOW = 4;

  /** Evidence is held for so many days, for late articles. */
  static final int PATIENCE = 10;

  /** Copies are known for so many days. */
  static final int COPIES = 30;

  /** A story rests after so many days without an event. */
  static final int REST = 120;

  /** How likely two reports tell one event. */
  public interface Judge {
    double probability(Profile a, Profile b, double[] features);
  }

  final Background background;
  private final EventStep events;
  private final StoryStep stories;

  final TreeMap<Integer, Set<Profile>> days = new TreeMap<>();
  final TreeMap<Integer, StreamState> checkpoints = new TreeMap<>();
  final CopyIndex copies = new CopyIndex();
  final Map<String, String> redirects = new HashMap<>();
  final Map<Report, Placement> given = new HashMap<>();
  final Corrections corrections = new Corrections();

  StreamState state = StreamState.empty();
  final Map<Profile, Entry> entries = new HashMap<>();
  StoryStep.Index index = new StoryStep.Index();
  int steps;

  /** The latest day that was placed; what is held counts back from it. */
  int horizon;

  /** From here on the days must be placed anew, although nothing was added to them. */
  private int disturbed = Integer.MAX_VALUE;

  /** How likely two events, named by the keys of their first reports, belong to one story. */
  public interface StoryJudge {
    double probability(long a, long b, double[] features);
  }

  private NewsStream(
      Background background, Judge judge, Function<double[], String> words, StoryJudge storyJudge) {
    this.background = background;
    this.events = new EventStep(background, judge, words);
    this.stories = new StoryStep(storyJudge);
  }

  /** A stream that decides as it was trained. */
  public static NewsStream trained(Background background) {
    PairModels models = PairModels.read();
    return new NewsStream(
        background,
        (a, b, f) -> models.event().probability(f),
        f -> PairFeature.strongest(models.event(), f),
        (a, b, f) -> models.story().probability(f));
  }

  /** A stream that decides as it is told; for training and measuring. */
  public static NewsStream judged(Background background, Judge judge, StoryJudge storyJudge) {
    return new NewsStream(background, judge, f -> "", storyJudge);
  }

  /** All that the stream knows, as bytes: read back, it goes on as if it had never stopped. */
  public byte[] snapshot() {
    return StreamCodec.write(this);
  }

  /** A trained stream that goes on from a snapshot. */
  public static NewsStream restore(Background background, byte[] snapshot) {
    NewsStream stream = trained(background);
    StreamCodec.read(snapshot, stream);
    return stream;
  }

  /** Keeps a person's decision; it takes effect at once where its articles are still held. */
  public List<Placement> correct(Correction c) {
    corrections.add(c);
    for (Map.Entry<Integer, Set<Profile>> d : days.entrySet()) {
      for (Profile p : d.getValue()) {
        if (p.id().equals(c.article()) || p.id().equals(c.other())) {
          return replay(d.getKey());
        }
      }
    }
    return List.of();
  }

  /** The name that a group goes by now, given one that it once had. */
  public String current(String id) {
    String at = id;
    for (String next = redirects.get(at);
        next != null && !next.equals(at);
        next = redirects.get(at)) {
      at = next;
    }
    return at;
  }

  /** Places articles; gives the placements that are new or changed, in the order of publication. */
  public List<Placement> add(Collection<Profile> articles) {
    int earliest = disturbed;
    disturbed = Integer.MAX_VALUE;
    int oldest = days.isEmpty() ? Integer.MIN_VALUE : days.lastKey() - PATIENCE;
    int latest = days.isEmpty() ? 0 : days.lastKey();
    for (Profile p : articles) {
      latest = Math.max(latest, p.day());
    }
    for (Profile p : articles) {
      int day = p.day() == 0 || p.day() < oldest ? latest : p.day();
      if (day != p.day() && days.values().stream().anyMatch(d -> d.contains(p))) {
        continue;
      }
      if (days.computeIfAbsent(day, k -> new TreeSet<>()).add(p)) {
        earliest = Math.min(earliest, day);
      }
    }
    return earliest == Integer.MAX_VALUE ? List.of() : replay(earliest);
  }

  /** The latest day with articles; 0 while there are none. */
  int latest() {
    return days.isEmpty() ? 0 : days.lastKey();
  }

  /** True if articles of this day are placed just as they would have been in time. */
  boolean reaches(long day) {
    return day >= horizon - PATIENCE;
  }

  /**
   * The articles among those held that meet this, taken out; {@link #add} must be called next, and
   * places the days from the first of them on anew.
   */
  List<Profile> takeOut(Predicate<Profile> which) {
    List<Profile> out = new ArrayList<>();
    for (int day : List.copyOf(days.tailMap(horizon - PATIENCE, true).keySet())) {
      Set<Profile> held = days.getOrDefault(day, Set.of());
      List<Profile> gone = held.stream().filter(which).toList();
      if (gone.isEmpty()) {
        continue;
      }
      disturbed = Math.min(disturbed, day);
      for (Profile p : gone) {
        held.remove(p);
        given.remove(p.report());
        Entry e = entries.remove(p);
        if (e != null) {
          e.links.keySet().forEach(o -> o.links.remove(e));
        }
      }
      if (held.isEmpty()) {
        days.remove(day);
      }
      out.addAll(gone);
    }
    return out;
  }

  private List<Placement> replay(int from) {
    Integer known = checkpoints.ceilingKey(from);
    if (known != null) {
      state = checkpoints.getOrDefault(known, state).copy();
      checkpoints.tailMap(known, true).clear();
      copies.forgetFrom(from);
      index = new StoryStep.Index();
      state.occurrences().values().forEach(index::add);
      for (Set<Profile> day : days.tailMap(from, true).values()) {
        day.forEach(entries::remove);
      }
      entries
          .values()
          .forEach(e -> e.links.keySet().removeIf(o -> !entries.containsKey(o.profile)));
    }
    // What the days now placed anew had joined may have come apart again.
    Set<Long> touched = new LinkedHashSet<>(known == null ? Set.of() : state.events().keySet());
    for (int day : List.copyOf(days.tailMap(from, true).keySet())) {
      checkpoints.put(day, state.copy());
      horizon = Math.max(horizon, day);
      step(day, touched);
      forget(day);
    }
    return changes(touched);
  }

  private void step(int day, Set<Long> touched) {
    steps++;
    Set<Entry> fresh = new LinkedHashSet<>();
    for (Profile p : days.getOrDefault(day, Set.of())) {
      Entry e = new Entry(p, background);
      entries.put(p, e);
      fresh.add(e);
    }
    List<Entry> older = new ArrayList<>();
    for (Set<Profile> d : days.subMap(day - WINDOW + 1, true, day, false).values()) {
      d.forEach(p -> older.add(active(p)));
    }
    events.link(older, List.copyOf(fresh));
    Map<Profile, CopyIndex.Found> found = new HashMap<>();
    for (Entry e : fresh) {
      CopyIndex.Found original = copies.original(e.profile, day - COPIES);
      if (original != null) {
        found.put(e.profile, original);
      }
      copies.add(day, e.profile);
    }
    Map<Long, List<Entry>> groups = new TreeMap<>();
    for (Entry e : older) {
      groups
          .computeIfAbsent(state.eventOf().getOrDefault(e.report, 0L), k -> new ArrayList<>())
          .add(e);
    }
    List<List<Entry>> start = new ArrayList<>(groups.values());
    fresh.forEach(e -> start.add(List.of(e)));
    Set<Long> changed = new TreeSet<>();
    for (List<Entry> group : events.join(together(start), corrections)) {
      if (group.stream().anyMatch(fresh::contains)
          || group.stream().map(e -> state.eventOf().get(e.report)).distinct().count() > 1) {
        changed.add(unite(group));
      }
    }
    for (Entry e : fresh) {
      decide(e, found.get(e.profile));
    }
    stories(day, changed, touched);
  }

  /** Start groups that a person put together are joined before anything else. */
  private List<List<Entry>> together(List<List<Entry>> start) {
    if (corrections.isEmpty()) {
      return start;
    }
    Map<String, List<Entry>> home = new HashMap<>();
    List<List<Entry>> out = new ArrayList<>();
    for (List<Entry> group : start) {
      List<Entry> into = new ArrayList<>(group);
      for (Entry e : group) {
        for (String id : corrections.with(e.profile.id())) {
          List<Entry> other = home.get(id);
          if (other != null && other != into) {
            out.remove(other);
            into.addAll(other);
          }
        }
      }
      out.add(into);
      into.forEach(e -> home.put(e.profile.id(), into));
    }
    return out;
  }

  private Entry active(Profile p) {
    Entry e = entries.get(p);
    if (e == null) {
      e = new Entry(p, background);
      entries.put(p, e);
    }
    return e;
  }

  /** Makes one event of a group and of all older reports of the events in it; gives its key. */
  private long unite(List<Entry> group) {
    Set<Report> members = new TreeSet<>();
    Set<Long> old = new TreeSet<>();
    for (Entry e : group) {
      members.add(e.report);
      Long key = state.eventOf().get(e.report);
      if (key != null) {
        old.add(key);
      }
    }
    Set<Long> storiesOfOld = new TreeSet<>();
    for (long key : old) {
      EventState event = state.events().remove(key);
      if (event != null) {
        members.addAll(event.members());
      }
      state.occurrences().remove(key);
      Long story = state.storyOf().remove(key);
      if (story != null) {
        storiesOfOld.add(story);
      }
    }
    EventState event = EventState.of(List.copyOf(members));
    state.events().put(event.key(), event);
    members.forEach(r -> state.eventOf().put(r, event.key()));
    for (long story : storiesOfOld) {
      Set<Long> in = new TreeSet<>(state.stories().getOrDefault(story, Set.of()));
      in.removeAll(old);
      if (story == storiesOfOld.iterator().next()) {
        in.add(event.key());
        state.storyOf().put(event.key(), story);
      }
      state.stories().put(story, in);
    }
    return event.key();
  }

  private void decide(Entry e, CopyIndex.@Nullable Found copy) {
    Entry best = null;
    Entry nearest = null;
    long event = state.eventOf().getOrDefault(e.report, 0L);
    for (Entry o : e.linked()) {
      if (nearest == null || isBetter(e, o, nearest)) {
        nearest = o;
      }
      if (state.eventOf().getOrDefault(o.report, 1L) == event
          && (best == null || isBetter(e, o, best))) {
        best = o;
      }
    }
    String why;
    if (best != null) {
      why =
          String.format(
              Locale.ROOT,
              "%.2f with \"%s\": %s",
              e.link(best),
              best.profile.title(),
              events.evidence(e, best));
    } else if (e.profile.gathers()) {
      why = "gathers several matters, stands alone";
    } else if (nearest != null) {
      why =
          String.format(
              Locale.ROOT,
              "alone: nearest is \"%s\", %.2f",
              nearest.profile.title(),
              e.link(nearest));
    } else {
      why = "alone: nothing near";
    }
    String duplicate = null;
    if (copy != null && CopyIndex.isReversed(copy.original(), e.profile)) {
      StreamState.Decision other = state.decisions().get(copy.original().report());
      if (other != null && other.duplicateOf() == null) {
        state
            .decisions()
            .put(
                copy.original().report(),
                new StreamState.Decision(other.why(), e.profile.source()));
      }
    } else if (copy != null) {
      duplicate = copy.original().source();
      why = copy.reuse().name().toLowerCase(Locale.ROOT) + " copy; " + why;
    }
    state.decisions().put(e.report, new StreamState.Decision(why, duplicate));
  }

  private static boolean isBetter(Entry e, Entry o, Entry than) {
    int c = Float.compare(e.link(o), e.link(than));
    return c > 0 || (c == 0 && o.compareTo(than) < 0);
  }

  private void stories(int day, Set<Long> changed, Set<Long> touched) {
    Map<Long, List<Entry>> active = new HashMap<>();
    for (Set<Profile> d : days.subMap(day - WINDOW + 1, true, day, true).values()) {
      for (Profile p : d) {
        Entry e = active(p);
        Long key = state.eventOf().get(e.report);
        if (key != null) {
          active.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
        }
      }
    }
    List<Occurrence> fresh = new ArrayList<>();
    for (long key : changed) {
      EventState event = state.events().get(key);
      List<Entry> in = active.getOrDefault(key, List.of());
      if (event != null && !in.isEmpty()) {
        Occurrence o = Occurrence.of(event, in, steps);
        state.occurrences().put(key, o);
        fresh.add(o);
      }
    }
    stories.link(fresh, state.occurrences(), active, index);
    for (List<Long> story :
        stories.join(fresh, state.occurrences(), state.stories(), state.storyOf())) {
      long first = story.getFirst();
      Set<Long> members = new TreeSet<>(story);
      for (long key : story) {
        Long old = state.storyOf().get(key);
        if (old != null && old != first) {
          members.addAll(state.stories().getOrDefault(old, Set.of()));
          state.stories().remove(old);
        }
      }
      boolean same = members.equals(state.stories().get(first));
      state.stories().put(first, members);
      members.forEach(k -> state.storyOf().put(k, first));
      touched.addAll(same ? Set.of() : members);
    }
    touched.addAll(changed);
  }

  private void forget(int day) {
    while (!days.isEmpty() && days.firstKey() < day - PATIENCE - WINDOW) {
      for (Profile p : days.pollFirstEntry().getValue()) {
        Entry gone = entries.remove(p);
        if (gone != null) {
          gone.links.keySet().forEach(o -> o.links.remove(gone));
        }
      }
    }
    checkpoints.headMap(day - PATIENCE, false).clear();
    copies.forgetUntil(day - COPIES - PATIENCE - 1);
    if (day % 8 == 0) {
      rest(day - REST);
    }
  }

  /** Lets events go whose stories have rested. */
  private void rest(int until) {
    Set<Long> resting = new TreeSet<>();
    state
        .occurrences()
        .forEach((k, o) -> {
          if (o.lastDay() < until && o.lastDay() != 0) {
            resting.add(k);
          }
        });
    for (long k : resting) {
      state.occurrences().remove(k);
      EventState gone = state.events().remove(k);
      if (gone != null) {
        for (Report r : gone.members()) {
          state.eventOf().remove(r);
          state.decisions().remove(r);
          given.remove(r);
        }
      }
      Long story = state.storyOf().remove(k);
      if (story != null) {
        Set<Long> left = new TreeSet<>(state.stories().getOrDefault(story, Set.of()));
        left.remove(k);
        if (left.isEmpty()) {
          state.stories().remove(story);
        } else {
          state.stories().put(story, left);
        }
      }
    }
    if (!resting.isEmpty()) {
      index.keep(state.occurrences().keySet());
    }
  }

  private List<Placement> changes(Set<Long> touched) {
    Map<Report, Placement> out = new TreeMap<>();
    for (long key : touched) {
      EventState event = state.events().get(key);
      if (event == null) {
        continue;
      }
      long story = state.storyOf().getOrDefault(key, key);
      for (Report r : event.members()) {
        StreamState.Decision d =
            state.decisions().getOrDefault(r, new StreamState.Decision("", null));
        Placement p =
            new Placement(
                r.source(), event.id(), "s" + Long.toHexString(story), d.duplicateOf(), d.why());
        Placement before = given.put(r, p);
        if (!p.equals(before)) {
          out.put(r, p);
          if (before != null) {
            redirect(before.event(), p.event());
            redirect(before.story(), p.story());
          }
        }
      }
    }
    return List.copyOf(out.values());
  }

  private void redirect(String from, String to) {
    if (!from.equals(to)) {
      redirects.remove(to);
      redirects.put(from, to);
    }
  }
}
