package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.hujian.analysis.annotate.figure.Modifiers.Meaning;
import org.hujian.analysis.annotate.figure.Quantity.Form;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;

/**
 * Takes into a quantity the words that touch it: currencies before the number, 零下, and the
 * modifiers 近, 约, 至少, 以上.
 *
 * <p>Verbs further off bound the value (突破1万) but stay outside the span.
 */
final class TouchingWords {
  private final String s;
  private final QuantityReader quantities;
  private final Units units;
  private final Modifiers modifiers;

  TouchingWords(String s, QuantityReader quantities, Units units, Modifiers modifiers) {
    this.s = s;
    this.quantities = quantities;
    this.units = units;
    this.modifiers = modifiers;
  }

  Quantity currencyBefore(Quantity q, int floor) {
    if (q.unit() != null && !q.unit().key().equals("人民币")) {
      return q;
    }
    int end = q.start();
    if (end > floor && s.charAt(end - 1) == ' ') {
      end--;
    }
    Hit<Unit> hit = units.before(s, end, floor);
    if (hit == null || (hit.start() > floor && joinsWord(hit))) {
      return q;
    }
    char sign = s.charAt(hit.end() - 1);
    boolean word = sign >= 0x4e00 && sign <= 0x9fff;
    if (word && q.unit() == null && !q.scaled()) {
      // 人民币6.9 is a rate; a currency's name needs 元 or 万 behind the number.
      return q;
    }
    Span unitAt = q.unitSpan() == null ? new Span(hit.start(), hit.end()) : q.unitSpan();
    Quantity named = q.spanning(new Span(hit.start(), q.end())).withUnit(hit.value(), unitAt);
    return new Quantity(
        named.span(),
        named.number(),
        named.min(),
        named.max(),
        named.approx(),
        named.bare(),
        named.scaled(),
        named.unit(),
        named.unitSpan(),
        q.form() == Form.RANGE ? Form.RANGE : Form.MONEY);
  }

  /** 零下70度. */
  Quantity belowZero(Quantity q, int floor) {
    int start = q.start() - 2;
    boolean degrees = q.unit() != null && q.unit().key().equals("度");
    if (!degrees || start < floor || !s.startsWith("零下", start)) {
      return q;
    }
    BigDecimal lo = q.max() == null ? null : q.max().negate();
    BigDecimal hi = q.min() == null ? null : q.min().negate();
    return q.valued(lo, hi, q.approx()).spanning(new Span(start, q.end()));
  }

  private boolean joinsWord(Hit<Unit> hit) {
    return QuantityReader.isLatin(s.charAt(hit.start()))
        && QuantityReader.isLatin(s.charAt(hit.start() - 1));
  }

  Quantity modifiedAfter(Quantity q, int to) {
    int at = q.end();
    Quantity out = q;
    if (q.min() != null && q.max() != null && q.min().equals(q.max()) && at < to) {
      boolean measured =
          q.is(Unit.Kind.MEASURE)
              || q.is(Unit.Kind.TIMES)
              || q.is(Unit.Kind.AGE)
              || q.is(Unit.Kind.MONEY)
              || q.form() == Form.HALF;
      char c = s.charAt(at);
      if (measured && (c == '多' || c == '余') && !s.startsWith("多数", at)) {
        boolean half = q.form() == Form.HALF;
        out = q.valued(q.min(), half ? null : q.max().add(BigDecimal.ONE), true);
        at++;
        out = out.spanning(new Span(q.start(), at));
      }
    }
    int inside = at;
    if (s.startsWith("(含)", inside) || s.startsWith("(含本数)", inside)) {
      inside += s.charAt(inside + 2) == ')' ? 3 : 5;
    }
    if (inside < to && s.charAt(inside) == ' ') {
      inside++;
    }
    Hit<Meaning> hit = inside < to ? modifiers.after(s, inside, to) : null;
    if (hit == null) {
      return out;
    }
    return apply(out, hit.value()).spanning(new Span(q.start(), hit.end()));
  }

