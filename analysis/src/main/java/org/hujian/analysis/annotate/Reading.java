package org.hujian.analysis.annotate;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;
import org.hujian.text.split.Sentences;

/**
 * An article made ready for the annotators: folded once, cut into sentences and words once.
 *
 * <p>{@code folded} has the printed text's length, so every offset means the same in both.
 *
 * @param sentences in order, within paragraphs
 * @param tokens in order, over the whole text
 */
public record Reading(Article article, String folded, List<Span> sentences, List<Token> tokens) {
  public Reading {
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
  }

  public static Reading of(Article article, Segmenter segmenter) {
    String folded = Fold.fold(article.text());
    List<Span> sentences = new ArrayList<>();
    for (Span p : article.paragraphs()) {
      sentences.addAll(Sentences.of(folded, p));
    }
    return new Reading(article, folded, sentences, segmenter.tokens(folded));
  }

  /**
   * Index of the first token that ends after {@code offset}; {@code tokens.size()} if none does.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (tokens.get(mid).end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }
}
