package org.hujian.text.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hujian.model.Span;

/**
 * Pairs the quotation marks of a paragraph: “” ‘’ 「」 『』 and straight ones, nested, turned the wrong
 * way, or left open.
 *
 * <p>Only the marks are paired: whether the words between them were spoken is not decided here. One
 * pass with a stack; its cost is linear in the length of the paragraph.
 */
public final class QuoteMarks {
  private static final int DEEPEST = 8;
  private static final String OPENERS = "“‘「『";
  private static final String CLOSERS = "”’」』";
  private static final String AFTER_SPEECH = "。，、；：！？…,.;:!?)】》\n ";

  /**
   * A stretch between quotation marks.
   *
   * @param outer with the marks
   * @param inner without them
   * @param depth 0 for the outermost
   * @param closed false where the closing mark is missing and the paragraph's end was taken
   */
  public record Quoted(Span outer, Span inner, int depth, boolean closed) {}

  private record Open(char mark, int at) {}

  private final String text;
  private final Span within;
  private final List<Open> stack = new ArrayList<>();
  private final List<Quoted> found = new ArrayList<>();

  private QuoteMarks(String text, Span within) {
    this.text = text;
    this.within = within;
  }

  /**
   * Every quoted stretch of {@code text[within]}, by start, an outer one before those inside it.
   */
  public static List<Quoted> of(String text, Span within) {
    return new QuoteMarks(text, within).pair();
  }

  private List<Quoted> pair() {
    int lastDouble = Math.max(last('”'), last('“'));
    for (int i = within.start(); i < within.end(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (!close('"', i)) {
          open('"', i);
        }
      } else if (OPENERS.indexOf(c) >= 0) {
        if (c == '‘' && betweenLetters(i)) {
          continue;
        }
        // “… 。“ — the closing mark of many keyboards: what follows is a stop or the end.
        if (onTop(c) && closesHere(i)) {
          close(c, i);
        } else {
          open(c, i);
        }
      } else if (CLOSERS.indexOf(c) >= 0) {
        if (c == '’' && betweenLetters(i)) {
          continue;
        }
        char opener = OPENERS.charAt(CLOSERS.indexOf(c));
        if (!close(opener, i) && c == '”' && i < lastDouble && !closesHere(i)) {
          open('“', i);
        }
      }
    }
    leftOpen();
    found.sort(
        Comparator.comparingInt((Quoted q) -> q.outer().start())
            .thenComparing(q -> -q.outer().end()));
    return Collections.unmodifiableList(found);
  }

  private int last(char c) {
    int at = text.lastIndexOf(c, within.end() - 1);
    return at < within.start() ? -1 : at;
  }

  private void open(char mark, int at) {
    if (stack.size() < DEEPEST) {
      stack.add(new Open(mark, at));
    }
  }

  private boolean onTop(char mark) {
    return !stack.isEmpty() && stack.getLast().mark() == mark;
  }

  /**
   * Closes the nearest mark of this kind; what was opened inside it and not closed is forgotten.
   */
  private boolean close(char mark, int at) {
    int k = stack.size() - 1;
    while (k >= 0 && stack.get(k).mark() != mark) {
      k--;
    }
    if (k < 0) {
      return false;
    }
    Open o = stack.get(k);
    stack.subList(k, stack.size()).clear();
    found.add(new Quoted(new Span(o.at(), at + 1), new Span(o.at() + 1, at), stack.size(), true));
    return true;
  }

  private boolean closesHere(int at) {
    return at + 1 >= within.end() || AFTER_SPEECH.indexOf(text.charAt(at + 1)) >= 0;
  }

  private boolean betweenLetters(int at) {
    return at > within.start()
        && at + 1 < within.end()
        && Character.isLetter(text.charAt(at + 1))
        && text.charAt(at + 1) < 0x2e80
        && text.charAt(at - 1) < 0x2e80
        && Character.isLetter(text.charAt(at - 1));
  }

  /** The outermost mark left open reaches to the paragraph's end, if speech can begin there. */
  private void leftOpen() {
    for (Open o : stack) {
      boolean speech =
          o.mark() != '"'
              && o.mark() != '‘'
              && (o.at() == within.start() || "：:，,。 ”".indexOf(text.charAt(o.at() - 1)) >= 0);
      if (speech && o.at() + 1 < within.end()) {
        Span inner = new Span(o.at() + 1, within.end());
        found.add(new Quoted(new Span(o.at(), within.end()), inner, 0, false));
        return;
      }
      // A stray mark: what stands after it is not inside anything.
      List<Quoted> lifted = new ArrayList<>();
      for (Quoted q : found) {
        lifted.add(
            q.outer().start() > o.at() && q.depth() > 0
                ? new Quoted(q.outer(), q.inner(), q.depth() - 1, q.closed())
                : q);
      }
      found.clear();
      found.addAll(lifted);
    }
  }
}
