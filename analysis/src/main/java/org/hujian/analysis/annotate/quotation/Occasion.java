package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An interview told of by a sentence that gives no words itself: 某人在接受A专访时作以上表示。 What the same one
 * says next was said to A.
 *
 * @param paragraph number of the paragraph it stands in
 */
record Occasion(Span who, Span outlet, int paragraph) {
  private static final List<String> ASKS = List.of("专访", "采访", "访问", "访谈");

  /** The one this sentence tells of, or null. */
  static @Nullable Occasion of(Line line, int paragraph) {
    String text = line.text;
    int accept = text.indexOf("接受", line.span.start());
    if (accept < 0 || accept >= line.span.end()) {
      return null;
    }
    for (String ask : ASKS) {
      int at = text.indexOf(ask, accept);
      if (at >= 0 && at < line.span.end() && at - accept < 40) {
        Span outlet = Relays.outlet(line, accept + 2, at);
        Span who = Subjects.of(line, line.span.start(), accept).span();
        return outlet == null || who == null ? null : new Occasion(who, outlet, paragraph);
      }
    }
    return null;
  }

  /** Whether this source is the one interviewed, by name or by 他. */
  boolean of(Span source, String text) {
    return Origin.pointing(source, text)
        || who.in(text).endsWith(source.in(text))
        || source.in(text).endsWith(who.in(text));
  }
}
