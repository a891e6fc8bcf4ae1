package org.hujian.analysis.annotate.quotation;

import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who a cue's clause gives as its subject.
 *
 * @param span the words; null where they are left out
 * @param clause where the clause of the attribution begins
 * @param cueClause where the clause of the cue itself begins
 * @param way how it was found
 */
record Subject(@Nullable Span span, int clause, int cueClause, Way way) {
  /** From the surest to the least sure. */
  enum Way {
    /** Right before the cue. */
    NEAR,
    /** At the head of the cue's clause. */
    LEADING,
    /** At the head of an earlier clause of the sentence. */
    EARLIER,
    /** Named by a frame: 据A报道. */
    FRAME,
    NONE
  }
}
