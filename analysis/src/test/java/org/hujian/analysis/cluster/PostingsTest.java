package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hujian.analysis.similar.Shingles;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static List<Sparse> vectors(long seed) {
    Random random = new Random(seed);
    List<Sparse> out = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int[] features = random.ints(random.nextInt(60), -90, 90).toArray();
      out.add(Sparse.counted(features).unit(f -> 1 + (f & 7) / 3.0));
    }
    return out;
  }

  @Test
  void all_products_at_once_equal_those_of_the_pairs() {
    for (long seed = 1; seed <= 5; seed++) {
      List<Sparse> all = vectors(seed);
      Postings postings = Postings.weighed(all);
      double[] products = new double[all.size()];
      for (Sparse one : vectors(seed + 100)) {
        postings.dot(one, products);
        assertThat(products)
            .as("seed %s", seed)
            .containsExactly(all.stream().mapToDouble(one::dot).toArray());
      }
    }
  }

  @Test
  void features_in_common_are_counted_as_pairs_are() {
    List<int[]> sets = vectors(7).stream().map(Sparse::features).toList();
    Postings postings = Postings.of(sets);
    int[] counts = new int[sets.size()];
    for (Sparse one : vectors(8)) {
      postings.count(one.features(), counts);
      assertThat(counts)
          .containsExactly(
              sets.stream().mapToInt(s -> Shingles.common(one.features(), s)).toArray());
    }
  }

  @Test
  void the_weight_held_is_that_of_the_shared_features() {
    Sparse title = new Sparse(new int[] {3, 5, 8}, new float[] {0.5f, 0.25f, 0.125f});
    Sparse text = new Sparse(new int[] {1, 5, 8, 9}, new float[] {1, 2, 4, 8});
    double[] out = new double[1];
    Postings.weighed(List.of(text)).held(title, out);
    assertThat(out).containsExactly(0.375);
    Postings.weighed(List.of(title)).weight(text.features(), out);
    assertThat(out).containsExactly(0.375);
    Postings.weighed(List.of(Sparse.NOTHING)).dot(title, out);
    assertThat(out).containsExactly(0);
  }
}
