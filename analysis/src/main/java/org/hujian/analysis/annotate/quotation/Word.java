package org.hujian.analysis.annotate.quotation;

/** A word with the part it can play in an attribution. */
record Word(int start, int end, String text, Kind kind) {
  /** The parts; anything not of a closed class and not clearly a verb counts as a noun. */
  enum Kind {
    NAME,
    NOUN,
    PRONOUN,
    NUMBER,
    TIME,
    ADJECTIVE,
    VERB,
    ADVERB,
    PREPOSITION,
    CONJUNCTION,
    DE,
    SIDE,
    MARK
  }

  boolean nominal() {
    return switch (kind) {
      case NAME, NOUN, PRONOUN, NUMBER, ADJECTIVE -> true;
      default -> false;
    };
  }

  boolean is(Kind k) {
    return kind == k;
  }
}
