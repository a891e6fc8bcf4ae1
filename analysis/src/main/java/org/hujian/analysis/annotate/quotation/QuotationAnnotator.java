package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;

/**
 * Finds quotations with their sources as the text words them: a name, a title, 他, 双方, or nothing.
 *
 * <p>A source's name is here the words of its span; {@code link} resolves them to an entity.
 */
public final class QuotationAnnotator {
  public List<Quotation> annotate(Reading reading, List<Mention> mentions, Trace trace) {
    return List.of();
  }
}
