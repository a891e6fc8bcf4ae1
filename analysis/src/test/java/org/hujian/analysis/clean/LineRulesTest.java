package org.hujian.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.hujian.analysis.clean.LineRules.Cut;
import org.hujian.analysis.clean.LineRules.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of lines.rules, and what the loader says of bad files. */
class LineRulesTest {
  private final LineRules rules = new LineRules();

  @TestFactory
  Stream<DynamicTest> examples() {
    return rules.rules().stream()
        .flatMap(rule ->
            Stream.concat(
                rule.examples().stream()
                    .map(e ->
                        DynamicTest.dynamicTest(
                            rule.id() + ": " + e,
                            () -> assertThat(cut(rule, plain(e))).isEqualTo(marked(e)))),
                rule.counterExamples().stream()
                    .map(e ->
                        DynamicTest.dynamicTest(
                            rule.id() + " not: " + e, () -> assertThat(cut(rule, e)).isEmpty()))));
  }

  /** What one rule alone takes from a line. */
  private String cut(Rule rule, String text) {
    return switch (rule.cut()) {
      case LINE ->
          text.length() <= LineRules.LONGEST_LINE && rule.pattern().matcher(text).matches()
              ? text
              : "";
      case HEAD -> text.substring(0, rules.head(text, rule));
      case TAIL -> text.substring(rules.tail(text, rule));
    };
  }

  private static String plain(String example) {
    return example.replace("⟦", "").replace("⟧", "");
  }

  private static String marked(String example) {
    int from = example.indexOf('⟦');
    return from < 0 ? example : example.substring(from + 1, example.indexOf('⟧'));
  }

  @Test
  void aLineIsTakenByTheFirstRuleThatFits() {
    Rule rule = rules.line("21 分钟前", LineRules.Place.ANY);
    assertThat(rule).isNotNull();
    assertThat(rule.why()).isEqualTo("time-stamp");
    assertThat(rule.cut()).isEqualTo(Cut.LINE);
  }

  @Test
  void aLongLineIsLookedAtNoFurther() {
    assertThat(rules.line("©".repeat(LineRules.LONGEST_LINE + 1), LineRules.Place.END)).isNull();
  }

  @Test
  void theLoaderPointsAtTheBadSign() {
    assertThatThrownBy(() -> load("rule a\nwhy b\nline (c\nyes c\n"))
        .hasMessageContaining("test:3:")
        .hasMessageContaining("line (c")
        .hasMessageContaining("^");
    assertThatThrownBy(() -> load("why b\n")).hasMessageContaining("begins with 'rule'");
    assertThatThrownBy(() -> load("rule a\nwho b\n")).hasMessageContaining("no such key: who");
    assertThatThrownBy(() -> load("rule a\nwhy b\nline c\n"))
        .hasMessageContaining("needs why, line|head|tail and yes");
  }

  private static LineRules load(String file) throws IOException {
    return new LineRules(RuleFile.read("test", new BufferedReader(new StringReader(file))));
  }
}
