package org.hujian.analysis.annotate.quotation;

import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who a cue's clause gives as its subject.
 *
 * @param span the words; null where they are left out
 * @param clause where the clause of the attribution begins
 */
record Subject(@Nullable Span span, int clause) {}
