package org.hujian.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.IndexSegmenter;
import org.hujian.text.segment.Token;

/**
 * Text as terms: words by dictionary, and pairs of neighbouring characters, which need none and
 * find what the dictionary does not know.
 *
 * <p>Text is folded first, so a term is the same in any script and width. Runs of letters and
 * digits are one term in both.
 */
final class Grams {
  private static final int LONGEST = 60;
  private final IndexSegmenter segmenter = new IndexSegmenter();

  static String fold(String text) {
    String folded = Fold.fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      // Character by character, so that no letter becomes two and offsets stay.
      out.append(Character.toLowerCase(folded.charAt(i)));
    }
    return out.toString();
  }

  /** The words of folded text. */
  List<String> words(String folded) {
    List<String> out = new ArrayList<>();
    for (Token t : segmenter.tokens(folded)) {
      String word = t.word().toLowerCase(Locale.ROOT);
      if (word.length() <= LONGEST && letter(word.charAt(0))) {
        out.add(word);
      }
    }
    return out;
  }

  /** The pairs of folded text; a lone Chinese character is a term by itself. */
  static List<String> pairs(String folded) {
    List<String> out = new ArrayList<>(folded.length());
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      if (alphanumeric(c)) {
        int start = i;
        while (i < folded.length() && alphanumeric(folded.charAt(i))) {
          i++;
        }
        out.add(folded.substring(start, Math.min(i, start + LONGEST)));
      } else if (letter(c)) {
        boolean next = i + 1 < folded.length() && han(folded.charAt(i + 1));
        boolean before = i > 0 && han(folded.charAt(i - 1));
        if (next) {
          out.add(folded.substring(i, i + 2));
        } else if (!before) {
          out.add(folded.substring(i, i + 1));
        }
        i++;
      } else {
        i++;
      }
    }
    return out;
  }

  private static boolean han(char c) {
    return letter(c) && !alphanumeric(c);
  }

  private static boolean alphanumeric(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Terms as the index takes them. */
  static TokenStream stream(List<String> terms) {
    return new Terms(terms);
  }

  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms;
    private int at;

    Terms(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (at == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(at++));
      step.setPositionIncrement(1);
      return true;
    }

    @Override
    public void reset() {
      at = 0;
    }
  }
}
