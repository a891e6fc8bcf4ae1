package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 * days. What is dear, comparing two articles, is done once ({@link Evidence}); placing anew joins
 * what has been compared. A still later article counts as news of the day with which it came: no
 * order could be kept.
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

  /** Resting stories are looked for on every so many days. */
  private static final int LOOK = 8;

  /** How likely two reports tell one event. */
  public interface Judge {
    double probability(Profile a, Profile b, double[] features);
  }

  /** How likely two events, named by the keys of their first reports, belong to one story. */
  public interface StoryJudge {
    double probability(long a, long b, double[] features);
  }

  private final EventStep events;
  private final StoryStep stories;

  final Evidence evidence;
  final StreamState state = new StreamState();
  final CopyIndex copies = new CopyIndex();
  final Corrections corrections = new Corrections();
  final Told told = new Told();

  /** The latest day that was placed; what is held counts back from it. */
  int horizon;

  /** From here on the days must be placed anew, although nothing was added to them. */
  private int disturbed = Integer.MAX_VALUE;

  private NewsStream(
      Background background, Judge judge, Function<double[], String> words, StoryJudge storyJudge) {
    this.events = new EventStep(judge, words);
    this.stories = new StoryStep(storyJudge);
    this.evidence = new Evidence(background, events);
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
    for (Entry e : evidence.between(Integer.MIN_VALUE, evidence.latest())) {
      if (e.profile.id().equals(c.article()) || e.profile.id().equals(c.other())) {
        return replay(Math.max(e.day, horizon - PATIENCE));
      }
    }
    return List.of();
  }

  /** The name that a group goes by now, given one that it once had. */
  public String current(String id) {
    return told.current(id);
  }

  /** Places articles; gives the placements that are new or changed, in the order of publication. */
  public List<Placement> add(Collection<Profile> articles) {
    int earliest = disturbed;
    disturbed = Integer.MAX_VALUE;
    int oldest = evidence.isEmpty() ? Integer.MIN_VALUE : evidence.latest() - PATIENCE;
    int latest = evidence.latest();
    for (Profile p : articles) {
      latest = Math.max(latest, p.day());
    }
    Map<Integer, List<Profile>> days = new TreeMap<>();
    for (Profile p : new TreeSet<>(articles)) {
      int day = p.day() == 0 || p.day() < oldest ? latest : p.day();
      if (!evidence.holds(p)) {
        days.computeIfAbsent(day, k -> new ArrayList<>()).add(p);
        earliest = Math.min(earliest, day);
      }
    }
    evidence.add(days, WINDOW - 1);
    return earliest == Integer.MAX_VALUE ? List.of() : replay(earliest);
  }

  /** The latest day with articles; 0 while there are none. */
  int latest() {
    return evidence.latest();
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
    List<Entry> out = evidence.takeOut(horizon - PATIENCE, which);
    for (Entry e : out) {
      disturbed = Math.min(disturbed, e.day);
      told.given.remove(e.report);
    }
    return out.stream().map(e -> e.profile).toList();
  }

  private List<Placement> replay(int from) {
    Set<Long> touched = new HashSet<>(state.goBack(from));
    copies.forgetFrom(from);
    for (int day : List.copyOf(evidence.days().tailMap(from).keySet())) {
      state.begin(day);
      horizon = Math.max(horizon, day);
      step(day);
      forget(day);
    }
    // What the days now placed anew had joined may have come apart again.
    touched.addAll(state.changed(from));
    return told.changes(touched, state);
  }

  private void step(int day) {
    List<Entry> fresh = evidence.of(day);
    Map<Entry, CopyIndex.Found> found = new HashMap<>();
    for (Entry e : fresh) {
      CopyText text = CopyText.of(e);
      CopyIndex.Found original = copies.original(text, day - COPIES);
      if (original != null) {
        found.put(e, original);
      }
      copies.add(text);
    }
    Map<Long, List<Entry>> groups = new TreeMap<>();
    for (Entry e : evidence.between(day - WINDOW + 1, day - 1)) {
      groups.computeIfAbsent(state.eventOf.get(e.report, 0L), k -> new ArrayList<>()).add(e);
    }
    List<List<Entry>> start = new ArrayList<>(groups.values());
    fresh.forEach(e -> start.add(List.of(e)));
    Set<Long> changed = new TreeSet<>();
    for (List<Entry> group : events.join(together(start), corrections, state::since)) {
      if (group.stream().anyMatch(e -> e.day == day)
          || group.stream().map(e -> state.eventOf.get(e.report, 0L)).distinct().count() > 1) {
        changed.add(state.unite(group));
      }
    }
    for (Entry e : fresh) {
      decide(e, found.get(e));
    }
    stories(day, changed);
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

  /** Keeps why an article stands where it stands, and what it is a copy of. */
  private void decide(Entry e, CopyIndex.@Nullable Found copy) {
    long event = state.eventOf.get(e.report, 0L);
    String why = events.why(e, o -> state.eventOf.get(o.report, 1L) == event);
    String duplicate = null;
    if (copy != null && copy.original().isTakenFrom(CopyText.of(e))) {
      Report earlier = copy.original().report();
      StreamState.Decision other = state.decisions.get(earlier);
      if (other != null && other.duplicateOf() == null) {
        state.decisions.put(earlier, new StreamState.Decision(other.why(), e.profile.source()));
      }
    } else if (copy != null) {
      duplicate = copy.original().report().source();
      why = copy.reuse().name().toLowerCase(Locale.ROOT) + " copy; " + why;
    }
    state.decisions.put(e.report, new StreamState.Decision(why, duplicate));
  }

  private void stories(int day, Set<Long> changed) {
    Map<Long, List<Entry>> active = new HashMap<>();
    for (Entry e : evidence.between(day - WINDOW + 1, day)) {
      Long key = state.eventOf.get(e.report);
      if (key != null) {
        active.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
      }
    }
    List<Occurrence> fresh = new ArrayList<>();
    for (long key : changed) {
      EventState event = state.events.get(key);
      List<Entry> in = active.getOrDefault(key, List.of());
      if (event != null && !in.isEmpty()) {
        Occurrence o = Occurrence.of(event, in, day);
        state.put(o);
        fresh.add(o);
      }
    }
    stories.link(fresh, state, active);
    stories.join(fresh, state).forEach(state::tell);
  }

  private void forget(int day) {
    evidence.forget(day - PATIENCE - WINDOW);
    copies.forgetUntil(day - COPIES - PATIENCE - 1);
    if (day % LOOK == 0) {
      state.rest(day - REST);
    }
    state.settle(day - PATIENCE).forEach(told.given::remove);
  }
}
