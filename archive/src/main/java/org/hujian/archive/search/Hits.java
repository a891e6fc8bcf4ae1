package org.hujian.archive.search;

import java.util.List;
import java.util.Map;
import org.hujian.archive.Headline;
import org.hujian.model.Span;

/**
 * What a search found.
 *
 * @param total how many reports meet every term of the query
 * @param hits those asked for; by relevance they may go on with reports that are only near in
 *     meaning
 * @param facets for each facet its most frequent values among all reports that meet the query
 */
public record Hits(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {
  /** What hits are counted by. */
  public enum Facet {
    OUTLET,
    MONTH,
    SPEAKER,
    PERSON,
    ORG,
    PLACE
  }

  /** A value and the number of reports that have it. */
  public record Count(String value, int reports) {}

  /**
   * A report that was found.
   *
   * @param near true if it does not meet every term and only is near in words or meaning
   */
  public record Hit(Headline report, double score, boolean near, Snippet snippet) {}

  /**
   * A stretch of the report's text with the words that were sought.
   *
   * @param span its place in the text
   * @param text the printed words
   * @param marks places in the report's text, inside {@code span}
   */
  public record Snippet(Span span, String text, List<Span> marks) {
    public Snippet {
      marks = List.copyOf(marks);
    }
  }

  public Hits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
