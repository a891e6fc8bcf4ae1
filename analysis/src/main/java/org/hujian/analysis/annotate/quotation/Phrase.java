package org.hujian.analysis.annotate.quotation;

import java.util.Set;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words taken for a source can be one: a noun phrase, without what trails it. What is
 * none (曾对某台, 消息人士的话，要跟…) speaks for nobody: an unknown speaker is a right answer.
 *
 * <p>Does not ask whom the phrase means.
 */
final class Phrase {
  /** Six times less often than an average noun. */
  private static final double HARDLY = -2.5;

  /** Behind a person these are what he does, not part of his name. */
  private static final String SAYS = "回写说称还也又则续问答笑讲指发诉再曾并";

  private static final Set<String> SERIAL = WordLists.set("serial");

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
    boolean anonymous = opening.text().equals("未") || opening.text().equals("不");
    if (opening.is(Word.Kind.ADVERB) && !anonymous || opening.is(Word.Kind.PREPOSITION)) {
      return null;
    }
    int end = last;
    while (end > first && trails(line.words.get(end), line.words.get(end - 1))) {
      end--;
    }
    end = acts(line, first, serial(line, first, end));
    for (int i = first; i <= end; i++) {
      if (line.words.get(i).text().equals("，")) {
        return null;
      }
    }
    return new Span(source.start(), line.words.get(end).end());
  }

  /** 警方|调查 before 发现: a verb that the segmenter takes for a noun, right behind who does it. */
  private static int serial(Line line, int first, int last) {
    return last > first
            && last - first <= 2
            && SERIAL.contains(line.words.get(last).text())
            && (line.words.get(last - 1).human()
                || line.words.get(last - 1).is(Word.Kind.NAME)
                || Preference.of(line.words.get(last - 1).text()) > 1)
        ? last - 1
        : last;
  }

  /** Whether the phrase ends in a noun that hardly ever speaks, and is said to speak. */
  static boolean mute(Line line, Lead lead, @Nullable Span source) {
    if (source == null
        || !line.span.contains(source)
        || !lead.kind().utters()
        || lead.kind() == CueClass.EVIDENCE
        || lead.frame() != null) {
      return false;
    }
    String s = source.in(line.text);
    int i = line.index(source.end()) - 1;
    return i >= 0
        && line.words.get(i).is(Word.Kind.NOUN)
        && !line.words.get(i).human()
        && !Frames.document(s)
        && !Frames.media(s)
        && !Relays.publishes(line, source)
        && Preference.of(s) < HARDLY;
  }

  /** 某某某|回, 他|写: what follows a person and is no office, no kin and no body is what he did. */
  private static int acts(Line line, int first, int last) {
    for (int i = first; i < last; i++) {
      Word w = line.words.get(i);
      boolean he = "他她".contains(w.text());
      boolean full = w.is(Word.Kind.PERSON) && w.text().length() > 2;
      if (!he && !full) {
        continue;
      }
      Word head = line.words.get(last);
      String rest = line.text.substring(w.end(), head.end());
      if (rest.length() <= 2
          && (rest.length() == 2 || SAYS.contains(rest))
          && !head.human()
          && !head.is(Word.Kind.NAME)
          && !head.is(Word.Kind.PERSON)
          && !head.is(Word.Kind.PRONOUN)
          && !Words.joins(line.words.get(i + 1))
          && !Frames.document(rest)
          && Preference.of(rest) <= 0
          && "方队派党府案家人们等网报社台会".indexOf(rest.charAt(rest.length() - 1)) < 0) {
        return i;
      }
    }
    return last;
  }

  /** A verb is cut away only behind a person: what the segmenter takes for one is often a noun. */
  private static boolean trails(Word w, Word before) {
    if (before.is(Word.Kind.DE)) {
      return false;
    }
    return w.is(Word.Kind.ADVERB) || w.is(Word.Kind.TIME) || w.is(Word.Kind.VERB) && before.human();
  }
}
