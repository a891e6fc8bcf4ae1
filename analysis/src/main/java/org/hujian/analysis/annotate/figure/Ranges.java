package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import org.hujian.analysis.annotate.figure.Quantity.Form;
import org.hujian.model.Span;
import org.hujian.text.numeral.Numeral;

/**
 * Joins numbers that stand side by side: ranges (10至15人), lists that share a unit (3、5例), scores
 * (4比1).
 *
 * <p>Returns the quantity it was given where nothing joins.
 */
final class Ranges {
  private static final String LIST_SIGNS = "、和与及或";
  private static final int LONGEST_LIST = 8;

  private final String s;
  private final QuantityReader quantities;

  Ranges(String s, QuantityReader quantities) {
    this.s = s;
    this.quantities = quantities;
  }

  /** 52.42%至98.44%, 150亿至500亿美元, 三万到五万, 10-15人. */
  Quantity range(Quantity a, int to) {
    int at = a.end();
    boolean included = s.startsWith("(含)", at);
    at += included ? 3 : 0;
    int signs = rangeSign(at, to);
    if (signs == 0) {
      return a;
    }
    at += signs;
    if (at >= to || !QuantityReader.begins(s.charAt(at))) {
      return a;
    }
    Quantity b = quantities.at(at, to);
    if (b == null || a.min() == null || b.min() == null || a.max() == null || b.max() == null) {
      return a;
    }
    boolean spoken = s.charAt(at - 1) == '至' || s.charAt(at - 1) == '到';
    Unit unit = b.unit() == null ? a.unit() : b.unit();
    if (a.unit() != null && b.unit() != null && !a.unit().key().equals(b.unit().key())) {
      return a;
    }
    if (unit == null && !(spoken && (a.scaled() || b.scaled() || b.min().intValue() >= 10))) {
      return a;
    }
    BigDecimal lo = a.min();
    BigDecimal shared = sharedPower(a, b);
    lo = lo.multiply(shared);
    if (lo.compareTo(b.max()) >= 0) {
      return a;
    }
    Span unitSpan = b.unitSpan() == null ? a.unitSpan() : b.unitSpan();
    return new Quantity(
        Span.covering(a.span(), b.span()),
        Span.covering(a.number(), b.number()),
        lo,
        b.max(),
        a.approx() || b.approx(),
        false,
        a.scaled() || b.scaled(),
        unit,
        unitSpan,
        Form.RANGE);
  }

  private int rangeSign(int at, int to) {
    int i = at;
    while (i < to && "-~—–－～─".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    if (i == at && i < to && (s.charAt(i) == '至' || s.charAt(i) == '到')) {
      i++;
    }
    return i - at > 2 ? 0 : i - at;
  }

  /**
   * What the first number of a range borrows from the second: 2至3万 is 20000..30000, 七千到九千亿 begins
   * at 七千亿. It borrows only where it would otherwise be written smaller than it reads.
   */
  private BigDecimal sharedPower(Quantity a, Quantity b) {
    if (a.unit() != null || a.scaled() || b.min() == null || a.min() == null) {
      return BigDecimal.ONE;
    }
    String digits = b.number().in(s);
    int cut = digits.length();
    BigDecimal power = BigDecimal.ONE;
    boolean plain = !hasPower(a.number());
    while (cut > 0) {
      char c = digits.charAt(cut - 1);
      BigDecimal u = Numeral.unit(c);
      if (u == null || (!plain && u.compareTo(BigDecimal.valueOf(10_000)) < 0)) {
        break;
      }
      power = power.multiply(u);
      cut--;
    }
    if (power.equals(BigDecimal.ONE) || cut == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal rest = Numeral.parse(digits.substring(0, cut));
    return rest != null && a.min().compareTo(rest) < 0 ? power : BigDecimal.ONE;
  }

  private boolean hasPower(Span number) {
    for (int i = number.start(); i < number.end(); i++) {
      if (Numeral.unit(s.charAt(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** 3、5例: a number in a list takes the unit of the next one that has it. */
  Quantity listUnit(Quantity q, int to) {
    if (q.unit() != null || q.form() != Form.NUMBER) {
      return q;
    }
    int at = q.end();
    for (int k = 0; k < LONGEST_LIST; k++) {
      boolean goesOn = at + 1 < to && LIST_SIGNS.indexOf(s.charAt(at)) >= 0;
      if (!goesOn || !QuantityReader.begins(s.charAt(at + 1))) {
        return q;
      }
      Quantity other = quantities.at(at + 1, to);
      if (other == null || other.form() == Form.HALF) {
        return q;
      }
      if (other.unit() != null) {
        boolean plain = other.is(Unit.Kind.TOLL) || other.is(Unit.Kind.RANK);
        return plain ? q : q.withUnit(other.unit(), null);
      }
      at = other.end();
    }
    return q;
  }

  /** 4比1: both numbers are figures of their own. */
  Quantity score(Quantity q, int floor, int to) {
    if (q.unit() != null || q.form() != Form.NUMBER) {
      return q;
    }
    boolean first =
        q.end() + 1 < to
            && s.charAt(q.end()) == '比'
            && Numeral.isNumeral(s.charAt(q.end() + 1))
            && quantities.at(q.end() + 1, to) instanceof Quantity other
            && other.unit() == null;
    int start = q.start();
    boolean second =
        start - 1 > floor - 1
            && start >= 2
            && s.charAt(start - 1) == '比'
            && Numeral.isNumeral(s.charAt(start - 2));
    if (!first && !second) {
      return q;
    }
    return new Quantity(
        q.span(),
        q.number(),
        q.min(),
        q.max(),
        q.approx(),
        false,
        q.scaled(),
        null,
        null,
        Form.SCORE);
  }
}
