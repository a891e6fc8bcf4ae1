package org.hujian.model;

import java.util.Objects;

/** An input that gave no article: the category, the place, and one line that says what is wrong. */
public record Skipped(Reason reason, String where, String message) {
  /** Why; counted by the commands. */
  public enum Reason {
    EMPTY,
    BINARY,
    TOO_LARGE,
    UNREADABLE,
    BAD_FRONT_MATTER,
    BAD_RECORD,
    NO_TEXT,
    LOOP
  }

  public Skipped {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }
}
