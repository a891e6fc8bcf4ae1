package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Joins groups from the bottom up: the two that belong together most are joined, again and again,
 * until none is likely enough (agglomerative clustering). The result depends on the set of groups
 * alone, not on their order: equal scores are decided by the first members.
 *
 * <p>How likely two groups are one is the mean over all their pairs times the best links, each to a
 * power. Both are kept per pair of groups as a {@link Reach} and added up when groups are joined,
 * so that a join costs as much as there are links, not as there are pairs of members.
 *
 * @param <N> what is grouped
 */
final class Grouping<N extends Node> {
  private static final int CALM = 30;
  private static final double SWELL = 0.15;

  /** So large a share of all that is grouped seldom tells one thing, */
  private static final double CROWD = 0.05;

  /** unless all is little. */
  private static final int FEW = 48;

  private static final double CROWDED = 0.6;

  /** What each day beyond the usual has to bring. */
  private static final double LAST = 0.08;

  /** Members in their order, the first names the group. */
  private static final class Group<N extends Node> {
    final List<N> members;

    /** Place of the first member among all. */
    final int first;

    /** The days that it reaches over. */
    final int since;

    final int until;

    /** The groups that it has links into. */
    final Map<Group<N>, Reach> near = new IdentityHashMap<>();

    boolean gone;

    Group(List<N> members, int first, int since, int until) {
      this.members = members;
      this.first = first;
      this.since = since;
      this.until = until;
    }

    int size() {
      return members.size();
    }
  }

  private record Offer<N extends Node>(double score, Group<N> a, Group<N> b) {}

  private final double even;
  private final double least;
  private final BiPredicate<List<N>, List<N>> forbidden;
  private ToIntFunction<N> since = n -> 0;
  private ToIntFunction<N> until = n -> 0;
  private int usual = Integer.MAX_VALUE;
  private double bridge = 2;
  private double crowd = FEW;

  /**
   * @param even weight of the mean over all pairs against that of the best links, from 0 to 1: more
   *     keeps groups round, less lets them grow along their best links
   * @param least what it takes to join
   * @param forbidden groups that must stay apart whatever the likelihood
   */
  Grouping(double even, double least, BiPredicate<List<N>, List<N>> forbidden) {
    this.even = even;
    this.least = least;
    this.forbidden = forbidden;
  }

  /**
   * Makes groups that reach over more days than usual harder to join, by every day more: an
   * occurrence ends, and what is told of it a week later mostly tells its consequences.
   *
   * @param since the first day that a member stands for
   * @param until its last day
   */
  Grouping<N> lasting(ToIntFunction<N> since, ToIntFunction<N> until, int usual) {
    this.since = since;
    this.until = until;
    this.usual = usual;
    return this;
  }

  /**
   * Joins groups that are not large yet, too, where one member has so strong a link with two of the
   * other group: a sequel weeks later resembles few of all that went before.
   */
  Grouping<N> bridged(double strong) {
    this.bridge = strong;
    return this;
  }

  /** The groups after joining, in the order of their first members. */
  List<List<N>> join(List<List<N>> start) {
    List<Group<N>> groups = groups(start);
    PriorityQueue<Offer<N>> offers =
        new PriorityQueue<>(
            Comparator.comparingDouble((Offer<N> o) -> -o.score())
                .thenComparingInt(o -> o.a().first)
                .thenComparingInt(o -> o.b().first));
    for (Group<N> g : groups) {
      for (Group<N> h : g.near.keySet()) {
        if (g.first < h.first) {
          offer(g, h, offers);
        }
      }
    }
    while (!offers.isEmpty()) {
      Offer<N> o = offers.poll();
      if (o.a().gone || o.b().gone) {
        continue;
      }
      Group<N> joined = united(o.a(), o.b());
      groups.add(joined);
      for (Group<N> n : joined.near.keySet()) {
        offer(joined.first < n.first ? joined : n, joined.first < n.first ? n : joined, offers);
      }
    }
    return groups.stream()
        .filter(g -> !g.gone)
        .sorted(Comparator.comparingInt(g -> g.first))
        .map(g -> g.members)
        .toList();
  }

  /** The groups to begin with, and the links between them. */
  private List<Group<N>> groups(List<List<N>> start) {
    List<N> all = start.stream().flatMap(List::stream).sorted().toList();
    crowd = Math.max(FEW, CROWD * all.size());
    Map<Node, Integer> places = new HashMap<>();
    for (N m : all) {
      places.put(m, places.size());
    }
    List<Group<N>> groups = new ArrayList<>();
    Map<Node, Group<N>> home = new HashMap<>();
    for (List<N> members : start) {
      List<N> sorted = members.stream().sorted().toList();
      Group<N> g =
          new Group<>(
              sorted,
              places.getOrDefault(sorted.getFirst(), 0),
              sorted.stream().mapToInt(since).min().orElse(0),
              sorted.stream().mapToInt(until).max().orElse(0));
      groups.add(g);
      members.forEach(m -> home.put(m, g));
    }
    for (Group<N> g : groups) {
      for (N m : g.members) {
        int place = places.getOrDefault(m, 0);
        for (Node other : m.linked()) {
          Group<N> h = home.get(other);
          if (h != null && h != g) {
            g.near.computeIfAbsent(h, k -> new Reach()).add(place, m.link(other));
          }
        }
      }
    }
    return groups;
  }

  private void offer(Group<N> a, Group<N> b, PriorityQueue<Offer<N>> offers) {
    double s = likeness(a, b);
    if (s >= least && !forbidden.test(a.members, b.members)) {
      offers.add(new Offer<>(s, a, b));
    }
  }

  private static <N extends Node> Group<N> united(Group<N> a, Group<N> b) {
    List<N> members = new ArrayList<>(a.members);
    members.addAll(b.members);
    members.sort(Comparator.naturalOrder());
    Group<N> out =
        new Group<>(
            members,
            Math.min(a.first, b.first),
            Math.min(a.since, b.since),
            Math.max(a.until, b.until));
    a.gone = true;
    b.gone = true;
    for (Group<N> from : List.of(a, b)) {
      from.near.forEach((n, reach) -> {
        if (!n.gone) {
          out.near.merge(n, reach, Reach::with);
          Reach back = n.near.remove(from);
          if (back != null) {
            n.near.merge(out, back, Reach::with);
          }
        }
      });
    }
    return out;
  }

  /** How likely two groups are one: the mean over all pairs and the best links, multiplied. */
  private double likeness(Group<N> a, Group<N> b) {
    Group<N> small = a.size() <= b.size() ? a : b;
    Group<N> large = small == a ? b : a;
    Reach reach = small.near.get(large);
    if (reach == null) {
      return 0;
    }
    double mean = reach.sum() / ((double) a.size() * b.size());
    double best = reach.best(Math.min(Reach.BEST, large.size())) / small.size();
    double guard = guard(a, b);
    double like = Math.pow(mean, even) * Math.pow(best, 1 - even) - guard;
    return guard == 0 && reach.second() >= bridge ? Math.max(like, least) : like;
  }

  /** What a group that swells or lasts has to bring more than another: chains grow, events end. */
  private double guard(Group<N> a, Group<N> b) {
    double size = (double) a.size() + b.size();
    int days = Math.max(a.until, b.until) - Math.min(a.since, b.since) + 1 - usual;
    return SWELL * Math.log(Math.max(1, size / CALM))
        + CROWDED * Math.log(Math.max(1, size / crowd))
        + LAST * Math.max(0, days);
  }
}
