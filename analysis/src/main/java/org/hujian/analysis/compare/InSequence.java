package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hujian.model.Collation.Match;

/**
 * Tells the passages that keep their order from those that were moved: the heaviest chain that runs
 * forward in both texts stays (a longest increasing subsequence, weighed by length), the rest
 * moved.
 */
final class InSequence {
  private InSequence() {}

  /** The same matches, in order of the left text, those outside the chain marked as moved. */
  static List<Match> mark(List<Match> byLeft) {
    int n = byLeft.size();
    int[] rank = new int[n];
    int[] byRight =
        IntStream.range(0, n)
            .boxed()
            .sorted((x, y) -> byLeft.get(x).right().compareTo(byLeft.get(y).right()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int r = 0; r < n; r++) {
      rank[byRight[r]] = r;
    }
    long[] weight = new long[n];
    int[] before = new int[n];
    int[] tree = new int[n + 1]; // Fenwick (1994): the best chain that ends at or before a rank
    Arrays.fill(tree, -1);
    int last = -1;
    for (int i = 0; i < n; i++) {
      int best = -1;
      for (int k = rank[i]; k > 0; k -= k & -k) {
        best = heavier(tree[k], best, weight);
      }
      before[i] = best;
      weight[i] = byLeft.get(i).left().length() + (best < 0 ? 0 : weight[best]);
      for (int k = rank[i] + 1; k <= n; k += k & -k) {
        tree[k] = heavier(tree[k], i, weight);
      }
      last = heavier(last, i, weight);
    }
    boolean[] stays = new boolean[n];
    for (int i = last; i >= 0; i = before[i]) {
      stays[i] = true;
    }
    List<Match> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Match m = byLeft.get(i);
      out.add(new Match(m.left(), m.right(), !stays[i], m.leftChanged(), m.rightChanged()));
    }
    return out;
  }

  private static int heavier(int a, int b, long[] weight) {
    if (a < 0 || b < 0) {
      return Math.max(a, b);
    }
    return weight[b] > weight[a] ? b : a;
  }
}
