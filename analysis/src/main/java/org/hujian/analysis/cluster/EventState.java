package org.hujian.analysis.cluster;

import java.util.List;

/**
 * An event and its reports in order of publication.
 *
 * @param key the key of its first report
 * @param since the first day with which a report of it was placed: known where reports are undated
 */
record EventState(long key, List<Report> members, int firstDay, int lastDay, int since) {
  static EventState of(List<Report> members, int since) {
    List<Report> sorted = members.stream().sorted().toList();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Report p : sorted) {
      first = Math.min(first, p.day());
      last = Math.max(last, p.day());
    }
    return new EventState(sorted.getFirst().key(), sorted, first, last, since);
  }

  String id() {
    return "e" + Long.toHexString(key);
  }
}
