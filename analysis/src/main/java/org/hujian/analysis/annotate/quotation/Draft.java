package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.model.Attribution;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** A quotation as found, its source and relays still words of the text. */
record Draft(
    Span content,
    Quotation.Kind kind,
    @Nullable Span cue,
    @Nullable Span source,
    List<Span> via,
    boolean stance,
    String rule,
    Subject.Way way) {

  Quotation quotation(String text) {
    return new Quotation(
        content,
        kind,
        new Attribution(
            source == null ? null : named(text, source),
            cue,
            via.stream().map(v -> named(text, v)).toList()),
        stance,
        rule);
  }

  private static Attribution.Source named(String text, Span span) {
    return new Attribution.Source(span.in(text), span, null);
  }
}
