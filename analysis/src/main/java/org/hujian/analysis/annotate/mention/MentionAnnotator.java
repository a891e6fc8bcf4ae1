package org.hujian.analysis.annotate.mention;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;

/** Finds them in a reading, in the order of the text, none overlapping another. */
public final class MentionAnnotator {
  public List<Mention> annotate(Reading reading, Trace trace) {
    return List.of();
  }
}
