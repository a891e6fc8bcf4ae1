package org.hujian.app;

import org.hujian.analysis.cluster.Profiler;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.archive.search.Vectors;
import org.hujian.model.Article;
import org.hujian.model.Meaning;

/**
 * What texts mean, by the model that the program brings. Of a report the grouping and the search
 * know the same direction.
 */
public final class Meanings implements Vectors {
  private final BgeEmbedder model = new BgeEmbedder();

  @Override
  public Meaning of(String text) {
    return Meaning.of(model.embed(text));
  }

  @Override
  public Meaning of(Article article) {
    return of(Profiler.subject(article));
  }
}
