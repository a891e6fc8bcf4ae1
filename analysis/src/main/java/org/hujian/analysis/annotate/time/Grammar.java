package org.hujian.analysis.annotate.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of time expressions, read from {@code times.rules} and compiled.
 *
 * <p>Strict: a line that cannot be understood stops the program with the file, the line and a caret
 * under the place.
 *
 * <pre>
 * let name = pattern            a name for a piece of pattern; the patterns of several lets of one name are not joined
 * rule id kind                  point, duration, set, ref or none
 *   match pattern               once or more
 *   say [@day] sentence → value ; value …     what is read in the sentence, printed on that day (2022-02-04, a Friday)
 * </pre>
 */
final class Grammar {
  static final String FILE = "times.rules";
  private static final Node[] NONE = {};

  private final Alphabet alphabet;
  private final List<Rule> rules;
  private final Node[][] byFirst;

  private Grammar(List<Rule> rules, List<Node> starts, Alphabet alphabet) {
    this.alphabet = alphabet;
    this.rules = List.copyOf(rules);
    this.byFirst = new Node[Character.MAX_VALUE + 1][];
    for (int c = 0; c < byFirst.length; c++) {
      int id = alphabet.id((char) c);
      boolean numeral = Count.starts((char) c);
      if (id == 0 && !numeral) {
        byFirst[c] = NONE;
        continue;
      }
      List<Node> here = new ArrayList<>();
      for (Node start : starts) {
        if (alphabet.firsts(start).admits(id, numeral)) {
          here.add(start);
        }
      }
      byFirst[c] = here.toArray(NONE);
    }
  }

  List<Rule> rules() {
    return rules;
  }

  /** The rule that counts how long something lasted. */
  Rule lasting() {
    return rules.stream()
        .filter(r -> r.id().equals("duration.counted"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " has no rule duration.counted"));
  }

  /** The rules that can begin with {@code c}. */
  Node[] starting(char c) {
    return byFirst[c];
  }

  int id(char c) {
    return alphabet.id(c);
  }

  static Grammar load() {
    try (InputStream in = Grammar.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return parse(FILE, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Grammar parse(String file, List<String> lines) {
    return new Loader(file, lines).load();
  }

  /** Reads the file from top to bottom; a rule is compiled when the next one begins. */
  private static final class Loader {
    private static final String DAY = "2022-02-04";
    private final String file;
    private final List<String> lines;
    private final Alphabet alphabet = new Alphabet();
    private final PatternCompiler compiler = new PatternCompiler(alphabet);
    private final List<Rule> rules = new ArrayList<>();
    private final List<Node> starts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable String id;
    private Rule.@Nullable Kind kind;
    private int ruleLine;
    private final List<PatternCompiler.Source> patterns = new ArrayList<>();
    private final List<Rule.Example> examples = new ArrayList<>();

    Loader(String file, List<String> lines) {
      this.file = file;
      this.lines = lines;
    }

    Grammar load() {
      try {
        for (int n = 0; n < lines.size(); n++) {
          line(lines.get(n), n + 1);
        }
        close();
      } catch (PatternCompiler.PatternException e) {
        throw wrong(e.line, e.column, String.valueOf(e.getMessage()));
      }
      return new Grammar(rules, starts, alphabet);
    }

    private void line(String line, int n) {
      String s = line.strip();
      if (s.isEmpty() || s.startsWith("#")) {
        return;
      }
      int space = s.indexOf(' ');
      String word = space < 0 ? s : s.substring(0, space);
      String rest = space < 0 ? "" : s.substring(space + 1).strip();
      int column = rest.isEmpty() ? 1 : line.indexOf(rest, line.indexOf(word) + word.length()) + 1;
      switch (word) {
        case "let" -> {
          int eq = rest.indexOf('=');
          if (eq < 1) {
            throw wrong(n, column, "let needs a name, = and a pattern");
          }
          String name = rest.substring(0, eq).strip();
          compiler.define(
              name, new PatternCompiler.Source(rest.substring(eq + 1), n, column + eq + 1));
        }
        case "rule" -> {
          close();
          String[] parts = rest.split(" +", -1);
          if (parts.length != 2) {
            throw wrong(n, column, "rule needs an id and a kind");
          }
          id = parts[0];
          kind = kind(parts[1]);
          if (kind == null) {
            throw wrong(n, column + rest.indexOf(parts[1]), "no kind is called " + parts[1]);
          }
          if (!ids.add(parts[0])) {
            throw wrong(n, column, "the id " + parts[0] + " is taken");
          }
          ruleLine = n;
        }
        case "match" -> {
          if (id == null) {
            throw wrong(n, 1, "match belongs under a rule");
          }
          patterns.add(new PatternCompiler.Source(rest, n, column));
        }
        case "say" -> example(rest, n, column);
        default -> throw wrong(n, line.indexOf(word) + 1, "let, rule, match or say expected");
      }
    }

    private void example(String rest, int n, int column) {
      int arrow = rest.indexOf('→');
      if (id == null || arrow < 0) {
        throw wrong(n, column, "say needs a rule above it and a sentence → values");
      }
      String sentence = rest.substring(0, arrow).strip();
      String day = DAY;
      if (sentence.startsWith("@")) {
        int space = sentence.indexOf(' ');
        if (space < 0) {
          throw wrong(n, column, "a day without a sentence");
        }
        day = sentence.substring(1, space);
        sentence = sentence.substring(space + 1).strip();
      }
      List<String> values = new ArrayList<>();
      for (String v : rest.substring(arrow + 1).split(";", -1)) {
        if (!v.isBlank()) {
          values.add(v.strip());
        }
      }
      examples.add(new Rule.Example(day, sentence, values));
    }

    private void close() {
      if (id == null || kind == null) {
        return;
      }
      if (patterns.isEmpty() || examples.isEmpty()) {
        throw wrong(ruleLine, 1, "rule " + id + " needs a match and a say");
      }
      Rule rule = new Rule(id, kind, examples, ruleLine);
      rules.add(rule);
      for (PatternCompiler.Source p : patterns) {
        starts.add(compiler.compile(p, new Node.Accept(rule)));
      }
      id = null;
      kind = null;
      patterns.clear();
      examples.clear();
    }

    private static Rule.@Nullable Kind kind(String name) {
      for (Rule.Kind k : Rule.Kind.values()) {
        if (k.name().toLowerCase(Locale.ROOT).equals(name)) {
          return k;
        }
      }
      return null;
    }

    private IllegalStateException wrong(int line, int column, String why) {
      String text = lines.get(Math.min(line, lines.size()) - 1);
      return new IllegalStateException(
          file
              + ":"
              + line
              + ":"
              + column
              + ": "
              + why
              + "\n"
              + text
              + "\n"
              + " ".repeat(Math.max(0, column - 1))
              + "^");
    }
  }
}
