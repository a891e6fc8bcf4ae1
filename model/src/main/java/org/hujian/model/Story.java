package org.hujian.model;

import java.util.List;
import java.util.Objects;

/** The chain of events that a reader follows as one, in order of their dates. */
public record Story(String id, String title, List<Event> events) {
  public Story {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    events = List.copyOf(events);
  }

  /** All reports, event by event. */
  public List<LinkedArticle> articles() {
    return events.stream().flatMap(e -> e.articles().stream()).toList();
  }
}
