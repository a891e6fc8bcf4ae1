package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;

/**
 * A sentence as attribution reads it: what stands in brackets is left out, a quoted stretch or a
 * 《title》 is one word.
 */
final class Line {
  /** Longer quoted stretches are speech or a slogan; shorter ones can be part of a name. */
  private static final int NAME_IN_MARKS = 14;

  final String text;
  final Span span;
  final List<Word> words;

  private Line(String text, Span span, List<Word> words) {
    this.text = text;
    this.span = span;
    this.words = words;
  }

  /**
   * @param all the words of the whole text
   * @param from index of the first word that may lie in the sentence
   */
  static Line of(Passage passage, Span sentence, List<Word> all, int from) {
    String text = passage.text();
    List<Word> out = new ArrayList<>();
    int skip = sentence.start();
    for (int i = from; i < all.size() && all.get(i).start() < sentence.end(); i++) {
      Word w = all.get(i);
      if (w.start() < skip || w.end() > sentence.end()) {
        continue;
      }
      Quoted q = passage.quoteAt(w.start());
      if (q != null) {
        boolean part =
            q.inner().length() <= NAME_IN_MARKS
                && !Passage.endsSentence(text, q.inner())
                && q.inner().in(text).indexOf('，') < 0;
        out.add(
            new Word(
                q.outer().start(),
                q.outer().end(),
                q.outer().in(text),
                part ? Word.Kind.NOUN : Word.Kind.MARK));
        skip = q.outer().end();
        continue;
      }
      char c = text.charAt(w.start());
      if (c == '(' || c == '《') {
        int close = closing(text, w.start(), c == '(' ? ')' : '》', sentence.end());
        if (close > 0) {
          skip = close + 1;
          if (c == '《') {
            out.add(
                new Word(
                    w.start(), close + 1, text.substring(w.start(), close + 1), Word.Kind.NAME));
          }
          continue;
        }
      }
      out.add(w);
    }
    return new Line(text, sentence, out);
  }

  /** The bracket that closes the one at {@code open}, within 200 characters; -1 if none does. */
  static int closing(String text, int open, char bracket, int end) {
    int stop = Math.min(end, open + 200);
    for (int i = open + 1; i < stop; i++) {
      if (text.charAt(i) == bracket) {
        return i;
      }
    }
    return -1;
  }

  /** Cuts the word in whose middle the offset lies: 检调查 出 before the cue 查出. */
  void split(int offset) {
    int i = index(offset) - 1;
    if (i >= 0 && words.get(i).end() > offset && !words.get(i).is(Word.Kind.MARK)) {
      Word w = words.get(i);
      words.set(i, Words.word(text, w.start(), offset, "n"));
      words.add(i + 1, Words.word(text, offset, w.end(), "v"));
    }
  }

  /** Index of the first word that starts at or after the offset. */
  int index(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).start() >= offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  /** Whether a word is a comma, a colon or the like, or speech in marks. */
  static boolean breaks(Word w) {
    return w.is(Word.Kind.MARK) && !"、·-•".contains(w.text()) && !w.text().equals("/");
  }

  boolean startsWord(int offset) {
    int i = index(offset);
    return i < words.size() && words.get(i).start() == offset;
  }

  boolean endsWord(int offset) {
    int i = index(offset);
    return offset >= span.end()
        || (i > 0 && words.get(i - 1).end() == offset)
        || (i < words.size() && words.get(i).start() == offset);
  }
}
