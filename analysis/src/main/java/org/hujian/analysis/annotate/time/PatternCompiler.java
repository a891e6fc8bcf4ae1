package org.hujian.analysis.annotate.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the patterns of the rules into nodes.
 *
 * <pre>
 * pattern  := way ('|' way)*
 * way      := item*
 * item     := atom '?'?
 * atom     := character | '(' pattern ')' | '{' name '}' | '{' Count ':' slot '}'
 *           | '&lt;' slot '=' value '&gt;' | '~' | '^' | '[^' character+ ']'
 * </pre>
 *
 * <p>{@code ~} is white space that may stand there; {@code ^} ends the expression and makes the
 * rest a condition on what follows; {@code [^…]} lets none of these characters follow; a backslash
 * takes the next character as it is. White space in a pattern means nothing.
 */
final class PatternCompiler {
  private final Map<String, Source> macros = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Alphabet alphabet;

  /** A pattern and where it stands, for messages. */
  record Source(String pattern, int line, int column) {}

  /** Says at which column of which line a pattern is wrong. */
  static final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int line;
    final int column;

    PatternException(int line, int column, String message) {
      super(message);
      this.line = line;
      this.column = column;
    }
  }

  PatternCompiler(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  void define(String name, Source source) {
    if (Count.named(name) != null || macros.putIfAbsent(name, source) != null) {
      throw new PatternException(source.line(), 1, "the name " + name + " is taken");
    }
  }

  /** The node at which {@code source} begins, if {@code next} comes after it. */
  Node compile(Source source, Node next) {
    Parser parser = new Parser(source);
    Node node = parser.pattern(next);
    if (parser.i < source.pattern().length()) {
      throw parser.wrong("a ) without its (");
    }
    return node;
  }

  private final class Parser {
    private final Source source;
    private final String p;
    private int i;

    Parser(Source source) {
      this.source = source;
      this.p = source.pattern();
    }

    PatternException wrong(String why) {
      return new PatternException(source.line(), source.column() + Math.min(i, p.length()), why);
    }

    Node pattern(Node next) {
      List<Node> ways = new ArrayList<>();
      ways.add(way(next));
      while (i < p.length() && p.charAt(i) == '|') {
        i++;
        ways.add(way(next));
      }
      return ways.size() == 1 ? ways.get(0) : fork(ways);
    }

    /** Items are compiled last first, because each needs the node that follows it. */
    private Node way(Node next) {
      List<Item> items = new ArrayList<>();
      while (i < p.length() && p.charAt(i) != '|' && p.charAt(i) != ')') {
        if (p.charAt(i) == ' ') {
          i++;
          continue;
        }
        int start = i;
        skipAtom();
        boolean optional = i < p.length() && p.charAt(i) == '?';
        items.add(new Item(start, i, optional));
        if (optional) {
          i++;
        }
      }
      int end = i;
      Node node = next;
      for (int k = items.size() - 1; k >= 0; k--) {
        Item item = items.get(k);
        i = item.start();
        Node with = atom(node);
        if (i != item.end()) {
          throw wrong("unexpected");
        }
        node = item.optional() ? fork(List.of(with, node)) : with;
      }
      i = end;
      return node;
    }

    private void skipAtom() {
      int start = i;
      char c = p.charAt(i);
      switch (c) {
        case '\\' -> i += 2;
        case '(' -> {
          int depth = 0;
          do {
            char d = p.charAt(i);
            if (d == '\\') {
              i++;
            } else if (d == '(') {
              depth++;
            } else if (d == ')') {
              depth--;
            }
            i++;
          } while (depth > 0 && i < p.length());
          if (depth > 0) {
            i = start;
            throw wrong("a ( without its )");
          }
        }
        case '{' -> skipTo('}');
        case '<' -> skipTo('>');
        case '[' -> {
          if (!p.startsWith("[^", i)) {
            throw wrong("[^ expected");
          }
          skipTo(']');
        }
        case '?', '}', '>', ']' -> throw wrong("a " + c + " that belongs to nothing");
        default -> i++;
      }
      if (i > p.length()) {
        throw wrong("nothing after the backslash");
      }
    }

    private void skipTo(char close) {
      int end = p.indexOf(close, i);
      if (end < 0) {
        throw wrong("no " + close + " closes this");
      }
      i = end + 1;
    }

    private Node atom(Node next) {
      char c = p.charAt(i);
      switch (c) {
        case '\\' -> {
          i += 2;
          return literal(p.charAt(i - 1), next);
        }
        case '(' -> {
          i++;
          Node inner = pattern(next);
          i++;
          return inner;
        }
        case '{' -> {
          int start = i;
          skipTo('}');
          return named(p.substring(start + 1, i - 1), start, next);
        }
        case '<' -> {
          int start = i;
          skipTo('>');
          return fill(p.substring(start + 1, i - 1), start, next);
        }
        case '[' -> {
          int start = i;
          skipTo(']');
          return new Node.Unless(p.substring(start + 2, i - 1), next);
        }
        case '~' -> {
          i++;
          return new Node.Blank(next);
        }
        case '^' -> {
          i++;
          return new Node.End(next);
        }
        default -> {
          i++;
          return literal(c, next);
        }
      }
    }

    private Node literal(char c, Node next) {
      alphabet.add(c);
      return new Node.Literal(c, next);
    }

    private Node fill(String inside, int start, Node next) {
      int eq = inside.indexOf('=');
      Slot slot = eq < 0 ? null : Slot.named(inside.substring(0, eq));
      Long value = eq < 0 ? null : Slot.number(inside.substring(eq + 1));
      if (slot == null || value == null) {
        i = start;
        throw wrong("not slot=value: " + inside);
      }
      return new Node.Fill(slot, value, next);
    }

    private Node named(String name, int start, Node next) {
      int colon = name.indexOf(':');
      Count count = Count.named(colon < 0 ? name : name.substring(0, colon));
      if (count != null) {
        Slot slot = colon < 0 ? count.slot : Slot.named(name.substring(colon + 1));
        if (slot == null) {
          i = start;
          throw wrong("no slot of this name: " + name);
        }
        return new Node.Read(count, slot, next);
      }
      Source macro = macros.get(name);
      if (macro == null || open.contains(name)) {
        i = start;
        throw wrong(macro == null ? "nothing is called " + name : name + " is made of itself");
      }
      open.push(name);
      Node node = compile(macro, next);
      open.pop();
      return node;
    }

    private Node fork(List<Node> ways) {
      return new Node.Fork(List.copyOf(ways), ways.stream().map(alphabet::firsts).toList());
    }
  }

  private record Item(int start, int end, boolean optional) {}
}
