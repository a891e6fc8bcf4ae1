package org.hujian.analysis.annotate.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest expression at each place of a folded text.
 *
 * <p>Every walk through the rules is as short as a rule, and no place is visited twice, so the cost
 * is linear in the text. Holds the state of one scan: not for several threads.
 */
final class Scanner {
  private static final String UNITS = "年月日号时点分秒周天个多度余";

  private static final int READ = 256;

  private final Grammar grammar;
  private final String s;
  private final long[] slots = new long[Slot.COUNT];
  private final long[] atMark = new long[Slot.COUNT];
  private final long[] best = new long[Slot.COUNT];
  private final int[] readKeys = new int[READ];
  private final Count.@Nullable Number[] readNumbers = new Count.Number[READ];
  private int start;
  private int marked;
  private int bestEnd;
  private int bestReach;
  private @Nullable Rule bestRule;

  /** An expression, what its words say, and the rule that found it. */
  record Found(Span span, Frame frame, Rule rule) {}

  Scanner(Grammar grammar, String folded) {
    this.grammar = grammar;
    this.s = folded;
    Arrays.fill(slots, Frame.UNSET);
  }

  /** All expressions, in order, none overlapping another. */
  List<Found> scan() {
    List<Found> out = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      Node[] starts = grammar.starting(c);
      boolean numeral = Count.starts(c);
      if (starts.length > 0) {
        Found found = longest(i, starts, numeral);
        if (found != null) {
          out.add(found);
          i = found.span().end();
          continue;
        }
      }
      i = numeral ? Count.runEnd(s, i) : i + 1;
    }
    return out;
  }

  private @Nullable Found longest(int at, Node[] starts, boolean numeral) {
    start = at;
    marked = -1;
    bestRule = null;
    bestEnd = at;
    bestReach = at;
    if (numeral && at > 1 && s.charAt(at - 1) == '.' && Count.arabic(s.charAt(at - 2))) {
      return null;
    }
    for (Node node : starts) {
      walk(node, at);
    }
    Rule rule = bestRule;
    return rule == null || bestEnd == at
        ? null
        : new Found(new Span(at, bestEnd), new Frame(best), rule);
  }

  private void walk(Node node, int at) {
    switch (node) {
      case Node.Literal(char c, Node next) -> {
        int i = overSpace(at);
        if (i < s.length() && s.charAt(i) == c) {
          walk(next, i + 1);
        }
      }
      case Node.Read(Count count, Slot slot, Node next) -> {
        Count.Number n = number(count, overSpace(at));
        if (n != null) {
          long before = slots[slot.ordinal()];
          long vague = slots[Slot.VAGUE.ordinal()];
          slots[slot.ordinal()] = n.value();
          if (n.vague()) {
            slots[Slot.VAGUE.ordinal()] = 1;
          }
          walk(next, n.end());
          slots[slot.ordinal()] = before;
          slots[Slot.VAGUE.ordinal()] = vague;
        }
      }
      case Node.Fill(Slot slot, long value, Node next) -> {
        long before = slots[slot.ordinal()];
        slots[slot.ordinal()] = value;
        walk(next, at);
        slots[slot.ordinal()] = before;
      }
      case Node.End(Node next) -> {
        if (marked < 0) {
          marked = at;
          System.arraycopy(slots, 0, atMark, 0, slots.length);
          walk(next, at);
          marked = -1;
        } else {
          walk(next, at);
        }
      }
      case Node.Unless(String chars, Node next) -> {
        if (at >= s.length() || chars.indexOf(s.charAt(at)) < 0) {
          walk(next, at);
        }
      }
      case Node.Blank(Node next) -> {
        walk(next, at);
        if (at < s.length() && s.charAt(at) == ' ') {
          walk(next, at + 1);
        }
      }
      case Node.Fork(var ways, var firsts) -> {
        int i = overSpace(at);
        char c = i < s.length() ? s.charAt(i) : '\0';
        int id = grammar.id(c);
        boolean numeral = Count.starts(c);
        for (int k = 0; k < ways.size(); k++) {
          if (firsts.get(k).admits(id, numeral)) {
            walk(ways.get(k), at);
          }
        }
      }
      case Node.Accept(Rule rule) -> accept(rule, at);
    }
  }

  /** Many rules begin with the same number: it is read once. */
  private Count.@Nullable Number number(Count count, int at) {
    if (at >= s.length() || !Count.starts(s.charAt(at))) {
      return null;
    }
    int key = at * Count.KINDS + count.ordinal();
    int place = key & (READ - 1);
    if (readKeys[place] != key + 1) {
      readKeys[place] = key + 1;
      readNumbers[place] = count.read(s, at);
    }
    return readNumbers[place];
  }

  /** Longer wins; of equally long ones the one that saw more; of those the one written first. */
  private void accept(Rule rule, int at) {
    int end = marked >= 0 ? marked : at;
    if (end > bestEnd || (end == bestEnd && at > bestReach)) {
      bestEnd = end;
      bestReach = at;
      bestRule = rule;
      System.arraycopy(marked >= 0 ? atMark : slots, 0, best, 0, slots.length);
    }
  }

  /** 9月22 日, 2020 年 7 月: a space between a number and its unit is not looked at. */
  private int overSpace(int at) {
    if (at <= start || at + 1 >= s.length() || s.charAt(at) != ' ') {
      return at;
    }
    char before = s.charAt(at - 1);
    char after = s.charAt(at + 1);
    boolean joins =
        (Count.starts(before) && UNITS.indexOf(after) >= 0)
            || (UNITS.indexOf(before) >= 0 && Count.starts(after));
    return joins ? at + 1 : at;
  }
}
