package org.hujian.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param source the article's source
 * @param event id of the event: one occurrence, within days
 * @param story id of the story: the chain of events a reader follows as one
 * @param duplicateOf source of the report it is a copy of, or null
 * @param why what decided it, in one line
 */
public record Placement(
    String source, String event, String story, @Nullable String duplicateOf, String why) {
  public Placement {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(why, "why");
  }
}
