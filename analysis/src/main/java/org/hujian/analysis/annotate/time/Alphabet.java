package org.hujian.analysis.annotate.time;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Numbers the few hundred characters that occur in the rules, so that sets of them are a few words
 * wide.
 */
final class Alphabet {
  private final short[] ids = new short[Character.MAX_VALUE + 1];
  private final Map<Node, Firsts> known = new IdentityHashMap<>();
  private short next = 2;

  void add(char c) {
    if (ids[c] == 0) {
      ids[c] = next++;
    }
  }

  /** The number of a character; 0 if no rule knows it. */
  int id(char c) {
    return ids[c];
  }

  /** What a walk from {@code node} can begin with. */
  Firsts firsts(Node node) {
    Firsts found = known.get(node);
    if (found == null) {
      found =
          switch (node) {
            case Node.Literal(char c, var _) -> Firsts.of(ids[c]);
            case Node.Read _ -> Firsts.of(Firsts.NUMERAL);
            case Node.Fill(var _, var _, Node then) -> firsts(then);
            case Node.Fork(var _, var firsts) ->
                firsts.stream().reduce(new Firsts(new long[1], false), Firsts::or);
            case Node.End _, Node.Unless _, Node.Blank _, Node.Accept _ ->
                new Firsts(new long[1], true);
          };
      known.put(node, found);
    }
    return found;
  }
}
