package org.hujian.analysis.annotate.figure;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.model.Figure.Counted;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Finds the counts and measures of a reading, in the order of the text, none overlapping another or
 * a time expression.
 */
public final class FigureAnnotator {
  private final Units units = new Units();
  private final Modifiers modifiers = new Modifiers();
  private final Cues cues = new Cues();
  private final FixedExpressions fixed = new FixedExpressions();

  public List<Figure> annotate(Reading reading, List<TimeExpression> times, Trace trace) {
    List<Figure> out = new ArrayList<>();
    Clauses clauses = new Clauses(reading);
    CountedFinder finder = new CountedFinder(reading, clauses, cues);
    FigureScanner scanner = new FigureScanner(reading, times, units, modifiers, fixed, trace);
    for (Span paragraph : reading.article().paragraphs()) {
      for (Quantity q : scanner.scan(paragraph)) {
        Circumstances clause = Circumstances.of(reading, q, clauses, times, cues);
        Counted counted = converts(reading, q, out) ? out.getLast().counted() : finder.counted(q);
        out.add(figure(reading, q, clause, counted));
      }
    }
    return out;
  }

  /** 68亿欧元（约新台币2358亿元）: a bracket right behind a figure says the same in another currency. */
  private static boolean converts(Reading reading, Quantity q, List<Figure> before) {
    int open = q.start() - 1;
    return !before.isEmpty()
        && open >= 0
        && reading.folded().charAt(open) == '('
        && before.getLast().span().end() == open
        && q.is(Unit.Kind.MONEY);
  }

  private static Figure figure(
      Reading reading, Quantity q, Circumstances clause, @Nullable Counted counted) {
    Circumstances said =
        clause.counting(counted == null ? null : counted.head().in(reading.folded()));
    Span unitAt = q.unitSpan();
    return new Figure(
        q.span(),
        q.min(),
        q.max(),
        q.approx(),
        unitAt == null || q.is(Unit.Kind.TOLL) ? null : unitAt.in(reading.article().text()),
        q.unit() == null || q.is(Unit.Kind.TOLL) ? null : q.unit().key(),
        counted,
        said.aspect(),
        said.state(),
        said.asOf(),
        q.form().rule());
  }
}
