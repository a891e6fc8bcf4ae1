package org.hujian.analysis.cluster;

import java.util.Objects;

/**
 * What a person decided about two articles; it holds against every later finding, and a later
 * correction holds against an earlier one.
 *
 * <p>Articles are named by their ids, so that a correction outlives every regrouping. To merge two
 * events is {@link Together} for one report of each; to split is {@link Apart}; to move is both.
 */
public sealed interface Correction {
  String article();

  String other();

  /** The two are reports of one event. */
  record Together(String article, String other) implements Correction {
    public Together {
      Objects.requireNonNull(article, "article");
      Objects.requireNonNull(other, "other");
    }
  }

  /** The two are reports of different events. */
  record Apart(String article, String other) implements Correction {
    public Apart {
      Objects.requireNonNull(article, "article");
      Objects.requireNonNull(other, "other");
    }
  }
}