  Quantity modifiedBefore(Quantity q, int floor) {
    Quantity out = q;
    int start = q.start();
    for (int k = 0; k < 3; k++) {
      int end = start;
      if (end - 3 >= floor && s.startsWith("(含)", end - 3)) {
        end -= 3;
      }
      if (end > floor && s.charAt(end - 1) == ' ') {
        end--;
      }
      Hit<Meaning> hit = modifiers.before(s, end, floor);
      if (hit == null || !standsAlone(hit, q)) {
        break;
      }
      if (hit.value() == Meaning.BARE) {
        boolean fits = q.bare() || q.form() == Form.HALF;
        if (!fits || k > 0) {
          break;
        }
      }
      boolean peak = s.startsWith("最", hit.start()) && s.charAt(hit.end() - 1) != '多';
      if (peak && s.charAt(hit.end() - 1) != '少' && s.startsWith("一", q.number().start())) {
        // 最高一次 is one time, the highest.
        break;
      }
      out = apply(out, hit.value()).spanning(new Span(hit.start(), q.end()));
      start = hit.start();
    }
    return currencyOutside(out, floor);
  }

  /** 突破1万, 至少吸金100万: what stands before the number bounds it and stays outside the figure. */
  Quantity governed(Quantity q, int floor) {
    Hit<Meaning> verb = modifiers.outside(s, q.start(), floor);
    if (verb != null) {
      return apply(q, verb.value());
    }
    int verbStart = q.start();
    for (int k = 0; k < 2 && verbStart > floor; k++) {
      Token t = quantities.covering(verbStart - 1);
      if (t == null || t.span().length() > 2 || t.start() < floor) {
        return q;
      }
      verbStart = t.start();
      if (modifiers.before(s, verbStart, floor) != null) {
        break;
      }
    }
    Hit<Meaning> distant = modifiers.before(s, verbStart, floor);
    if (distant == null || distant.end() - distant.start() != 2) {
      return q;
    }
    boolean bound = distant.value() == Meaning.AT_LEAST || distant.value() == Meaning.AT_MOST;
    boolean peak = s.startsWith("最高", distant.start()) || s.startsWith("最低", distant.start());
    return bound && !peak ? apply(q, distant.value()) : q;
  }

  /** 人民币约5万元: the currency stands before the modifier. */
  private Quantity currencyOutside(Quantity q, int floor) {
    if (!q.is(Unit.Kind.MONEY) || q.unit() == null || !q.unit().key().equals("人民币")) {
      return q;
    }
    Hit<Unit> hit = units.before(s, q.start(), floor);
    if (hit == null || (hit.start() > floor && joinsWord(hit))) {
      return q;
    }
    return q.spanning(new Span(hit.start(), q.end())).withUnit(hit.value(), q.unitSpan());
  }

  /** Whether the modifier is a word of its own: not 约 of 签约3名, not 近 of 最近3人. */
  private boolean standsAlone(Hit<Meaning> hit, Quantity q) {
    if (hit.value() == Meaning.BARE) {
      return true;
    }
    Token t = quantities.covering(hit.start());
    if (t == null || t.start() == hit.start()) {
      return true;
    }
    // A word that only ends in the modifier; words that end in two characters of it are cut
    // wrongly.
    return t.end() > hit.end() && t.end() > q.number().start();
  }

  private static Quantity apply(Quantity q, Meaning meaning) {
    BigDecimal lo = q.min();
    BigDecimal hi = q.max();
    return switch (meaning) {
      case UP_TO, BELOW -> q.valued(null, hi == null ? lo : hi, true);
      case AT_MOST -> q.valued(null, hi == null ? lo : hi, q.approx());
      case FROM, BARE -> q.valued(lo == null ? hi : lo, null, true);
      case AT_LEAST -> q.valued(lo == null ? hi : lo, null, q.approx());
      case ABOUT -> q.valued(lo, hi, true);
      case SAME -> q;
    };
  }
}
