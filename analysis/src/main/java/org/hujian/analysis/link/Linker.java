package org.hujian.analysis.link;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Entity;
import org.hujian.model.LinkedArticle;

/**
 * Who is who in one article: first the names are joined into entities, then the sources of
 * quotations are resolved.
 */
public final class Linker {
  private final EntityLinker entities = new EntityLinker();
  private final SpeakerResolver speakers;

  public Linker() {
    this(Confidence.standard());
  }

  /** With another measure of how sure a speaker must be to be shown. */
  public Linker(Confidence confidence) {
    speakers = new SpeakerResolver(confidence);
  }

  public LinkedArticle link(Reading reading, AnnotatedArticle article, Trace trace) {
    List<Entity> found = entities.link(reading, article.mentions(), trace);
    return speakers.resolve(reading, new LinkedArticle(article, found), trace);
  }
}
