package org.hujian.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence and the reports of it.
 *
 * @param date the day it happened, as far as the reports tell
 * @param articles in order of publication
 */
public record Event(
    String id,
    @Nullable LocalDate date,
    String title,
    List<LinkedArticle> articles,
    List<Placement> placements) {
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    articles = List.copyOf(articles);
    placements = List.copyOf(placements);
  }
}
