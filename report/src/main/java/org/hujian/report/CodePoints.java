package org.hujian.report;

import org.hujian.model.Span;

/**
 * Turns UTF-16 offsets into the code point offsets that leave the program.
 *
 * <p>The one place where this is done. Texts without surrogates, which is most, cost nothing.
 */
final class CodePoints {
  private final int[] before;

  CodePoints(String text) {
    boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    before = plain ? new int[0] : new int[text.length() + 1];
    for (int i = 0, n = 0; !plain && i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i] = n;
      n += second ? 0 : 1;
      before[i + 1] = n;
    }
  }

  int at(int offset) {
    return before.length == 0 ? offset : before[offset];
  }

  int start(Span span) {
    return at(span.start());
  }

  int end(Span span) {
    return at(span.end());
  }
}
