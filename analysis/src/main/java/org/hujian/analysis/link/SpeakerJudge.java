package org.hujian.analysis.link;

import java.util.List;
import org.hujian.model.Quotation;

/** Answers whether a resolved speaker is sure enough to be shown. */
public interface SpeakerJudge {
  /**
   * @param features how the speaker was found; see {@link SpeakerFeatures}
   * @param said the quotation, its speaker resolved
   */
  boolean shows(List<String> features, Quotation said);
}
