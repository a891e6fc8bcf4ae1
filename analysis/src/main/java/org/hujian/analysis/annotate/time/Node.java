package org.hujian.analysis.annotate.time;

import java.util.List;

/** A state of the compiled rules. The graph has no circle: every walk through it is short. */
sealed interface Node {
  /** One character. */
  record Literal(char c, Node next) implements Node {}

  /** A number. */
  record Read(Count count, Slot slot, Node next) implements Node {}

  /** The words read so far fill a slot. */
  record Fill(Slot slot, long value, Node next) implements Node {}

  /** The expression ends here; what follows must stand there but is not part of it. */
  record End(Node next) implements Node {}

  /** The next character is none of these; it is not read. */
  record Unless(String chars, Node next) implements Node {}

  /** White space that may stand here. */
  record Blank(Node next) implements Node {}

  /**
   * One of several ways to go on; {@code firsts} says for each which characters it can begin with.
   */
  record Fork(List<Node> ways, List<Firsts> firsts) implements Node {}

  /** A rule is satisfied. */
  record Accept(Rule rule) implements Node {}
}
