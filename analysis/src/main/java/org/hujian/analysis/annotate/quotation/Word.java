package org.hujian.analysis.annotate.quotation;

/** A word with the part it can play in an attribution. */
record Word(int start, int end, String text, Kind kind) {
  private static final String HUMAN_END = "长员人家师官手士者授理席统相臣裁监管生民友属";

  /** The parts; anything not of a closed class and not clearly a verb counts as a noun. */
  enum Kind {
    PERSON,
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
      case PERSON, NAME, NOUN, PRONOUN, NUMBER, ADJECTIVE -> true;
      default -> false;
    };
  }

  /** Whether this word can end the phrase for a person: a name, or a title such as 局长, 发言人. */
  boolean human() {
    return kind == Kind.PERSON
        || (kind == Kind.NOUN
            && text.length() > 1
            && HUMAN_END.indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  boolean is(Kind k) {
    return kind == k;
  }
}
