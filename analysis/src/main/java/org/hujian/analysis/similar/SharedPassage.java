package org.hujian.analysis.similar;

import java.util.List;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage that stands in two or more articles, word for word but for script and punctuation.
 *
 * @param places one in each article that has it, the earliest report first
 * @param agency whom one of the articles names as its origin (新华社 in 据新华社…, 法新社 in 法新社…电), or null
 */
public record SharedPassage(List<Place> places, @Nullable String agency) {
  /**
   * Where an article has it.
   *
   * @param article index in the list of articles that was given
   */
  public record Place(int article, Span span) {}

  public SharedPassage {
    places = List.copyOf(places);
    if (places.size() < 2) {
      throw new IllegalArgumentException("a shared passage stands in two articles at least");
    }
  }
}
