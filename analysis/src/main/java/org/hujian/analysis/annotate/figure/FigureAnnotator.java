package org.hujian.analysis.annotate.figure;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.model.TimeExpression;

/** Finds them in a reading, in the order of the text, none overlapping another. */
public final class FigureAnnotator {
  public List<Figure> annotate(Reading reading, List<TimeExpression> times, Trace trace) {
    return List.of();
  }
}
