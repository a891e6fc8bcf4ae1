package org.hujian.archive.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hujian.archive.Placing;

/**
 * Which report leads on from an event or story that is there no more.
 *
 * <p>A report and not the group that took its place: that group may vanish in turn, or a decision
 * be taken back.
 */
final class Former {
  /**
   * Where to look for what became of a group.
   *
   * @param report the first of its reports
   * @param story true for a story, false for an event
   */
  record Lead(String report, boolean story) {
    /** The group of that report now. */
    String now(Placing.Place place) {
      return story ? place.story() : place.event();
    }
  }

  private final Map<String, Lead> first = new HashMap<>();

  /** A report has left this place. To be told in order of publication. */
  void left(String key, Placing.Place place) {
    first.putIfAbsent(place.event(), new Lead(key, false));
    first.putIfAbsent(place.story(), new Lead(key, true));
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** For each group that all its reports have left, where to look. */
  Map<String, Lead> vanished(Set<String> there) {
    Map<String, Lead> out = new HashMap<>(first);
    out.keySet().removeAll(there);
    return out;
  }
}
