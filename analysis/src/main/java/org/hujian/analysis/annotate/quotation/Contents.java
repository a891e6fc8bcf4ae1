package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.model.Span;

/** Trims a content to the words said. */
final class Contents {
  private static final List<String> TAILS = WordLists.list("content-tail");

  private Contents() {}

  /**
   * The words between the offsets without marks, blanks and conjunctions left over at the edges.
   */
  static Span trim(String text, int start, int end) {
    int s = start;
    int e = end;
    while (s < e && " ，,：:；;。、\n".indexOf(text.charAt(s)) >= 0) {
      s++;
    }
    e = back(text, s, e);
    for (String tail : TAILS) {
      if (e - s > tail.length()
          && text.startsWith(tail, e - tail.length())
          && (tail.startsWith("(") || text.charAt(e - tail.length() - 1) == '，')) {
        e = back(text, s, e - tail.length());
      }
    }
    return new Span(s, e);
  }

  private static int back(String text, int s, int end) {
    int e = end;
    while (e > s && " ，,：:；;。！？!?、\n…".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    return e;
  }
}
