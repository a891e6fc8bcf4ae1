package org.hujian.model;

import java.util.Objects;

/** Words of the page that are not the article's, and why they were taken out. */
public record Removed(String text, String why) {
  public Removed {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(why, "why");
  }
}
