package org.hujian.model;

import java.util.List;
import java.util.Objects;

/**
 * Two reports laid beside each other, passage by passage. What stands in no match is one report's
 * alone.
 *
 * @param left the earlier report
 * @param matches in the order of the left text; on either side none overlaps another
 */
public record Collation(Article left, Article right, List<Match> matches) {
  /**
   * A passage in both of its places.
   *
   * @param moved whether it stands elsewhere in the order of the other text
   * @param leftChanged the words the right one does not have
   * @param rightChanged the words the left one does not have
   */
  public record Match(
      Span left, Span right, boolean moved, List<Span> leftChanged, List<Span> rightChanged) {
    public Match {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      leftChanged = List.copyOf(leftChanged);
      rightChanged = List.copyOf(rightChanged);
    }

    /** Word for word the same, but for script, punctuation and white space. */
    public boolean verbatim() {
      return leftChanged.isEmpty() && rightChanged.isEmpty();
    }
  }

  public Collation {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    matches = List.copyOf(matches);
  }
}
