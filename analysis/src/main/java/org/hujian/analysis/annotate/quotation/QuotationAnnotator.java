package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Dateline;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Span;

/**
 * Finds quotations with their sources as the text words them: a name, a title, 他, 双方, or nothing.
 *
 * <p>A source's name is here the words of its span; {@code link} resolves them to an entity.
 */
public final class QuotationAnnotator {
  private final CueTest cues = new CueTest(CueLexicon.standard());
  private final Judge judge;

  public QuotationAnnotator() {
    this(LearnedJudge.standard());
  }

  /** With another judge: rules alone, or one that knows the answers and learns. */
  public QuotationAnnotator(Judge judge) {
    this.judge = judge;
  }

  public List<Quotation> annotate(Reading reading, List<Mention> mentions, Trace trace) {
    List<Word> words = Words.of(reading, mentions);
    Dateline dateline = reading.article().dateline();
    Attributor attributor =
        new Attributor(
            reading.folded(),
            words,
            cues,
            judge,
            trace,
            dateline == null || dateline.span().start() > 0 ? 0 : dateline.span().end());
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
