package org.hujian.analysis.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts of pages that are known by their element's name, class or id alone: {@code parts.rules}.
 *
 * <p>Looks at no text.
 */
final class PartRules {
  /** Rules that take nothing away. */
  static final PartRules NONE = new PartRules(List.of());

  private final Map<String, String> reasons = new HashMap<>();

  PartRules() {
    this(RuleFile.read("parts.rules"));
  }

  PartRules(List<RuleFile.Line> lines) {
    for (RuleFile.Line line : lines) {
      for (String word : line.value().strip().split("\\s+")) {
        if (!word.matches("[.#]?[a-z0-9_][a-z0-9_-]*")) {
          throw line.bad("not an element, .class or #id: " + word, line.whole().indexOf(word));
        }
        if (reasons.put(word, line.key()) != null) {
          throw line.bad("given twice: " + word, line.whole().indexOf(word));
        }
      }
    }
  }

  /** The reason of the first word that has one, or null. */
  @Nullable String why(List<String> words) {
    for (String word : words) {
      String why = reasons.get(word);
      if (why != null) {
        return why;
      }
    }
    return null;
  }
}
