package org.hujian.analysis.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has decided up to a day. The values are never changed, only replaced, so that a
 * copy costs references alone.
 *
 * @param events by the key of their first report
 * @param stories the events of each story, by the key of its first event
 */
record StreamState(
    Map<Long, EventState> events,
    Map<Report, Long> eventOf,
    Map<Report, Decision> decisions,
    Map<Long, Occurrence> occurrences,
    Map<Long, Set<Long>> stories,
    Map<Long, Long> storyOf) {

  /** What decided about one report. */
  record Decision(String why, @Nullable String duplicateOf) {}

  static StreamState empty() {
    return new StreamState(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>());
  }

  StreamState copy() {
    return new StreamState(
        new HashMap<>(events),
        new HashMap<>(eventOf),
        new HashMap<>(decisions),
        new HashMap<>(occurrences),
        new HashMap<>(stories),
        new HashMap<>(storyOf));
  }
}
