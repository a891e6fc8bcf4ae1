package org.hujian.model;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * When an article was published, in the outlet's own zone, and where that was read.
 *
 * @param day true if only the day is known; the time of day is then 00:00 and means nothing
 */
public record Publication(OffsetDateTime at, Origin origin, boolean day) {
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

  public Publication {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(origin, "origin");
  }
}
