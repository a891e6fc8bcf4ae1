package org.hujian.analysis.annotate.quotation;

import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words taken for a source can be one: a noun phrase, without what trails it. What is
 * none (曾对某台, 消息人士的话，要跟…) speaks for nobody: an unknown speaker is a right answer.
 *
 * <p>Does not ask whom the phrase means.
 */
final class Phrase {
  private Phrase() {}

  /** The phrase without adverbs, times and verbs behind its last noun; null where it is none. */
  static @Nullable Span of(Line line, @Nullable Span source) {
    if (source == null || !line.span.contains(source)) {
      return source;
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < line.words.size(); i++) {
      Word w = line.words.get(i);
      if (w.start() >= source.start() && w.end() <= source.end()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0
        || line.words.get(first).start() != source.start()
        || line.words.get(last).end() != source.end()) {
      return source;
    }
    Word opening = line.words.get(first);
    if (opening.is(Word.Kind.ADVERB) || opening.is(Word.Kind.PREPOSITION)) {
      return null;
    }
    int end = last;
    while (end > first && trails(line.words.get(end), line.words.get(end - 1))) {
      end--;
    }
    for (int i = first; i <= end; i++) {
      if (line.words.get(i).text().equals("，")) {
        return null;
      }
    }
    return new Span(source.start(), line.words.get(end).end());
  }

  /** A verb is cut away only behind a person: what the segmenter takes for one is often a noun. */
  private static boolean trails(Word w, Word before) {
    if (before.is(Word.Kind.DE)) {
      return false;
    }
    return w.is(Word.Kind.ADVERB) || w.is(Word.Kind.TIME) || w.is(Word.Kind.VERB) && before.human();
  }
}
