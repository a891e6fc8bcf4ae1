package org.hujian.analysis.annotate.time;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.TimeExpression;

/** Finds them in a reading, in the order of the text, none overlapping another. */
public final class TimeAnnotator {
  public List<TimeExpression> annotate(Reading reading, Trace trace) {
    return List.of();
  }
}
