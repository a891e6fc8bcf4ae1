package org.hujian.model;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, in the outlet's own zone, and where that was read.
 *
 * @param day true if only the day is known; the time of day is then 00:00 and means nothing
 * @param declared the document's own stamp where the document shows that it is not to be taken as
 *     written; null otherwise
 */
public record Publication(
    OffsetDateTime at, Origin origin, boolean day, @Nullable String declared) {
  /** Where the time was taken from; {@code label} is what the contract prints. */
  public enum Origin {
    FRONT_MATTER("front-matter"),
    DATELINE("dateline"),
    META("meta"),
    FEED("feed"),
    URL("url");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One whose stamp is taken as written. */
  public Publication(OffsetDateTime at, Origin origin, boolean day) {
    this(at, origin, day, null);
  }

  public Publication {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(origin, "origin");
  }
}
