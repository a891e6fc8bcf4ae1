package org.hujian.text.split;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;

/**
 * Cuts a paragraph into sentences at 。！？…… and line ends.
 *
 * <p>A closing quotation mark or bracket after the stop belongs to the sentence it closes. A stop
 * inside quotation marks ends a sentence too: what is quoted is not decided here.
 */
public final class Sentences {
  private static final String STOPS = "。！？!?";
  private static final String CLOSERS = "”’」』\"）)】》〕";

  private Sentences() {}

  /** The sentences of {@code text[within]}, without the white space around them. */
  public static List<Span> of(String text, Span within) {
    List<Span> out = new ArrayList<>();
    int start = within.start();
    int i = within.start();
    while (i < within.end()) {
      char c = text.charAt(i);
      boolean stop =
          STOPS.indexOf(c) >= 0
              || c == '\n'
              || (c == '…' && i + 1 < within.end() && text.charAt(i + 1) == '…');
      if (!stop) {
        i++;
        continue;
      }
      while (i < within.end()
          && (STOPS.indexOf(text.charAt(i)) >= 0
              || text.charAt(i) == '…'
              || text.charAt(i) == '\n')) {
        i++;
      }
      while (i < within.end() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      add(text, start, i, out);
      start = i;
    }
    add(text, start, within.end(), out);
    return out;
  }

  private static void add(String text, int start, int end, List<Span> out) {
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      out.add(new Span(start, end));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\u200b';
  }
}
