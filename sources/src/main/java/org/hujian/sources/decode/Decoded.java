package org.hujian.sources.decode;

import org.hujian.model.Skipped;

/** What decoding gave: a text and the encoding it was in, or the reason why there is none. */
public sealed interface Decoded {
  /**
   * A text.
   *
   * @param charset the name of the encoding
   * @param broken how many places could not be decoded and stand as U+FFFD
   */
  record Text(String text, String charset, int broken) implements Decoded {}

  /** No text. */
  record Refused(Skipped.Reason reason, String message) implements Decoded {}
}
