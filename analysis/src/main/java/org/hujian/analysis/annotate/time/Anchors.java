package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What the times of one article count from: the day it was written, and the points that its text
 * has spoken of so far.
 */
final class Anchors {
  private final @Nullable LocalDate today;
  private final @Nullable LocalDate latest;
  private @Nullable Told last;
  private @Nullable Told lastDay;
  private @Nullable Told lastPast;
  private @Nullable Told lastAhead;
  private final Map<Integer, LocalDate> ahead = new HashMap<>();

  /**
   * A point that the text named.
   *
   * @param part the part of the day that they name, 0 if none
   * @param end where its words end
   */
  record Told(Resolved what, boolean yearNamed, int part, int end, int sentence, int paragraph) {
    /** Whether it was an hour or a part of a day. */
    boolean timed() {
      return what.type() == TimeExpression.Type.TIME;
    }

    LocalDate from() {
      LocalDate d = what.from();
      if (d == null) {
        throw new IllegalStateException("a told point has a day");
      }
      return d;
    }
  }

  Anchors(@Nullable LocalDate today, @Nullable LocalDate latest) {
    this.today = today;
    this.latest = latest;
  }

  /** The day on which the article was written; null if nothing tells. */
  @Nullable LocalDate today() {
    return today;
  }

  /** The last day of which the article can speak as past: what is published later knows more. */
  @Nullable LocalDate latest() {
    return latest;
  }

  void tell(Told told) {
    last = told;
    if (today != null && told.from().isAfter(today)) {
      lastAhead = told;
    } else {
      lastPast = told;
    }
    if (told.what().grain() == Grain.DAY) {
      lastDay = told;
      LocalDate d = told.from();
      if (today != null && d.isAfter(today)) {
        ahead.put(d.getDayOfMonth(), d);
      }
    }
  }

  /** The point told last, anywhere before. */
  @Nullable Told last() {
    return last;
  }

  /** The point told last that lies not after today: what 当时 means. */
  @Nullable Told lastPast() {
    return lastPast;
  }

  /** The point told last that is still to come: what 届时 means. */
  @Nullable Told lastAhead() {
    return lastAhead;
  }

  /** The day told last, anywhere before. */
  @Nullable Told lastDay() {
    return lastDay;
  }

  /** The day still to come that the text has already named by this day of the month. */
  @Nullable LocalDate ahead(int dayOfMonth) {
    return ahead.get(dayOfMonth);
  }
}
