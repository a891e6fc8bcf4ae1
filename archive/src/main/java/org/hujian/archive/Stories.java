package org.hujian.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;

/** The groups that the reports form, a person's decisions applied. */
public interface Stories {
  /** How a list of stories is sorted; equal ones by id. */
  enum Order {
    /** By the number of outlets, then of reports. */
    LARGEST,
    /** By the day of the last report. */
    LATEST
  }

  /** How many stories. */
  long count();

  /** Stories with a report on one of these days; null leaves the side open. */
  List<StoryLine> list(
      Order order, @Nullable LocalDate from, @Nullable LocalDate to, int offset, int limit);

  Optional<StoryLine> line(String id);

  /** The story with its events and all their reports. */
  Optional<Story> story(String id);

  /** Headlines of a story's reports in order of publication. */
  List<Headline> reports(String id);

  /**
   * The id by which an event or story goes now, given one that it once had: itself while it is
   * there, else the one in which its first report is. Empty if there never was such a group.
   */
  Optional<String> current(String id);

  /** Keys of the reports that no grouping has seen yet, in order. */
  List<String> waiting();
}
