package org.hujian.analysis.cluster;

import java.util.Arrays;

/**
 * The links of one group's members into another group: their sum, and the three best of each
 * member.
 *
 * <p>The sum is the same in whatever order it is built: a link is a float from 2⁻⁶ to 1, so a
 * double holds the sum of millions of them exactly.
 */
final class Reach {
  static final int BEST = 3;

  private double sum;
  private int size;
  private int[] members = new int[1];

  /** Three to a member, the best first; 0 where there are fewer. */
  private float[] links = new float[BEST];

  /** Takes up a link of a member; members come in ascending order. */
  void add(int member, float link) {
    if (size == 0 || members[size - 1] != member) {
      open(member);
    }
    insert(link);
    sum += link;
  }

  /** The links of two groups' members, or of the same members into two groups. */
  Reach with(Reach other) {
    Reach out = new Reach();
    out.sum = sum + other.sum;
    out.members = new int[size + other.size];
    out.links = new float[out.members.length * BEST];
    int i = 0;
    int k = 0;
    while (i < size || k < other.size) {
      boolean mine = k == other.size || (i < size && members[i] <= other.members[k]);
      boolean others = i == size || (k < other.size && other.members[k] <= members[i]);
      out.open(mine ? members[i] : other.members[k]);
      if (mine) {
        System.arraycopy(links, i++ * BEST, out.links, (out.size - 1) * BEST, BEST);
      }
      if (others) {
        for (int n = k * BEST; n < (k + 1) * BEST; n++) {
          out.insert(other.links[n]);
        }
        k++;
      }
    }
    return out;
  }

  /** The sum of all links. */
  double sum() {
    return sum;
  }

  /** The mean of each member's best links, so many, added up over the members. */
  double best(int count) {
    double total = 0;
    for (int i = 0; i < size; i++) {
      double first = links[i * BEST];
      total += (first + links[i * BEST + 1] + links[i * BEST + 2]) / count;
    }
    return total;
  }

  /** The most that one member has with a second of the others. */
  double second() {
    double most = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, links[i * BEST + 1]);
    }
    return most;
  }

  private void open(int member) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
      links = Arrays.copyOf(links, size * 2 * BEST);
    }
    members[size++] = member;
  }

  /** Puts a link among the best of the last member. */
  private void insert(float link) {
    int end = size * BEST;
    for (int i = end - BEST; i < end; i++) {
      if (link > links[i]) {
        System.arraycopy(links, i, links, i + 1, end - 1 - i);
        links[i] = link;
        return;
      }
    }
  }
}
