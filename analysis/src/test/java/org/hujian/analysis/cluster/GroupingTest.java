package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final double EVEN = 0.3;
  private static final double LEAST = 0.34;

  /** A number with links to other numbers. */
  private record Point(int number, Map<Point, Float> links) implements Node {
    Point(int number) {
      this(number, new HashMap<>());
    }

    @Override
    public float link(Node other) {
      return other instanceof Point p ? links.getOrDefault(p, 0f) : 0f;
    }

    @Override
    public Iterable<Point> linked() {
      return links.keySet();
    }

    @Override
    public int compareTo(Node o) {
      return Integer.compare(number, ((Point) o).number);
    }

    @Override
    public boolean equals(Object o) {
      return this == o;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** Points in crowds of unequal size; within a crowd most links are strong. */
  private static List<Point> crowds(Random random, int size) {
    List<Point> out = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Point p = new Point(i);
      for (Point q : out) {
        boolean one = (int) Math.sqrt(p.number) == (int) Math.sqrt(q.number);
        if (random.nextInt(10) < (one ? 8 : 1)) {
          float link = one ? 0.2f + random.nextFloat() * 0.8f : 0.02f + random.nextFloat() * 0.5f;
          p.links.put(q, link);
          q.links.put(p, link);
        }
      }
      out.add(p);
    }
    return out;
  }

  private static List<List<Integer>> numbers(List<List<Point>> groups) {
    return groups.stream().map(g -> g.stream().map(Point::number).toList()).toList();
  }

  private static List<List<Point>> single(List<Point> points) {
    return points.stream().map(List::of).toList();
  }

  private static double likeness(List<Point> a, List<Point> b) {
    double sum = 0;
    List<Point> small = a.size() <= b.size() ? a : b;
    List<Point> large = small == a ? b : a;
    double best = 0;
    for (Point x : small) {
      List<Float> links =
          large.stream().map(x::link).sorted(Collections.reverseOrder()).limit(3).toList();
      best += links.stream().mapToDouble(l -> l).sum() / links.size();
      sum += large.stream().mapToDouble(x::link).sum();
    }
    int size = a.size() + b.size();
    return Math.pow(sum / ((double) a.size() * b.size()), EVEN)
            * Math.pow(best / small.size(), 1 - EVEN)
        - (size <= 30 ? 0 : 0.15 * Math.log(size / 30.0))
        - (size <= 48 ? 0 : 0.6 * Math.log(size / 48.0));
  }

  /** Joins the likeliest two over and over, measuring every pair of groups from its members. */
  private static List<List<Point>> plainly(List<Point> points) {
    List<List<Point>> groups = new ArrayList<>(single(points));
    while (true) {
      double most = LEAST;
      int first = -1;
      int second = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int k = i + 1; k < groups.size(); k++) {
          double s = likeness(groups.get(i), groups.get(k));
          if (s > most || (s == most && first < 0)) {
            most = s;
            first = i;
            second = k;
          }
        }
      }
      if (first < 0) {
        return groups;
      }
      List<Point> joined = new ArrayList<>(groups.get(first));
      joined.addAll(groups.remove(second));
      joined.sort(null);
      groups.set(first, joined);
    }
  }

  @Test
  void what_is_added_up_on_the_way_equals_what_is_measured_from_all_members() {
    for (long seed = 1; seed <= 8; seed++) {
      List<Point> points = crowds(new Random(seed), 90);
      List<List<Integer>> plain = numbers(plainly(points));
      assertThat(plain).as("seed %s", seed).hasSizeBetween(3, 60);
      assertThat(numbers(new Grouping<Point>(EVEN, LEAST, (a, b) -> false).join(single(points))))
          .as("seed %s", seed)
          .isEqualTo(plain);
    }
  }

  @Test
  void the_order_of_the_groups_makes_no_difference() {
    List<Point> points = crowds(new Random(5), 60);
    Grouping<Point> grouping = new Grouping<>(EVEN, LEAST, (a, b) -> false);
    List<List<Integer>> whole = numbers(grouping.join(single(points)));
    for (long seed = 1; seed <= 5; seed++) {
      List<Point> mixed = new ArrayList<>(points);
      Collections.shuffle(mixed, new Random(seed));
      assertThat(numbers(grouping.join(single(mixed)))).as("seed %s", seed).isEqualTo(whole);
    }
  }

  @Test
  void what_is_forbidden_stays_apart_whatever_the_links() {
    Point a = new Point(1);
    Point b = new Point(2);
    a.links.put(b, 1f);
    b.links.put(a, 1f);
    assertThat(
            new Grouping<Point>(EVEN, LEAST, (x, y) -> true).join(List.of(List.of(a), List.of(b))))
        .hasSize(2);
    assertThat(
            new Grouping<Point>(EVEN, LEAST, (x, y) -> false).join(List.of(List.of(a), List.of(b))))
        .hasSize(1);
  }

  @Test
  void a_group_that_lasts_longer_than_usual_needs_more_to_grow() {
    List<Point> chain = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Point p = new Point(i);
      for (Point q : chain.subList(Math.max(0, i - 3), i)) {
        p.links.put(q, 0.6f);
        q.links.put(p, 0.6f);
      }
      chain.add(p);
    }
    List<List<Integer>> day = new ArrayList<>();
    for (int usual : new int[] {12, 4}) {
      List<List<Point>> groups = new ArrayList<>();
      for (Point p : chain) {
        groups.add(List.of(p));
        groups =
            new ArrayList<>(
                new Grouping<Point>(EVEN, LEAST, (a, b) -> false)
                    .lasting(Point::number, Point::number, usual)
                    .join(groups));
      }
      day.add(groups.stream().map(List::size).toList());
    }
    assertThat(day.get(0)).hasSizeLessThan(day.get(1).size());
    assertThat(day.get(1)).allMatch(size -> size <= 8);
  }
}
