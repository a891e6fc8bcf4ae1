package org.hujian.text.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;

/**
 * Words as a search index wants them: the words of HanLP's dictionary and, inside long ones, the
 * shorter ones they are made of (中央政府 with 中央 and 政府).
 *
 * <p>Recognises no names: a name that is recognised in one sentence and not in the next would be
 * found in one and not in the other. Expects folded text. Safe for use by several threads.
 */
public final class IndexSegmenter {
  private static final int LONGEST = 4_000;
  private final Segment segment;

  public IndexSegmenter() {
    segment =
        HanLP.newSegment()
            .enableOffset(true)
            .enableIndexMode(true)
            .enablePartOfSpeechTagging(false)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false);
  }

  /** The words of {@code text} in order of their starts, the longer first, white space left out. */
  public List<Token> tokens(String text) {
    List<Token> out = new ArrayList<>(text.length() / 2 + 1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      for (int at = start; at < end; at += LONGEST) {
        for (Term term : segment.seg(text.substring(at, Math.min(end, at + LONGEST)))) {
          if (!term.word.isBlank()) {
            int from = at + term.offset;
            out.add(new Token(new Span(from, from + term.word.length()), term.word, ""));
          }
        }
      }
      start = end + 1;
    }
    return out;
  }
}
