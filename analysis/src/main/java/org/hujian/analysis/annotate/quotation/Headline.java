package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A headline or a summary line that names its speaker before a colon: 世卫：全球确诊….
 *
 * @param content what is said
 * @param who the speaker
 */
record Headline(Span content, Span who) {
  private static final List<String> CREDITS = WordLists.list("credit");
  private static final List<String> SPEAKING = WordLists.list("speaking-body");

  /** The one this paragraph is; null if it is none. */
  static @Nullable Headline at(Passage p, List<Word> words, int wordAt) {
    String text = p.text();
    int colon = -1;
    for (int i = p.span().start(); i < p.span().end() && i < p.span().start() + 20; i++) {
      if ("：:".indexOf(text.charAt(i)) >= 0) {
        colon = i;
        break;
      }
    }
    if (colon < p.span().start() + 2 || colon + 4 > p.span().end() || p.span().length() > 160) {
      return null;
    }
    int start = p.span().start();
    int bracket = text.lastIndexOf('】', colon);
    if (bracket > start) {
      start = bracket + 1;
    }
    Line line = Line.of(p, new Span(start, p.span().end()), words, wordAt);
    int end = line.index(colon);
    if (end == 0
        || end >= line.words.size()
        || p.quoteAt(Starts.skip(text, colon, p.span().end() - 1)) != null) {
      return null;
    }
    Word head = line.words.get(end - 1);
    Span who = new Span(line.words.getFirst().start(), head.end());
    for (int i = 0; i < end; i++) {
      if (!line.words.get(i).nominal()) {
        return null;
      }
    }
    boolean speaks =
        head.is(Word.Kind.PERSON)
            || head.human() && head.text().length() > 1
            || speaking(who.in(text));
    if (!speaks || CREDITS.contains(who.in(text))) {
      return null;
    }
    Span content = Contents.trim(text, colon + 1, p.span().end());
    if (content.length() < 4) {
      return null;
    }
    return new Headline(content, who);
  }

  private static boolean speaking(String who) {
    for (String t : SPEAKING) {
      if (who.endsWith(t)) {
        return true;
      }
    }
    return false;
  }
}
