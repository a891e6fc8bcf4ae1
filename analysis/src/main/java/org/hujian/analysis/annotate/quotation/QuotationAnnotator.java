package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Span;

/**
 * Finds quotations with their sources as the text words them: a name, a title, 他, 双方, or nothing.
 *
 * <p>A source's name is here the words of its span; {@code link} resolves them to an entity.
 */
public final class QuotationAnnotator {
  private final CueLexicon lexicon = CueLexicon.standard();

  public List<Quotation> annotate(Reading reading, List<Mention> mentions, Trace trace) {
    List<Word> words = Words.of(reading, mentions);
    Attributor attributor =
        new Attributor(reading.folded(), words, new CueTest(lexicon, trace), trace);
    for (Span paragraph : reading.article().paragraphs()) {
      attributor.read(Passage.of(reading.folded(), paragraph));
    }
    List<Quotation> out = new ArrayList<>();
    for (Draft d : attributor.drafts()) {
      out.add(d.quotation(reading.article().text()));
    }
    return out;
  }
}
