package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.model.Meaning;

/**
 * An event as the stories see it: the middle of its reports.
 *
 * @param key the event's key
 * @param recalled earlier days that its reports name, ascending
 * @param stamp the day on which it was made; of two links the younger one counts
 * @param links how likely which earlier seen event belongs to the same story, by key
 */
record Occurrence(
    long key,
    long seconds,
    int firstDay,
    int lastDay,
    int size,
    float[] meaning,
    Sparse head,
    Sparse lead,
    Sparse people,
    Sparse bodies,
    Sparse places,
    int[] recalled,
    boolean gathers,
    int stamp,
    Map<Long, Float> links) {
  private static final int MOST = 120;

  static Occurrence of(EventState event, List<Entry> entries, int stamp) {
    float[] meaning = new float[entries.getFirst().profile.vector().length];
    boolean gathers = true;
    for (Entry e : entries) {
      for (int i = 0; i < meaning.length; i++) {
        meaning[i] += e.profile.vector()[i];
      }
      gathers &= e.profile.gathers();
    }
    return new Occurrence(
        event.key(),
        event.members().getFirst().seconds(),
        event.firstDay(),
        event.lastDay(),
        event.members().size(),
        Meaning.of(meaning).unit(),
        middle(entries.stream().map(e -> e.head).toList()),
        middle(entries.stream().map(e -> e.lead).toList()),
        middle(entries.stream().map(e -> e.profile.people()).toList()),
        middle(entries.stream().map(e -> e.profile.bodies()).toList()),
        middle(entries.stream().map(e -> e.profile.places()).toList()),
        entries.stream()
            .flatMapToInt(e -> Arrays.stream(e.profile.recalled()))
            .distinct()
            .sorted()
            .toArray(),
        gathers,
        stamp,
        new HashMap<>());
  }

  /**
   * Whether it is later than the other and its reports name a day on which the other was reported.
   */
  boolean recalls(Occurrence earlier) {
    if (firstDay <= earlier.lastDay) {
      return false;
    }
    for (int day : recalled) {
      if (day >= earlier.firstDay && day <= earlier.lastDay) {
        return true;
      }
    }
    return false;
  }

  /** The heaviest features, for looking it up. */
  Set<Integer> handles(int most) {
    Set<Integer> out = new LinkedHashSet<>();
    for (Sparse s : List.of(head, people, bodies, lead)) {
      heaviest(s, most).forEach(i -> out.add(s.features()[i]));
    }
    return out;
  }

  private static List<Integer> heaviest(Sparse s, int most) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < s.features().length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> -s.weights()[i])
            .thenComparing(i -> s.features()[i]));
    return order.subList(0, Math.min(most, order.size()));
  }

  private static Sparse middle(List<Sparse> all) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    Map<Integer, Float> sum = new TreeMap<>();
    for (Sparse s : all) {
      for (int i = 0; i < s.features().length; i++) {
        sum.merge(s.features()[i], s.weights()[i], Float::sum);
      }
    }
    int[] features = new int[sum.size()];
    float[] weights = new float[features.length];
    int n = 0;
    for (Map.Entry<Integer, Float> e : sum.entrySet()) {
      features[n] = e.getKey();
      weights[n++] = e.getValue();
    }
    Sparse whole = new Sparse(features, weights);
    int[] kept = heaviest(whole, MOST).stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] f = new int[kept.length];
    float[] w = new float[kept.length];
    double square = 0;
    for (int i = 0; i < kept.length; i++) {
      f[i] = features[kept[i]];
      w[i] = weights[kept[i]];
      square += (double) w[i] * w[i];
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < w.length; i++) {
      w[i] *= scale;
    }
    return new Sparse(f, w);
  }
}
