package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Lines and ends of lines that are no text of the article, known by their words: {@code
 * lines.rules}.
 *
 * <p>Only a short window is looked at, so that no pattern can run long: a whole line of at most
 * {@value #LONGEST_LINE} signs, or that many at an end of a longer one.
 */
final class LineRules {
  static final int LONGEST_LINE = 400;
  private static final int WINDOW = 240;

  /** Which part of a line a rule takes away. */
  enum Cut {
    LINE,
    HEAD,
    TAIL
  }

  /** Where on the page a rule is tried: everywhere, or among the first or the last lines only. */
  enum Place {
    ANY,
    START,
    END
  }

  /** What a line opens that goes with it. */
  enum Opens {
    NOTHING,
    /** Links and short lines. */
    LIST,
    /** Pictures with a text each. */
    GALLERY
  }

  /** A rule; an example marks what is cut with ⟦ and ⟧. */
  record Rule(
      String id,
      String why,
      Place place,
      Cut cut,
      Opens opens,
      Pattern pattern,
      List<String> examples,
      List<String> counterExamples) {}

  private final List<Rule> rules;

  LineRules() {
    this(RuleFile.read("lines.rules"));
  }

  LineRules(List<RuleFile.Line> lines) {
    rules = parse(lines);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The rule that takes the whole line away at this place of the page, or null. */
  @Nullable Rule line(String text, Place place) {
    if (text.length() > LONGEST_LINE) {
      return null;
    }
    for (Rule rule : rules) {
      if (rule.cut() == Cut.LINE
          && rule.place() == place
          && rule.pattern().matcher(text).matches()) {
        return rule;
      }
    }
    return null;
  }

  /** The offset from which a rule cuts the end of the line; the line's length if none does. */
  int tail(String text, Rule rule) {
    Matcher m = rule.pattern().matcher(text);
    m.region(Math.max(0, text.length() - WINDOW), text.length());
    return m.find() ? m.start() : text.length();
  }

  /** The offset up to which a rule cuts the start of the line; 0 if none does. */
  int head(String text, Rule rule) {
    Matcher m = rule.pattern().matcher(text);
    m.region(0, Math.min(WINDOW, text.length()));
    return m.lookingAt() ? m.end() : 0;
  }

  private static List<Rule> parse(List<RuleFile.Line> lines) {
    List<Rule> rules = new ArrayList<>();
    Draft draft = null;
    for (RuleFile.Line line : lines) {
      if (line.key().equals("rule")) {
        if (draft != null) {
          rules.add(draft.rule());
        }
        draft = new Draft(line);
      } else if (draft == null) {
        throw line.bad("a file of rules begins with 'rule'", 0);
      } else {
        draft.take(line);
      }
    }
    if (draft != null) {
      rules.add(draft.rule());
    }
    return List.copyOf(rules);
  }

  /** A rule while its lines are read. */
  private static final class Draft {
    private final RuleFile.Line first;
    private final List<String> yes = new ArrayList<>();
    private final List<String> no = new ArrayList<>();
    private @Nullable String why;
    private @Nullable Cut cut;
    private @Nullable String match;
    private @Nullable Pattern pattern;
    private Place place = Place.ANY;
    private Opens opens = Opens.NOTHING;

    Draft(RuleFile.Line first) {
      this.first = first;
    }

    void take(RuleFile.Line line) {
      switch (line.key()) {
        case "why" -> why = line.value().strip();
        case "opens" -> opens = Opens.LIST;
        case "gallery" -> opens = Opens.GALLERY;
        case "start" -> place = Place.START;
        case "end" -> place = Place.END;
        case "yes" -> yes.add(line.value());
        case "no" -> no.add(line.value());
        case "line", "head", "tail" -> {
          if (match != null) {
            throw line.bad("a rule has one pattern", 0);
          }
          match = line.value();
          cut = Cut.valueOf(line.key().toUpperCase(java.util.Locale.ROOT));
          try {
            pattern = Pattern.compile(cut == Cut.TAIL ? "(?:" + match + ")$" : match);
          } catch (PatternSyntaxException e) {
            throw line.bad(e.getDescription(), line.valueAt() + Math.max(0, e.getIndex()));
          }
        }
        default -> throw line.bad("no such key: " + line.key(), 0);
      }
    }

    Rule rule() {
      if (why == null || cut == null || pattern == null || yes.isEmpty()) {
        throw first.bad("a rule needs why, line|head|tail and yes", 0);
      }
      return new Rule(
          first.value().strip(),
          why,
          place,
          cut,
          opens,
          pattern,
          List.copyOf(yes),
          List.copyOf(no));
    }
  }
}
