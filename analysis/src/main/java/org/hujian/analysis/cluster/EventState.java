package org.hujian.analysis.cluster;

import java.util.List;

/**
 * An event and its reports in order of publication.
 *
 * @param key the key of its first report
 */
record EventState(long key, List<Report> members, int firstDay, int lastDay) {
  static EventState of(List<Report> members) {
    List<Report> sorted = members.stream().sorted().toList();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Report p : sorted) {
      first = Math.min(first, p.day());
      last = Math.max(last, p.day());
    }
    return new EventState(sorted.getFirst().key(), sorted, first, last);
  }

  String id() {
    return "e" + Long.toHexString(key);
  }
}
