package org.hujian.analysis.annotate.figure;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.figure.Cues.Cue;
import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.hujian.model.Figure.Aspect;
import org.hujian.model.Figure.State;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the clause says of a figure: whether it is a level, a change or a rate; whether it is
 * planned, estimated or denied; and as of when it holds.
 *
 * <p>Looks to the left only, within the clause; a time may stand in an earlier clause of the
 * sentence.
 */
record Circumstances(Aspect aspect, State state, @Nullable String asOf) {
  /** Nouns of change: a figure that counts them is the size of a change. */
  private static final String[] CHANGES = {
    "涨幅", "跌幅", "增幅", "降幅", "升幅", "增速", "增长", "增长率", "增加", "减少", "下降", "上涨", "下跌"
  };

  static Circumstances of(
      Reading reading, Quantity q, Clauses clauses, List<TimeExpression> times, Cues cues) {
    String s = reading.folded();
    Span clause = clauses.at(q.start());
    Aspect aspect = Aspect.LEVEL;
    State state = State.STATED;
    boolean rate = false;
    for (int i = clause.start(); i < q.start(); i++) {
      Hit<Cue> hit = cues.at(s, i, q.start());
      if (hit == null) {
        continue;
      }
      if (q.start() - hit.end() <= hit.value().reach() && stands(reading, hit)) {
        switch (hit.value().meaning()) {
          case CHANGE_TO -> aspect = Aspect.CHANGE_TO;
          case CHANGE_BY -> aspect = Aspect.CHANGE_BY;
          case RATE -> rate = true;
          case ESTIMATED -> state = State.ESTIMATED;
          case PLANNED -> state = state == State.ESTIMATED ? state : State.PLANNED;
          case DENIED -> state = State.DENIED;
        }
      }
      i = hit.end() - 1;
    }
    char before = q.start() > clause.start() ? s.charAt(q.start() - 1) : ' ';
    if (aspect == Aspect.CHANGE_BY && (before == '至' || before == '到')) {
      aspect = Aspect.CHANGE_TO;
    }
    boolean per = q.end() < s.length() && s.charAt(q.end()) == '/' && q.unit() != null;
    if ((rate || per) && aspect != Aspect.CHANGE_BY) {
      aspect = Aspect.RATE;
    }
    return new Circumstances(aspect, state, asOf(q, clauses, times));
  }

  /** The same circumstances for a figure whose counted noun is itself a change: 涨幅30%. */
  Circumstances counting(@Nullable String head) {
    if (head != null && aspect == Aspect.LEVEL) {
      for (String change : CHANGES) {
        if (head.equals(change)) {
          return new Circumstances(Aspect.CHANGE_BY, state, asOf);
        }
      }
    }
    return this;
  }

  /** 将 is a plan as an adverb, not as a preposition (将三人列入); 拟 not inside 模拟. */
  private static boolean stands(Reading reading, Hit<Cue> hit) {
    int k = reading.tokenAt(hit.start());
    if (k >= reading.tokens().size()) {
      return true;
    }
    Token t = reading.tokens().get(k);
    boolean single = hit.end() - hit.start() == 1;
    if (single && hit.value().meaning() == Cues.Meaning.PLANNED) {
      return t.start() == hit.start() && t.end() <= hit.end() + 1 && !t.pos().startsWith("p");
    }
    return true;
  }

  private static @Nullable String asOf(Quantity q, Clauses clauses, List<TimeExpression> times) {
    Span sentence = clauses.sentence(q.start());
    Span clause = clauses.at(q.start());
    String before = null;
    String after = null;
    int low = firstFrom(times, sentence.start());
    for (int i = low; i < times.size(); i++) {
      TimeExpression t = times.get(i);
      if (t.span().start() >= sentence.end()) {
        break;
      }
      boolean point = t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME;
      if (!point) {
        continue;
      }
      if (t.span().end() <= q.start()) {
        before = t.value();
      } else if (after == null && clause.contains(t.span())) {
        after = t.value();
      }
    }
    String value = before == null ? after : before;
    // A vague reference (PAST_REF) says no day that a figure could hold for.
    return value != null && !value.isEmpty() && Character.isDigit(value.charAt(0)) ? value : null;
  }

  private static int firstFrom(List<TimeExpression> times, int start) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (times.get(mid).span().start() < start) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
