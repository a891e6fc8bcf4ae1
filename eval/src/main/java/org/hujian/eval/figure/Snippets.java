package org.hujian.eval.figure;

import java.util.List;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Figure;
import org.hujian.model.Span;

/** Reads the figures of a bare text that is no article of any outlet. */
final class Snippets {
  private final Pipeline pipeline = new Pipeline();

  List<Figure> figures(String text) {
    Article article =
        new Article(
            "snippet",
            "snippet",
            null,
            null,
            "",
            null,
            null,
            null,
            "zh-Hans",
            text,
            List.of(new Span(0, text.length())),
            List.of());
    return pipeline.read(article, Trace.NONE).annotated().figures();
  }
}
