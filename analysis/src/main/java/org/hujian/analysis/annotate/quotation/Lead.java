package org.hujian.analysis.annotate.quotation;

import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word that may bring a content, before it is judged.
 *
 * @param span the cue; of a frame without a verb (根据数据，) its preposition
 * @param frame set where the source stands between 据 and the cue
 * @param refusal why the rules would not take it; null if they would
 */
record Lead(
    Span span, CueClass kind, String form, Frames.@Nullable Frame frame, @Nullable String refusal) {
  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
