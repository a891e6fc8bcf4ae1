package org.hujian.archive.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.jspecify.annotations.Nullable;

/** Answers from the list of stories, however an engine comes by it. */
abstract class ListedStories implements Stories {
  abstract StoryLines lines();

  @Override
  public final long count() {
    return lines().count();
  }

  @Override
  public final List<StoryLine> list(
      Order order, @Nullable LocalDate from, @Nullable LocalDate to, int offset, int limit) {
    return lines().list(order, from, to, offset, limit);
  }

  @Override
  public final Optional<StoryLine> line(String id) {
    return Optional.ofNullable(lines().line(id));
  }
}
