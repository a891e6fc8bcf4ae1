package org.hujian.analysis.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Placement;

/** The placements that were given out, and where names that were given out lead today. */
final class Told {
  final Map<Report, Placement> given = new HashMap<>();
  final Map<String, String> redirects = new HashMap<>();

  /**
   * The placements of these events' reports that are new or changed, in the order of publication.
   */
  List<Placement> changes(Collection<Long> events, StreamState state) {
    Map<Report, Placement> out = new TreeMap<>();
    for (long key : events) {
      EventState event = state.events.get(key);
      if (event == null) {
        continue;
      }
      long story = state.storyOf.get(key, key);
      for (Report r : event.members()) {
        StreamState.Decision d = state.decisions.get(r, new StreamState.Decision("", null));
        Placement p =
            new Placement(
                r.source(), event.id(), "s" + Long.toHexString(story), d.duplicateOf(), d.why());
        Placement before = given.put(r, p);
        if (!p.equals(before)) {
          out.put(r, p);
          if (before != null) {
            redirect(before.event(), p.event());
            redirect(before.story(), p.story());
          }
        }
      }
    }
    return List.copyOf(out.values());
  }

  private void redirect(String from, String to) {
    if (!from.equals(to)) {
      redirects.remove(to);
      redirects.put(from, to);
    }
  }

  /** The name that a group goes by now, given one that it once had. */
  String current(String id) {
    String at = id;
    for (String next = redirects.get(at);
        next != null && !next.equals(at);
        next = redirects.get(at)) {
      at = next;
    }
    return at;
  }
}
