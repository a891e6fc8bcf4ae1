package org.hujian.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Applies a person's decisions, in their order, to the groups that the machine found.
 *
 * <p>A decision about a report that is not there does nothing.
 */
public final class Placing {
  /** Event and story of a report. */
  public record Place(String event, String story) {}

  private Placing() {}

  /** The places of the reports, by key, after the decisions that hold; {@code found} stays. */
  public static Map<String, Place> corrected(
      Map<String, Place> found, List<Corrections.Entry> entries) {
    return apply(
        found, Corrections.holding(entries).stream().map(Corrections.Entry::correction).toList());
  }

  /** The places of the reports, by key; {@code found} is left as it is. */
  public static Map<String, Place> apply(Map<String, Place> found, List<Correction> corrections) {
    Map<String, Place> places = new LinkedHashMap<>(found);
    for (Correction c : corrections) {
      switch (c) {
        case Correction.Merge(String one, String other) -> merge(places, one, other);
        case Correction.Split(List<String> reports) -> split(places, reports);
        case Correction.Move(String report, String beside) -> {
          Place to = places.get(beside);
          if (to != null && places.containsKey(report)) {
            places.put(report, to);
          }
        }
        case Correction.Undo u -> {
          // Decisions that were taken back are left out before.
        }
      }
    }
    return places;
  }

  private static void merge(Map<String, Place> places, String one, String other) {
    Place to = places.get(one);
    Place from = places.get(other);
    if (to == null || from == null) {
      return;
    }
    places.replaceAll(
        (key, p) -> p.story().equals(from.story()) ? new Place(p.event(), to.story()) : p);
  }

  private static void split(Map<String, Place> places, List<String> reports) {
    Set<String> out = new HashSet<>(reports);
    out.retainAll(places.keySet());
    if (out.isEmpty()) {
      return;
    }
    String mark = mark(reports);
    Set<String> stay = new HashSet<>();
    places.forEach((key, p) -> {
      if (!out.contains(key)) {
        stay.add(p.event());
      }
    });
    places.replaceAll((key, p) ->
        out.contains(key)
            ? new Place(stay.contains(p.event()) ? p.event() + mark : p.event(), "s" + mark)
            : p);
  }

  /** The same reports give the same mark, whenever and wherever they are split off. */
  private static String mark(List<String> reports) {
    CRC32C sum = new CRC32C();
    for (String r : reports) {
      sum.update((r + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return "-" + Long.toHexString(sum.getValue());
  }
}
