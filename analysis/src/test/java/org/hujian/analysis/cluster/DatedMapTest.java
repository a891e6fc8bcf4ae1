package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DatedMapTest {
  /** Changes a map at random, day by day; gives what it was at the beginning of each. */
  private static TreeMap<Integer, Map<Integer, String>> days(
      DatedMap<Integer, String> map, Random random, int first, int last) {
    TreeMap<Integer, Map<Integer, String>> out = new TreeMap<>();
    for (int day = first; day <= last; day++) {
      out.put(day, new HashMap<>(map.now()));
      map.begin(day);
      for (int n = 0; n < 12; n++) {
        if (random.nextInt(3) == 0) {
          map.remove(random.nextInt(20));
        } else {
          map.put(random.nextInt(20), "v" + random.nextInt(4));
        }
      }
    }
    return out;
  }

  @Test
  void it_goes_back_to_what_it_was_at_the_beginning_of_any_day() {
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      DatedMap<Integer, String> map = new DatedMap<>();
      Map<Integer, Map<Integer, String>> was = days(map, random, 1, 9);
      for (int day : new int[] {7, 7, 4, 1}) {
        map.goBack(day);
        assertThat(map.now()).as("seed %s, day %s", seed, day).isEqualTo(was.get(day));
      }
      was = days(map, random, 3, 6);
      map.goBack(5);
      assertThat(map.now()).as("seed %s, again", seed).isEqualTo(was.get(5));
    }
  }

  @Test
  void only_what_was_changed_since_a_day_is_named() {
    DatedMap<String, String> map = new DatedMap<>();
    map.begin(1);
    map.put("a", "x");
    map.put("b", "x");
    map.begin(2);
    map.put("a", "y");
    map.put("b", "x");
    map.begin(3);
    map.remove("c");
    map.put("d", "x");
    assertThat(map.changed(2)).containsExactlyInAnyOrder("a", "d");
    assertThat(map.changed(3)).containsExactly("d");
  }

  @Test
  void what_was_removed_is_gone_for_good_once_no_day_can_bring_it_back() {
    DatedMap<String, String> map = new DatedMap<>();
    map.begin(1);
    map.put("a", "x");
    map.begin(2);
    map.remove("a");
    assertThat(map.settle(2)).isEmpty();
    map.begin(3);
    assertThat(map.settle(3)).containsExactly("a");
    map.goBack(1);
    assertThat(map.now()).isEmpty();
  }
}
