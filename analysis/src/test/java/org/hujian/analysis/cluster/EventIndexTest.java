package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventIndexTest {
  private static Occurrence event(long key, long seconds, int... words) {
    float[] weights = new float[words.length];
    Arrays.fill(weights, 1);
    return new Occurrence(
        key,
        seconds,
        1,
        1,
        1,
        new float[0],
        new Sparse(words, weights),
        Sparse.NOTHING,
        Sparse.NOTHING,
        Sparse.NOTHING,
        Sparse.NOTHING,
        new int[0],
        false,
        1,
        new HashMap<>());
  }

  /** More events with one word than are looked at, some of them with a second. */
  private static List<Occurrence> many() {
    List<Occurrence> out = new ArrayList<>();
    for (int n = 0; n < 900; n++) {
      out.add(n % 7 == 0 ? event(n, n / 3, 5, 8) : event(n, n / 3, 5));
    }
    return out;
  }

  @Test
  void what_is_found_does_not_depend_on_the_order_in_which_events_came() {
    Occurrence asked = event(5_000, 400, 5, 8);
    EventIndex index = new EventIndex();
    many().forEach(index::put);
    List<Long> found = index.near(asked);
    assertThat(found).hasSize(40).doesNotContain(0L, 7L);
    for (long seed = 1; seed <= 5; seed++) {
      List<Occurrence> mixed = many();
      Collections.shuffle(mixed, new Random(seed));
      EventIndex other = new EventIndex();
      for (Occurrence o : mixed) {
        other.put(event(o.key(), o.seconds() + 1, 3));
        other.put(o);
        other.put(event(-1, 7, 5, 8));
        other.remove(-1);
      }
      assertThat(other.near(asked)).as("seed %s", seed).isEqualTo(found);
      assertThat(other.near(asked)).as("seed %s, again", seed).isEqualTo(found);
    }
  }

  @Test
  void the_events_with_most_words_in_common_come_first() {
    EventIndex index = new EventIndex();
    index.put(event(1, 10, 5));
    index.put(event(2, 10, 5, 8));
    index.put(event(3, 10, 9));
    assertThat(index.near(event(4, 20, 5, 8))).containsExactly(2L, 1L);
    assertThat(index.near(event(2, 10, 5, 8))).containsExactly(1L);
  }
}
