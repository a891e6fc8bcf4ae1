package org.hujian.archive.search;

/**
 * A question with how much of the answer is wanted.
 *
 * @param facets whether to count the hits by outlet, month and name
 */
public record Search(Query query, Order order, int offset, int limit, boolean facets) {
  /** How hits are sorted. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public Search {
    if (offset < 0 || limit < 0 || limit > 1000) {
      throw new IllegalArgumentException("hits " + offset + " and " + limit + " more");
    }
  }

  /** The ten best. */
  public static Search of(String query) {
    return new Search(QueryParser.parse(query), Order.RELEVANCE, 0, 10, false);
  }
}
