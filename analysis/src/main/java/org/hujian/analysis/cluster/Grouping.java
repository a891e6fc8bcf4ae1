package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Joins groups from the bottom up: the two that belong together most are joined, again and again,
 * until none is likely enough (agglomerative clustering). The result depends on the set of groups
 * alone, not on their order: equal scores are decided by the first members.
 *
 * @param <N> what is grouped
 */
final class Grouping<N extends Node> {
  private static final int CALM = 30;
  private static final double SWELL = 0.15;

  /** Members in their order, the first names the group. */
  static final class Group<N extends Node> {
    final List<N> members;
    private final Map<Group<N>, Boolean> near = new IdentityHashMap<>();
    private boolean gone;

    Group(List<N> members) {
      this.members = members;
    }

    N first() {
      return members.getFirst();
    }

    int size() {
      return members.size();
    }
  }

  private record Offer<N extends Node>(double score, Group<N> a, Group<N> b) {}

  private final ToDoubleBiFunction<Group<N>, Group<N>> score;
  private final double least;
  private final BiPredicate<Group<N>, Group<N>> forbidden;

  /**
   * @param score how likely two groups are one
   * @param least what it takes to join
   * @param forbidden pairs that must stay apart whatever the score
   */
  Grouping(
      ToDoubleBiFunction<Group<N>, Group<N>> score,
      double least,
      BiPredicate<Group<N>, Group<N>> forbidden) {
    this.score = score;
    this.least = least;
    this.forbidden = forbidden;
  }

  /** The groups after joining, in the order of their first members. */
  List<List<N>> join(List<List<N>> start) {
    List<Group<N>> groups = new ArrayList<>();
    Map<Node, Group<N>> home = new HashMap<>();
    for (List<N> members : start) {
      Group<N> g = new Group<>(members.stream().sorted().toList());
      groups.add(g);
      members.forEach(m -> home.put(m, g));
    }
    Comparator<Group<N>> byFirst = Comparator.comparing(Group::first);
    groups.sort(byFirst);
    PriorityQueue<Offer<N>> offers =
        new PriorityQueue<>(
            Comparator.comparingDouble((Offer<N> o) -> -o.score())
                .thenComparing(Offer::a, byFirst)
                .thenComparing(Offer::b, byFirst));
    for (Group<N> g : groups) {
      for (N m : g.members) {
        for (Node other : m.linked()) {
          Group<N> h = home.get(other);
          if (h != null && h != g && byFirst.compare(g, h) < 0 && g.near.put(h, true) == null) {
            h.near.put(g, true);
            offer(g, h, offers);
          }
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
      for (Group<N> n : joined.near.keySet().stream().sorted(byFirst).toList()) {
        offer(
            byFirst.compare(joined, n) < 0 ? joined : n,
            byFirst.compare(joined, n) < 0 ? n : joined,
            offers);
      }
    }
    return groups.stream().filter(g -> !g.gone).sorted(byFirst).map(g -> g.members).toList();
  }

  private void offer(Group<N> a, Group<N> b, PriorityQueue<Offer<N>> offers) {
    double s = score.applyAsDouble(a, b);
    if (s >= least && !forbidden.test(a, b)) {
      offers.add(new Offer<>(s, a, b));
    }
  }

  private static <N extends Node> Group<N> united(Group<N> a, Group<N> b) {
    List<N> members = new ArrayList<>(a.members);
    members.addAll(b.members);
    members.sort(Comparator.naturalOrder());
    Group<N> out = new Group<>(members);
    a.gone = true;
    b.gone = true;
    for (Group<N> from : List.of(a, b)) {
      for (Group<N> n : from.near.keySet()) {
        if (!n.gone) {
          n.near.remove(from);
          n.near.put(out, true);
          out.near.put(n, true);
        }
      }
    }
    return out;
  }

  /**
   * How likely two groups are one: the mean over all pairs and the best links, multiplied.
   *
   * @param even weight of the mean, from 0 to 1: more keeps groups round, less lets them grow along
   *     their best links
   */
  static <N extends Node> double likeness(Group<N> a, Group<N> b, double even) {
    return Math.pow(mean(a, b), even) * Math.pow(best(a, b), 1 - even) - guard(a.size() + b.size());
  }

  /** What a group that swells has to bring more than a small one: chains grow, events end. */
  private static double guard(int size) {
    return size <= CALM ? 0 : SWELL * Math.log((double) size / CALM);
  }

  /** The mean likelihood over all pairs across two groups. */
  static <N extends Node> double mean(Group<N> a, Group<N> b) {
    double sum = 0;
    for (N x : a.members) {
      for (N y : b.members) {
        sum += x.link(y);
      }
    }
    return sum / ((double) a.size() * b.size());
  }

  /** The mean of the three best links that each member of the smaller group has into the larger. */
  static <N extends Node> double best(Group<N> a, Group<N> b) {
    Group<N> small = a.size() <= b.size() ? a : b;
    Group<N> large = small == a ? b : a;
    double total = 0;
    for (N x : small.members) {
      double first = 0;
      double second = 0;
      double third = 0;
      for (N y : large.members) {
        double p = x.link(y);
        if (p > first) {
          third = second;
          second = first;
          first = p;
        } else if (p > second) {
          third = second;
          second = p;
        } else if (p > third) {
          third = p;
        }
      }
      int n = Math.min(3, large.size());
      total += (first + second + third) / n;
    }
    return total / small.size();
  }
}
