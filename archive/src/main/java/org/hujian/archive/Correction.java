package org.hujian.archive;

import java.util.List;

/**
 * What a person decided about where reports belong.
 *
 * <p>Reports are named by their keys and never by an event's or story's id: ids follow from the
 * groups and change when these grow, a decision must not.
 */
public sealed interface Correction {
  /** The stories of the two reports are one. */
  record Merge(String one, String other) implements Correction {}

  /** These reports are a story of their own. */
  record Split(List<String> reports) implements Correction {
    public Split {
      reports = reports.stream().distinct().sorted().toList();
      if (reports.isEmpty()) {
        throw new IllegalArgumentException("a split needs a report");
      }
    }
  }

  /** A report belongs to the event of another. */
  record Move(String report, String beside) implements Correction {}

  /** An earlier decision does not hold; of an undoing: it holds again. */
  record Undo(long number) implements Correction {}
}
