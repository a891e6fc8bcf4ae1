package org.hujian.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param title of its first report
 * @param first day of its first report, null if no report has a date
 * @param outlets in order of their first report; reports without an outlet are not among them
 */
public record StoryLine(
    String id,
    String title,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    int events,
    int articles,
    List<String> outlets) {
  public StoryLine {
    outlets = List.copyOf(outlets);
  }
}
