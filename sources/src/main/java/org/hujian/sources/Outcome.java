package org.hujian.sources;

import org.hujian.model.RawDocument;
import org.hujian.model.Skipped;

/** What reading one input gave: a document, or the reason why there is none. */
public sealed interface Outcome {
  /** A document was read. */
  record Read(RawDocument document) implements Outcome {}

  /** Nothing was read. */
  record Refused(Skipped skipped) implements Outcome {}
}
