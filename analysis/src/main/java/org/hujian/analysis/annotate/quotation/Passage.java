package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks;
import org.hujian.text.split.QuoteMarks.Quoted;

/**
 * A paragraph cut for attribution: its outermost quoted stretches, and sentences that no stop
 * inside quotation marks or brackets ends.
 *
 * @param quotes outermost only
 * @param sentences without white space around them
 */
record Passage(String text, Span span, List<Quoted> quotes, List<Span> sentences) {
  static Passage of(String text, Span span) {
    List<Quoted> quotes = QuoteMarks.of(text, span).stream().filter(q -> q.depth() == 0).toList();
    return new Passage(text, span, quotes, sentences(text, span, quotes));
  }

  private static List<Span> sentences(String text, Span span, List<Quoted> quotes) {
    List<Span> out = new ArrayList<>();
    int start = span.start();
    int q = 0;
    int i = span.start();
    while (i < span.end()) {
      if (q < quotes.size() && quotes.get(q).outer().start() == i) {
        Quoted quoted = quotes.get(q++);
        i = quoted.outer().end();
        if (quoted.closed()
            && endsSentence(text, quoted.inner())
            && (i >= span.end() || "，,、；;。！？：:）)的".indexOf(text.charAt(i)) < 0)) {
          start = add(text, start, i, out);
        }
        continue;
      }
      char c = text.charAt(i);
      if (c == '(') {
        int close = Line.closing(text, i, ')', span.end());
        if (close > 0) {
          // A quotation inside brackets is not looked at.
          while (q < quotes.size() && quotes.get(q).outer().start() < close) {
            close = Math.max(close, quotes.get(q++).outer().end() - 1);
          }
          i = close + 1;
          continue;
        }
      }
      i++;
      if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?') {
        while (i < span.end() && "。！？!?…".indexOf(text.charAt(i)) >= 0) {
          i++;
        }
        start = add(text, start, i, out);
      }
    }
    add(text, start, span.end(), out);
    return out;
  }

  private static int add(String text, int start, int end, List<Span> out) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) {
      s++;
    }
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    if (e > s) {
      out.add(new Span(s, e));
    }
    return end;
  }

  /** Whether the words between the marks end a sentence themselves. */
  static boolean endsSentence(String text, Span inner) {
    return !inner.isEmpty() && "。！？!?…".indexOf(text.charAt(inner.end() - 1)) >= 0;
  }

  /** The outermost quotation that holds this offset, marks included; null if none does. */
  @org.jspecify.annotations.Nullable
  Quoted quoteAt(int offset) {
    for (Quoted q : quotes) {
      if (q.outer().contains(offset)) {
        return q;
      }
      if (q.outer().start() > offset) {
        return null;
      }
    }
    return null;
  }
}
