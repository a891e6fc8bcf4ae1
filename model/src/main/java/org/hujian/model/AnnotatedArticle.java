package org.hujian.model;

import java.util.List;
import java.util.Objects;

/** An article with what was found in it, each list in the order of the text. */
public record AnnotatedArticle(
    Article article,
    List<Mention> mentions,
    List<TimeExpression> times,
    List<Figure> figures,
    List<Quotation> quotations) {
  public AnnotatedArticle {
    Objects.requireNonNull(article, "article");
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    quotations = List.copyOf(quotations);
  }
}
