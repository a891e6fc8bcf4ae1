package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;

/**
 * Groups articles into events and stories; the order of the input makes no difference to the
 * groups.
 *
 * <p>Feeds a {@link NewsStream} day by day, so that a year of articles needs no more memory for its
 * evidence than a month. What it needs is loaded when the first article comes.
 */
public final class Grouper {
  /** One placement per article, in the order of the input. */
  public List<Placement> group(List<LinkedArticle> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    Background background = Background.read();
    Profiler profiler = new Profiler(new BgeEmbedder(), background);
    NewsStream stream = NewsStream.trained(background);
    TreeMap<Long, List<LinkedArticle>> days = new TreeMap<>();
    for (LinkedArticle a : articles) {
      days.computeIfAbsent(day(a.article()), k -> new ArrayList<>()).add(a);
    }
    Map<String, Placement> placed = new HashMap<>();
    for (List<LinkedArticle> day : days.values()) {
      for (Placement p : stream.add(day.stream().map(profiler::profile).toList())) {
        placed.put(p.source(), p);
      }
    }
    return articles.stream()
        .map(a -> a.article().source())
        .map(s -> placed.getOrDefault(s, new Placement(s, s, s, null, "")))
        .toList();
  }

  /** Undated articles come last, with the latest day. */
  private static long day(Article a) {
    return a.published() == null ? Long.MAX_VALUE : a.published().at().toLocalDate().toEpochDay();
  }
}
