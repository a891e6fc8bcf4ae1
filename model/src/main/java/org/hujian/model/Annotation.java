package org.hujian.model;

/** Something found in an article's text: where, and by which rule. */
public sealed interface Annotation permits Mention, TimeExpression, Figure, Quotation {
  /** The words it stands on. */
  Span span();

  /** The id of the rule that found it, e.g. {@code quote.said-before}. */
  String rule();
}
