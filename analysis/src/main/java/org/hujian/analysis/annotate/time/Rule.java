package org.hujian.analysis.annotate.time;

import java.util.List;

/**
 * One row of the rules: its id, what kind of expression it finds, and sentences that prove it.
 *
 * @param line where the rule stands in its file
 */
record Rule(String id, Kind kind, List<Example> examples, int line) {
  /** What an expression is before it is resolved. */
  enum Kind {
    POINT,
    DURATION,
    SET,
    REF,
    /** Looks like a time and is none: 十三五, 四季如春. */
    NONE
  }

  /** A sentence, the day on which it is printed, and the values read in it, in order. */
  record Example(String day, String sentence, List<String> values) {}

  Rule {
    examples = List.copyOf(examples);
  }
}
