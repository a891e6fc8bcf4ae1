package org.hujian.analysis.annotate.figure;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.model.Figure.Aspect;
import org.hujian.model.Figure.State;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;

/**
 * Finds the counts and measures of a reading, in the order of the text, none overlapping another or
 * a time expression.
 */
public final class FigureAnnotator {
  private final Units units = new Units();
  private final Modifiers modifiers = new Modifiers();
  private final FixedExpressions fixed = new FixedExpressions();

  public List<Figure> annotate(Reading reading, List<TimeExpression> times, Trace trace) {
    List<Figure> out = new ArrayList<>();
    FigureScanner scanner = new FigureScanner(reading, times, units, modifiers, fixed, trace);
    for (Span paragraph : reading.article().paragraphs()) {
      for (Quantity q : scanner.scan(paragraph)) {
        out.add(figure(reading, q));
      }
    }
    return out;
  }

  private static Figure figure(Reading reading, Quantity q) {
    Span unitAt = q.unitSpan();
    return new Figure(
        q.span(),
        q.min(),
        q.max(),
        q.approx(),
        unitAt == null || q.is(Unit.Kind.TOLL) ? null : unitAt.in(reading.article().text()),
        q.unit() == null || q.is(Unit.Kind.TOLL) ? null : q.unit().key(),
        null,
        Aspect.LEVEL,
        State.STATED,
        null,
        q.form().rule());
  }
}
