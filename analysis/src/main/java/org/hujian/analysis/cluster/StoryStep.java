package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the events that a day brought or changed into stories. */
final class StoryStep {
  private static final float FAINT = 0.05f;
  private static final double JOIN = 0.38;

  /** With two events of a story so strong a link makes an event its sequel. */
  private static final double BRIDGE = 0.75;

  /** How likely it is that an event belongs with one that it tells again. */
  private static final float RECOUNTED = 0.6f;

  /** Weight of the mean over all events against that of the best links. */
  private static final double EVEN = 0.5;

  private final NewsStream.StoryJudge judge;

  StoryStep(NewsStream.StoryJudge judge) {
    this.judge = judge;
  }

  /**
   * Compares the touched events with those near them.
   *
   * @param entries the active reports of each touched event
   */
  void link(List<Occurrence> touched, StreamState state, Map<Long, List<Entry>> entries) {
    Map<Entry, Long> home = new HashMap<>();
    entries.forEach((k, l) -> l.forEach(e -> home.put(e, k)));
    for (Occurrence o : touched) {
      if (o.gathers()) {
        continue;
      }
      Map<Long, double[]> reports = new HashMap<>();
      for (Entry e : entries.getOrDefault(o.key(), List.of())) {
        e.links.forEach((other, p) -> {
          Long k = home.get(other);
          if (k != null && k != o.key()) {
            double[] sums = reports.computeIfAbsent(k, x -> new double[2]);
            sums[0] = Math.max(sums[0], p);
            sums[1] += p;
          }
        });
      }
      Set<Long> candidates = new TreeSet<>(state.index.near(o));
      candidates.addAll(reports.keySet());
      for (long k : candidates) {
        Occurrence other = state.occurrences.get(k);
        if (other == null
            || other.gathers()
            || k == o.key()
            || StoryFeature.between(o, other) > NewsStream.REST) {
          continue;
        }
        double[] r = reports.getOrDefault(k, new double[2]);
        int pairs =
            entries.getOrDefault(o.key(), List.of()).size()
                * Math.max(1, entries.getOrDefault(k, List.of()).size());
        double[] f = StoryFeature.of(o, other, r[0], r[1] / Math.max(1, pairs));
        float p = (float) judge.probability(o.key(), k, f);
        if (recounts(o, other, f) || recounts(other, o, f)) {
          p = Math.max(p, RECOUNTED);
        }
        if (p >= FAINT) {
          o.links().put(k, p);
        }
      }
    }
  }

  /**
   * A follow-up tells again what it follows: it names the day, the persons and the places. The
   * model has seen two days of news and cannot know this.
   */
  private static boolean recounts(Occurrence later, Occurrence earlier, double[] f) {
    return later.recalls(earlier)
        && f[StoryFeature.PEOPLE.ordinal()] >= 0.4
        && f[StoryFeature.PLACES.ordinal()] >= 0.5
        && f[StoryFeature.MEANING.ordinal()] >= 0.6;
  }

  /** The stories of the touched events and of all they are linked with, joined anew. */
  List<List<Long>> join(List<Occurrence> touched, StreamState state) {
    Set<Long> keys = new TreeSet<>();
    List<Set<Long>> groups = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Occurrence o : touched) {
      Set<Long> reach = new TreeSet<>(o.links().keySet());
      reach.add(o.key());
      for (long k : reach) {
        if (state.occurrences.get(k) == null) {
          continue;
        }
        Long story = state.storyOf.get(k);
        if (story == null) {
          if (keys.add(k)) {
            groups.add(Set.of(k));
          }
        } else if (seen.add(story)) {
          Set<Long> members = state.stories.get(story, Set.of(k));
          groups.add(members);
          keys.addAll(members);
        }
      }
    }
    Map<Long, Member> members = new HashMap<>();
    for (long k : keys) {
      Occurrence o = state.occurrences.get(k);
      if (o != null) {
        members.put(k, new Member(o, new HashMap<>()));
      }
    }
    for (Member m : members.values()) {
      m.occurrence
          .links()
          .forEach((k, p) -> {
            Member other = members.get(k);
            if (other != null) {
              Float back = other.occurrence.links().get(m.occurrence.key());
              if (back == null || other.occurrence.stamp() <= m.occurrence.stamp()) {
                m.links.put(other, p);
                other.links.put(m, p);
              }
            }
          });
    }
    List<List<Member>> start = new ArrayList<>();
    for (Set<Long> g : groups) {
      List<Member> in = g.stream().map(members::get).filter(m -> m != null).toList();
      if (!in.isEmpty()) {
        start.add(in);
      }
    }
    return new Grouping<Member>(EVEN, JOIN, (a, b) -> false)
        .bridged(BRIDGE).join(start).stream()
            .map(g -> g.stream().map(m -> m.occurrence.key()).toList())
            .toList();
  }

  /** An event among the events of its surroundings. */
  private record Member(Occurrence occurrence, Map<Member, Float> links) implements Node {
    @Override
    public float link(Node other) {
      return links.getOrDefault(other, 0f);
    }

    @Override
    public Iterable<Member> linked() {
      return links.keySet();
    }

    @Override
    public int compareTo(Node o) {
      Occurrence other = ((Member) o).occurrence;
      int c = Long.compare(occurrence.seconds(), other.seconds());
      return c != 0 ? c : Long.compare(occurrence.key(), other.key());
    }

    @Override
    public boolean equals(Object o) {
      return this == o;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(occurrence.key());
    }
  }
}
