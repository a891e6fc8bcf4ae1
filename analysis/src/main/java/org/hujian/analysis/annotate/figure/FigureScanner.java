package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over a paragraph and finds where its figures stand and what they are worth: number,
 * unit and the modifiers that touch them.
 *
 * <p>Does not ask what is counted: that needs the sentence.
 */
final class FigureScanner {
  private final String s;
  private final QuantityReader quantities;
  private final Units units;
  private final Ranges ranges;
  private final TouchingWords words;
  private final Acceptance acceptance;
  private final BitSet times;
  private final Trace trace;
  private int next;

  FigureScanner(
      Reading reading,
      List<TimeExpression> when,
      Units units,
      Modifiers modifiers,
      FixedExpressions fixed,
      Trace trace) {
    this.s = reading.folded();
    this.units = units;
    this.quantities = new QuantityReader(reading, units);
    this.ranges = new Ranges(s, quantities);
    this.words = new TouchingWords(s, quantities, units, modifiers);
    this.acceptance = new Acceptance(reading, quantities, fixed);
    this.trace = trace;
    this.times = new BitSet(s.length());
    when.forEach(t -> times.set(t.span().start(), endOf(t)));
  }

  /** Where a time ends; one that would cut an age or a number gives it back: 18周|岁, 每周|600美元. */
  private int endOf(TimeExpression t) {
    int end = t.span().end();
    if (end < s.length() && s.charAt(end) == '岁') {
      return t.span().start();
    }
    if (end < s.length() && digit(end)) {
      while (end > t.span().start() && digit(end - 1)) {
        end--;
      }
    }
    return end;
  }

  private boolean digit(int at) {
    return s.charAt(at) >= '0' && s.charAt(at) <= '9';
  }

  /** The figures of {@code within}, in order; they do not overlap. */
  List<Quantity> scan(Span within) {
    List<Quantity> out = new ArrayList<>();
    int floor = within.start();
    int i = within.start();
    while (i < within.end()) {
      if (times.get(i)) {
        i = Math.min(within.end(), times.nextClearBit(i));
        floor = i;
        continue;
      }
      if (!QuantityReader.begins(s.charAt(i))) {
        i++;
        continue;
      }
      int time = times.nextSetBit(i);
      int to = time < 0 ? within.end() : Math.min(time, within.end());
      next = i + 1;
      Quantity q = figure(within, i, floor, to);
      if (q != null) {
        out.add(q);
        floor = q.end();
      }
      i = Math.max(i + 1, next);
    }
    return out;
  }

  private @Nullable Quantity figure(Span within, int from, int floor, int to) {
    Quantity q = quantities.at(from, to);
    if (q == null) {
      skipNumerals(from, to);
      return null;
    }
    next = q.end();
    if (isCode(q, floor, to)) {
      return null;
    }
    if (weekday(q, floor) || clock(q, floor)) {
      return null;
    }
    if (q.isTime()) {
      skipTime(q, to);
      trace.refused("figure.time", q.span(), "a date or a duration");
      return null;
    }
    int first = q.number().end();
    q = ranges.range(q, to);
    if (q.isTime()) {
      skipTime(q, to);
      return null;
    }
    q = ranges.listUnit(q, to);
    next = Math.max(next, q.end());
    if (q.isTime()) {
      return null;
    }
    Quantity core = q;
    q = ranges.score(q, floor, to);
    q = words.currencyBefore(q, floor);
    q = words.belowZero(q, floor);
    q = words.modifiedAfter(q, to);
    q = words.modifiedBefore(q, floor);
    boolean modified = !q.span().equals(core.span());
    next = Math.max(next, q.end());
    Quantity free = q;
    q = modified ? q : words.governed(q, floor);
    modified |= q != free;
    String refusal = acceptance.refusal(q, modified, within.start(), to);
    if (refusal != null) {
      trace.refused(q.form().rule(), q.span(), refusal);
      next = first;
      return null;
    }
    return q;
  }

  private void skipNumerals(int from, int to) {
    int i = from + 1;
    while (i < to && Numeral.isNumeral(s.charAt(i)) && Numeral.isNumeral(s.charAt(from))) {
      i++;
    }
    next = i;
  }

  /** 10时30分: once a clock or a calendar is read, it goes on. */
  private void skipTime(Quantity q, int to) {
    int i = q.end();
    while (i < to && Numeral.isNumeral(s.charAt(i))) {
      Quantity more = quantities.at(i, to);
      char unit = more == null || more.end() <= i ? ' ' : s.charAt(more.end() - 1);
      if (more == null || !(more.isTime() || unit == '分' || unit == '号')) {
        break;
      }
      i = more.end();
    }
    next = Math.max(next, i);
  }

  /** 周五升至, 星期三, 礼拜二. */
  private boolean weekday(Quantity q, int floor) {
    int start = q.start();
    if (start <= floor || Numeral.digit(s.charAt(start)) < 1) {
      return false;
    }
    char before = s.charAt(start - 1);
    boolean week = before == '周' || (start - 2 >= floor && (before == '期' || before == '拜'));
    boolean named = before == '周' || s.startsWith("星期", start - 2) || s.startsWith("礼拜", start - 2);
    if (week && named) {
      next = start + 1;
    }
    return week && named;
  }

  /** 晚上8点: hours look like index points, but nothing rose or fell by them. */
  private boolean clock(Quantity q, int floor) {
    boolean hours =
        q.unit() != null
            && q.unit().key().equals("点")
            && q.max() != null
            && q.max().compareTo(BigDecimal.valueOf(24)) <= 0;
    char before = q.start() > floor ? s.charAt(q.start() - 1) : ' ';
    if (hours && "涨跌升降了".indexOf(before) < 0) {
      skipTime(q, s.length());
      return true;
    }
    return false;
  }

  /** F-16, COVID-19, 5G, 10:30, 2020-07-23, 192.168.0.1, 歼-20: signs that name, not count. */
  private boolean isCode(Quantity q, int floor, int to) {
    int start = q.number().start();
    char first = s.charAt(start);
    if (first < '0' || first > '9') {
      return false;
    }
    char before = start > floor ? s.charAt(start - 1) : ' ';
    boolean named =
        QuantityReader.isLatin(before)
            && units.before(s, start, Math.max(floor, start - 4)) == null;
    boolean joined =
        ("-./:_#@&".indexOf(before) >= 0 && start - 1 > floor && letter(s.charAt(start - 2)));
    int end = q.number().end();
    char after = end < to ? s.charAt(end) : ' ';
    boolean goesOn = q.unit() == null && (QuantityReader.isLatin(after) || after == '_');
    boolean clock =
        (after == ':' || after == '/' || after == '.')
            && end + 1 < to
            && Character.isDigit(s.charAt(end + 1));
    boolean hyphen =
        after == '-' && end + 1 < to && letter(s.charAt(end + 1)) && ranges.range(q, to) == q;
    if (!named && !joined && !goesOn && !clock && !hyphen) {
      return false;
    }
    int i = end;
    while (i < to && (isCodeSign(s.charAt(i)))) {
      i++;
    }
    next = Math.max(next, i);
    trace.refused("figure.code", new Span(start, next), "part of a name or a code");
    return true;
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isCodeSign(char c) {
    return (c >= '0' && c <= '9')
        || QuantityReader.isLatin(c)
        || c == '-'
        || c == '.'
        || c == '/'
        || c == ':'
        || c == '_';
  }
}
