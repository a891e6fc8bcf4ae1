package org.hujian.archive.search;

import java.util.List;
import java.util.Map;

/**
 * A search as the index takes it.
 *
 * @param stories for each {@code story:} term the keys of the reports that it means
 */
public record Asked(Search search, Map<Query.InStory, List<String>> stories) {
  public Asked {
    stories = Map.copyOf(stories);
  }
}
