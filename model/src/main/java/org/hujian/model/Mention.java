package org.hujian.model;

import java.util.Objects;

/** A name in the text: 普京, 外交部, 莫斯科. Titles and modifiers stand outside it. */
public record Mention(Span span, EntityType type, String rule) implements Annotation {
  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(rule, "rule");
  }
}
