package org.hujian.archive;

import java.time.Instant;
import java.util.List;

/**
 * A wording of a report, without its text.
 *
 * @param number in the order in which they came, from 1
 * @param article id of the article: hash of its content
 * @param sources where it was read from, in order
 * @param current true for the wording that stands for the report: the one published last
 */
public record Version(
    int number,
    String article,
    String document,
    String title,
    Instant at,
    List<String> sources,
    boolean current) {
  public Version {
    sources = List.copyOf(sources);
  }
}
