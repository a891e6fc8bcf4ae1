package org.hujian.text.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;

/**
 * Words and parts of speech by HanLP's dictionary and bigram model, its Chinese and transliterated
 * name recognition on.
 *
 * <p>Expects folded text. Safe for use by several threads. Long input is cut at line ends, so that
 * its cost stays linear.
 */
public final class Segmenter {
  private static final int LONGEST = 4_000;
  private static final Set<String> NAMES = Set.of("nr", "nrf", "nrj", "ns", "nsf", "nt");
  private final Segment segment;

  static {
    // HanLP joins words it cut to those of its one custom dictionary: said once, before any text.
    for (GeneralNames.Row row : GeneralNames.rows()) {
      for (String form : row.forms()) {
        if (form.charAt(0) > 0x2e80 && form.indexOf('·') < 0 && !CoreDictionary.contains(form)) {
          CustomDictionary.insert(form, row.place() ? "ns 100" : "nt 100");
        }
      }
    }
  }

  public Segmenter() {
    segment =
        HanLP.newSegment()
            .enableOffset(true)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true);
  }

  /** The tokens of {@code text}, in order, white space left out. */
  public List<Token> tokens(String text) {
    List<Token> out = new ArrayList<>(text.length() / 2 + 1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      for (int at = start; at < end; at += LONGEST) {
        piece(text, at, Math.min(end, at + LONGEST), out);
      }
      start = end + 1;
    }
    return out;
  }

  /** Whether the dictionary has it as a word (folded) that is not first of all a name. */
  public static boolean isWord(String word) {
    CoreDictionary.Attribute a = CoreDictionary.get(word);
    return a != null && !NAMES.contains(a.nature[0].toString());
  }

  private void piece(String text, int start, int end, List<Token> out) {
    for (Term term : segment.seg(text.substring(start, end))) {
      if (term.word.isBlank()) {
        continue;
      }
      int at = start + term.offset;
      out.add(new Token(new Span(at, at + term.word.length()), term.word, term.nature.toString()));
    }
  }
}
