package org.hujian.analysis.annotate.figure;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.Span;

/**
 * The sentence and the clause around an offset. A comma inside a number or a bracket parts nothing.
 */
final class Clauses {
  private static final String ENDS = "，。；：！？;!?\n";

  /** No clause of a news sentence is longer; a text without any stops stays linear. */
  private static final int LONGEST = 200;

  private final String s;
  private final List<Span> sentences;

  Clauses(Reading reading) {
    this.s = reading.folded();
    this.sentences = reading.sentences();
  }

  /** The sentence that holds {@code at}; an empty span there if none does. */
  Span sentence(int at) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sentences.get(mid).end() <= at) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    boolean inside = low < sentences.size() && sentences.get(low).contains(at);
    if (!inside) {
      return new Span(at, at);
    }
    Span whole = sentences.get(low);
    return new Span(
        Math.max(whole.start(), at - 2 * LONGEST), Math.min(whole.end(), at + 2 * LONGEST));
  }

  /** The clause that holds {@code at}, without the signs that end it. */
  Span at(int at) {
    Span sentence = sentence(at);
    int start = at;
    int depth = 0;
    while (start > sentence.start() && at - start < LONGEST) {
      char c = s.charAt(start - 1);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth <= 0 && ends(start - 1)) {
        break;
      }
      start--;
    }
    int end = at;
    depth = 0;
    while (end < sentence.end() && end - at < LONGEST) {
      char c = s.charAt(end);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth <= 0 && ends(end)) {
        break;
      }
      end++;
    }
    return new Span(start, end);
  }

  /** Whether the sign at {@code i} ends a clause. */
  boolean ends(int i) {
    char c = s.charAt(i);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    boolean digits =
        i > 0
            && i + 1 < s.length()
            && Character.isDigit(s.charAt(i - 1))
            && Character.isDigit(s.charAt(i + 1));
    return c == ',' && !digits;
  }

  /** Where the bracket or quotation mark at {@code open} is closed before {@code to}, or −1. */
  int closing(int open, int to) {
    char close =
        switch (s.charAt(open)) {
          case '(' -> ')';
          case '“' -> '”';
          case '「' -> '」';
          case '《' -> '》';
          default -> '』';
        };
    int end = Math.min(to, open + 60);
    for (int i = open + 1; i < end; i++) {
      if (s.charAt(i) == close) {
        return i;
      }
    }
    return -1;
  }
}
