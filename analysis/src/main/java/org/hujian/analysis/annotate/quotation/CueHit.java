package org.hujian.analysis.annotate.quotation;

import org.hujian.model.Span;

/** A word of the lexicon where it stands in the text, neighbours that form one cue joined. */
record CueHit(Span span, CueClass kind, String form) {
  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
