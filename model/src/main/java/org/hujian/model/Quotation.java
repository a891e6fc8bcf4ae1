package org.hujian.model;

import java.util.Objects;

/**
 * Words, writing or stance given to somebody.
 *
 * @param span the content: what was said, without outer quote marks and without the cue
 * @param stance true for attitudes without words (反对, 承诺, 否认)
 */
public record Quotation(Span span, Kind kind, Attribution attribution, boolean stance, String rule)
    implements Annotation {
  /** Inside quote marks, outside them, or a clause with a quoted fragment. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED
  }

  public Quotation {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(rule, "rule");
  }
}
