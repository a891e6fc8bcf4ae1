package org.hujian.analysis.annotate.quotation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was taken for a cue, its source found, its content not yet measured.
 *
 * @param clause where the clause of the attribution begins
 * @param content where what it gives begins
 * @param pending quoted words right before the clause that it takes too
 * @param ends whether nothing follows the cue in its sentence
 * @param outer index of the claim in whose content it stands; -1 if in none
 */
record Claim(
    Lead lead,
    Line line,
    @Nullable Span source,
    Subject.Way way,
    List<Span> via,
    int clause,
    int content,
    @Nullable Quoted pending,
    boolean ends,
    int outer) {

  boolean stance() {
    return lead.kind() == CueClass.STANCE;
  }

  /** Where the previous content must have ended. */
  int begin() {
    return pending != null ? pending.outer().start() : Math.min(clause, lead.start());
  }

  /** With one relay more, farther from the speaker. */
  Claim through(@Nullable Span relay) {
    return relay == null ? this : through(List.of(relay));
  }

  /** With these relays behind its own, none twice. */
  Claim through(List<Span> relays) {
    Set<Span> all = new LinkedHashSet<>(via);
    all.addAll(relays);
    return new Claim(
        lead, line, source, way, List.copyOf(all), clause, content, pending, ends, outer);
  }

  /** Inside the content of another. */
  Claim inside(int other) {
    return new Claim(lead, line, source, way, via, clause, content, pending, ends, other);
  }
}
