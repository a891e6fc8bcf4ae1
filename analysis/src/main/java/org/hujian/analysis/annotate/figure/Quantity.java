package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, without the words that modify it.
 *
 * @param number where the number itself stands
 * @param min lower bound, null if open
 * @param max upper bound, null if open
 * @param bare whether it begins with a power of ten that no digit counts (百, 千万)
 * @param scaled whether 万, 亿 or 兆 is part of it
 * @param unitSpan where the unit stands, null where there is none
 */
record Quantity(
    Span span,
    Span number,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean approx,
    boolean bare,
    boolean scaled,
    @Nullable Unit unit,
    @Nullable Span unitSpan,
    Form form) {

  /** How the quantity is written; the id of the rule that reads it. */
  enum Form {
    COUNT("figure.count"),
    MEASURE("figure.measure"),
    MONEY("figure.money"),
    PERCENT("figure.percent"),
    CHENG("figure.percent-cheng"),
    FRACTION("figure.fraction"),
    HALF("figure.half"),
    AGE("figure.age"),
    RANGE("figure.range"),
    SCORE("figure.score"),
    TOLL("figure.toll"),
    DOUBLING("figure.doubling"),
    ORDER_OF_MAGNITUDE("figure.order-of-magnitude"),
    NUMBER("figure.number");

    private final String rule;

    Form(String rule) {
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  boolean is(Unit.Kind kind) {
    return unit != null && unit.kind() == kind;
  }

  /** Whether it names no figure: a date, a duration, a place in an order. */
  boolean isTime() {
    return is(Unit.Kind.TIME);
  }

  Quantity spanning(Span wider) {
    return new Quantity(wider, number, min, max, approx, bare, scaled, unit, unitSpan, form);
  }

  Quantity valued(@Nullable BigDecimal lo, @Nullable BigDecimal hi, boolean vague) {
    return new Quantity(span, number, lo, hi, vague, bare, scaled, unit, unitSpan, form);
  }

  Quantity withUnit(Unit other, @Nullable Span at) {
    return new Quantity(span, number, min, max, approx, bare, scaled, other, at, form);
  }
}
