package org.hujian.archive;

import java.util.Objects;

/**
 * What keeping one article came to.
 *
 * @param key the report it is a version of
 */
public record Taken(How how, String key) {
  /** What it was to the archive. */
  public enum How {
    /** A report that was not there. */
    NEW,
    /** Another wording of a report that was there. */
    UPDATED,
    /** A wording that was there, now from one more source. */
    COPY,
    /** The same from the same source: nothing was written. */
    KNOWN
  }

  public Taken {
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(key, "key");
  }
}
