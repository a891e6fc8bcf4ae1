package org.hujian.analysis.link;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Entity;
import org.hujian.model.Mention;

/** Joins the mentions of one article into entities. */
public final class EntityLinker {
  public List<Entity> link(Reading reading, List<Mention> mentions, Trace trace) {
    Forms forms = new Forms(reading, mentions);
    forms.join();
    return forms.entities();
  }
}
