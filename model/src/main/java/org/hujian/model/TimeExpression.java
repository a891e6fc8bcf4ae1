package org.hujian.model;

import java.util.Objects;

/**
 * A time expression with its TIMEX3 value (ISO-TimeML).
 *
 * @param value {@code 2022-02-04}, {@code 2021-12}, {@code 2022-02-04TAF}, {@code P400D}, {@code
 *     PAST_REF}, …
 */
public record TimeExpression(Span span, Type type, String value, String rule)
    implements Annotation {
  /** The TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public TimeExpression {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
  }
}
