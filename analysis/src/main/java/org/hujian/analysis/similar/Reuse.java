package org.hujian.analysis.similar;

/** How one text stands to an earlier one. */
public enum Reuse {
  /** The same words. */
  EXACT,
  /** The same text with changes. */
  EDITED,
  /** A part of the earlier text, little else. */
  EXCERPT,
  /** The earlier text and more. */
  EXTENDED,
  /** A later state of the same page. */
  UPDATE,
  /** Passages in common. */
  PASSAGES,
  /** Nothing to speak of. */
  NONE;

  private static final double SAME = 0.95;
  private static final double CHANGED = 0.6;
  private static final double MOST = 0.7;
  private static final double SOME = 0.15;

  /**
   * Tells the kind from how much of each stands in the other.
   *
   * <p>A page may be written anew from end to end, or be stored without its text: under one address
   * one matter is one page, whatever the texts have in common. An address under which another
   * matter stands was used twice.
   *
   * @param later share of the later text's runs that stand in the earlier one
   * @param earlier share of the earlier text's runs that stand in the later one
   * @param samePage true if both were printed at one address
   * @param sameMatter true if the titles tell one matter
   */
  public static Reuse of(double later, double earlier, boolean samePage, boolean sameMatter) {
    if (samePage && (sameMatter || Math.max(later, earlier) >= SOME)) {
      return later >= SAME && earlier >= SAME ? EXACT : UPDATE;
    }
    if (later >= SAME && earlier >= SAME) {
      return EXACT;
    }
    if (later >= CHANGED && earlier >= CHANGED) {
      return EDITED;
    }
    if (later >= MOST) {
      return EXCERPT;
    }
    if (earlier >= MOST) {
      return EXTENDED;
    }
    return Math.max(later, earlier) >= SOME ? PASSAGES : NONE;
  }

  /** True if the later article is a copy that a list may fold away with a count. */
  public boolean isCopy() {
    return switch (this) {
      case EXACT, EDITED, EXCERPT, EXTENDED, UPDATE -> true;
      case PASSAGES, NONE -> false;
    };
  }
}
