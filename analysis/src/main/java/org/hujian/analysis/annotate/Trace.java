package org.hujian.analysis.annotate;

import org.hujian.model.Span;

/**
 * Is told what a rule looked at and refused, and why; {@code explain} prints it. Findings name
 * their rule themselves.
 */
public interface Trace {
  /** Listens to nothing. */
  Trace NONE = (rule, span, why) -> {};

  void refused(String rule, Span span, String why);
}
