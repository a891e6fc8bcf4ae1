package org.hujian.analysis.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.TimeExpression;
import org.hujian.testkit.Articles;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeRulesTest {
  private static final TimeAnnotator TIMES = new TimeAnnotator();
  private static final Segmenter SEGMENTER = new Segmenter();

  static Stream<Arguments> examples() {
    return Grammar.load().rules().stream()
        .flatMap(r ->
            r.examples().stream()
                .map(e -> Arguments.of(r.id(), r.kind(), e.day(), e.sentence(), e.values())));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("examples")
  void a_rule_reads_its_examples(
      String id, Rule.Kind kind, String day, String sentence, List<String> values) {
    var article = Articles.on(OffsetDateTime.parse(day + "T12:00:00+08:00"), sentence);
    List<TimeExpression> read = TIMES.annotate(Reading.of(article, SEGMENTER), Trace.NONE);
    assertThat(read).extracting(TimeExpression::value).isEqualTo(values);
    if (kind != Rule.Kind.NONE) {
      assertThat(read).extracting(TimeExpression::rule).contains(id);
    }
  }

  @Test
  void an_error_points_at_its_place() {
    assertThatThrownBy(() ->
            Grammar.parse("x.rules", List.of("rule a point", "  match {Y}年({M}月", "  say 今 → X")))
        .hasMessageStartingWith("x.rules:2:13: a ( without its )")
        .hasMessageContaining("\n  match {Y}年({M}月\n");
    assertThatThrownBy(() ->
            Grammar.parse("x.rules", List.of("rule a point", "  match {year}", "  say 今 → X")))
        .hasMessageStartingWith("x.rules:2:9: nothing is called year");
    assertThatThrownBy(() -> Grammar.parse("x.rules", List.of("rule a pint")))
        .hasMessageStartingWith("x.rules:1:8: no kind is called pint");
    assertThatThrownBy(() -> Grammar.parse("x.rules", List.of("rule a point", "  match 年")))
        .hasMessageStartingWith("x.rules:1:1: rule a needs a match and a say");
    assertThatThrownBy(() ->
            Grammar.parse(
                "x.rules",
                List.of("let a = {b}", "let b = {a}", "rule r ref", "  match {a}", "  say 今 → X")))
        .hasMessageContaining("is made of itself");
    assertThatThrownBy(() ->
            Grammar.parse(
                "x.rules", List.of("rule a point", "  match 今<day=today>", "  say 今 → X")))
        .hasMessageStartingWith("x.rules:2:10: not slot=value: day=today");
    assertThatThrownBy(
            () -> Grammar.parse("x.rules", List.of("rule a point", "  match 今", "  say 今")))
        .hasMessageStartingWith("x.rules:3:7: say needs");
    assertThatThrownBy(() -> Grammar.parse("x.rules", List.of("rul a point")))
        .hasMessageStartingWith("x.rules:1:1: let, rule, match or say expected");
  }
}
