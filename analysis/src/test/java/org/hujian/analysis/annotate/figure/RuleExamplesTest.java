package org.hujian.analysis.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.figure.Rows.Example;
import org.hujian.model.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's examples are true. */
class RuleExamplesTest {
  static Stream<Example> units() {
    return Rows.load(Units.FILE, Units.COLUMNS).rows().stream()
        .flatMap(r -> r.examples(4).stream());
  }

  static Stream<Example> modifiers() {
    return Rows.load(Modifiers.FILE, Modifiers.COLUMNS).rows().stream()
        .flatMap(r -> r.examples(3).stream());
  }

  static Stream<String> fixed() {
    return Rows.load(FixedExpressions.FILE, FixedExpressions.COLUMNS).rows().stream()
        .map(r -> r.get(1));
  }

  @ParameterizedTest
  @MethodSource
  void units(Example e) {
    List<Figure> found = Figures.in(e.text());
    String read =
        found.stream()
            .map(f ->
                Figures.value(f)
                    + (f.unitKey() == null ? " " + toll(f, e.text()) : Figures.unit(f)))
            .limit(1)
            .collect(Collectors.joining());
    assertThat(read.isEmpty() ? "none" : read.replace("~", ""))
        .as(e.text())
        .isEqualTo(e.expected());
  }

  private static String toll(Figure f, String text) {
    return text.substring(f.span().end() - 1, f.span().end());
  }

  @ParameterizedTest
  @MethodSource
  void modifiers(Example e) {
    List<Figure> found = Figures.in(e.text());
    assertThat(found).as(e.text()).hasSize(1);
    assertThat(Figures.value(found.getFirst())).as(e.text()).isEqualTo(e.expected());
  }

  static Stream<Example> cues() {
    return Rows.load(Cues.FILE, Cues.COLUMNS).rows().stream().flatMap(r -> r.examples(3).stream());
  }

  @ParameterizedTest
  @MethodSource
  void cues(Example e) {
    List<Figure> found = Figures.in(e.text());
    assertThat(found).as(e.text()).isNotEmpty();
    Figure last = found.getLast();
    assertThat(last.aspect() + " " + last.state()).as(e.text()).isEqualTo(e.expected());
  }

  @ParameterizedTest
  @MethodSource
  void fixed(String sentence) {
    assertThat(Figures.read(sentence)).as(sentence).isEmpty();
  }

  @Test
  void a_row_with_a_missing_column_is_an_error_with_its_place() {
    assertThatThrownBy(() -> Rows.parse("units.tsv", "# comment\n份\tCOUNT\t份", 5))
        .hasMessageContaining("units.tsv:2: expected 5 columns, found 3")
        .hasMessageContaining("份\tCOUNT\t份\n")
        .hasMessageEndingWith("^");
  }

  @Test
  void an_example_without_an_arrow_is_an_error() {
    Rows rows = Rows.parse("modifiers.tsv", "近\tbefore\tUP_TO\t近20份 = 20", 4);
    assertThatThrownBy(() -> rows.rows().getFirst().examples(3)).hasMessageContaining("arrow");
  }
}
