package org.hujian.analysis.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;

/**
 * Groups articles into events and stories; the order of the input makes no difference to the
 * groups.
 *
 * <p>Has a {@link Placer} place them day by day, so that a year of articles needs no more memory
 * for its evidence than a month.
 */
public final class Grouper {
  /** One placement per article, in the order of the input. */
  public List<Placement> group(List<LinkedArticle> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    Map<String, Placement> placed = new HashMap<>();
    new Placer().place(articles).forEach(p -> placed.put(p.source(), p));
    return articles.stream()
        .map(a -> a.article().source())
        .map(s -> placed.getOrDefault(s, new Placement(s, s, s, null, "")))
        .toList();
  }

  /** Undated articles come last, with the latest day. */
  static long day(Article a) {
    return a.published() == null ? Long.MAX_VALUE : a.published().at().toLocalDate().toEpochDay();
  }
}
