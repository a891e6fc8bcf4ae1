package org.hujian.text.segment;

import org.hujian.model.Span;

/**
 * A word with its part of speech in the PKU tag set as HanLP writes it ({@code n}, {@code v},
 * {@code nr}, {@code ns}, {@code nt}, {@code m}, {@code w}, …).
 *
 * @param word as folded
 */
public record Token(Span span, String word, String pos) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
