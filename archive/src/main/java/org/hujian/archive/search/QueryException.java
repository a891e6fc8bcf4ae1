package org.hujian.archive.search;

import org.hujian.archive.ArchiveException;

/** A query that cannot be understood; the message shows the place with a caret. */
public final class QueryException extends ArchiveException {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final int at;

  QueryException(String reason, String query, int at) {
    super(reason + "\n  " + query + "\n  " + " ".repeat(width(query, at)) + "^");
    this.reason = reason;
    this.at = at;
  }

  /** What is wrong, without the query. */
  public String reason() {
    return reason;
  }

  /** Where in the query. */
  public int at() {
    return at;
  }

  /** Chinese characters are two columns wide on a terminal. */
  private static int width(String query, int end) {
    int columns = 0;
    for (int i = 0; i < end; i++) {
      columns += query.charAt(i) >= 0x1100 ? 2 : 1;
    }
    return columns;
  }
}
