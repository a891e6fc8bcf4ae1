package org.hujian.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count or measure with what it means.
 *
 * @param span number, unit and the modifier that touches them (近20份)
 * @param min lower bound, inclusive; null if open
 * @param max upper bound, inclusive; null if open
 * @param unit as printed (份, 亿美元 → 美元 with the multiplier taken into the value), null where there
 *     is none
 * @param unitKey the unit normalised across spellings and scripts (美金, USD → 美元), null where there
 *     is none
 * @param counted what is counted, null where the text does not say
 * @param asOf TIMEX3 value of the time it holds for, null where the text does not say
 */
public record Figure(
    Span span,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean approx,
    @Nullable String unit,
    @Nullable String unitKey,
    @Nullable Counted counted,
    Aspect aspect,
    State state,
    @Nullable String asOf,
    String rule)
    implements Annotation {

  /**
   * What a figure counts.
   *
   * @param span the noun with its modifiers as printed
   * @param head the head noun inside it
   */
  public record Counted(Span span, Span head) {
    public Counted {
      if (!span.contains(head)) {
        throw new IllegalArgumentException("head " + head + " lies outside " + span);
      }
    }
  }

  /** Level (15个), value after a change (增加到), size of a change (增加了), or rate (每年). */
  public enum Aspect {
    LEVEL,
    CHANGE_TO,
    CHANGE_BY,
    RATE
  }

  /** Whether it is said to have happened. */
  public enum State {
    STATED,
    PLANNED,
    ESTIMATED,
    DENIED
  }

  public Figure {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(aspect, "aspect");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(rule, "rule");
    if (min == null && max == null) {
      throw new IllegalArgumentException("a figure needs a bound");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("figure bounds crossed: " + min + " > " + max);
    }
  }
}
