package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * The words that each of two sentences has and the other has not: what is left when their longest
 * common subsequence of words is taken out (Hunt and McIlroy 1976). Punctuation never counts.
 */
final class WordDiff {
  private static final int LONGEST = 1_000;
  private final Segmenter segmenter;

  WordDiff(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Where the first and the second differ, in offsets of their texts. */
  record Changed(List<Span> first, List<Span> second) {}

  /**
   * Compares two stretches of folded texts; two of more words than can be laid out differ whole.
   */
  Changed of(String a, Span first, String b, Span second) {
    List<Token> x = words(a, first);
    List<Token> y = words(b, second);
    if (x.size() > LONGEST || y.size() > LONGEST) {
      return letters(a, first).equals(letters(b, second))
          ? new Changed(List.of(), List.of())
          : new Changed(List.of(first), List.of(second));
    }
    int[][] best = new int[x.size() + 1][y.size() + 1];
    for (int i = x.size() - 1; i >= 0; i--) {
      for (int j = y.size() - 1; j >= 0; j--) {
        best[i][j] =
            same(x.get(i), y.get(j))
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    boolean[] left = new boolean[x.size()];
    boolean[] right = new boolean[y.size()];
    for (int i = 0, j = 0; i < x.size() && j < y.size(); ) {
      if (same(x.get(i), y.get(j))) {
        left[i++] = true;
        right[j++] = true;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Changed(changed(x, left, first.start()), changed(y, right, second.start()));
  }

  private List<Token> words(String text, Span at) {
    return segmenter.tokens(at.in(text)).stream()
        .filter(t -> t.word().codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static boolean same(Token a, Token b) {
    return a.word().equalsIgnoreCase(b.word());
  }

  private static String letters(String text, Span at) {
    StringBuilder out = new StringBuilder();
    at.in(text).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Words next to each other become one span. */
  private static List<Span> changed(List<Token> words, boolean[] common, int offset) {
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < common.length; i++) {
      if (common[i]) {
        continue;
      }
      int last = i;
      while (last + 1 < common.length && !common[last + 1]) {
        last++;
      }
      out.add(new Span(offset + words.get(i).start(), offset + words.get(last).end()));
      i = last;
    }
    return out;
  }
}
