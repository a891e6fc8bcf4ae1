package org.hujian.analysis.cluster;

/**
 * What is kept of a placed article when its evidence has been let go.
 *
 * @param key hash of content and time
 * @param seconds when it was published; 0 if unknown
 */
record Report(
    long key, String id, String source, String title, String outlet, long seconds, int day)
    implements Comparable<Report> {
  @Override
  public int compareTo(Report o) {
    int c = Long.compare(seconds, o.seconds);
    c = c != 0 ? c : id.compareTo(o.id);
    return c != 0 ? c : source.compareTo(o.source);
  }
}
