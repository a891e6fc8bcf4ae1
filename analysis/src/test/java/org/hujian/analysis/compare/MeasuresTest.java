package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hujian.analysis.compare.Measures.Measure;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which count of a matter a figure is. */
class MeasuresTest {
  private static final Measures MEASURES = new Measures();

  static Stream<Measures.Row> every_example_of_the_file_is_true() {
    return MEASURES.rows().stream();
  }

  @ParameterizedTest
  @MethodSource
  void every_example_of_the_file_is_true(Measures.Row row) {
    assertThat(read(row.example()).values().get(row.axis())).contains(row.value());
  }

  @Test
  void the_dead_are_not_the_missing_nor_new_cases_the_running_total() {
    assertThat(read("造成[11人]遇难").contradicts(read("[29人]失踪"))).isTrue();
    assertThat(read("新增确诊[22例]").contradicts(read("累计确诊[83例]"))).isTrue();
    assertThat(read("造成[11人]遇难").contradicts(read("死者增至[12人]"))).isFalse();
    assertThat(read("确诊[22例]").contradicts(read("新增[22例]"))).isFalse();
  }

  /** The figure stands in brackets. */
  private static Measure read(String text) {
    int start = text.indexOf('[');
    int end = text.indexOf(']') - 1;
    String plain = text.replace("[", "").replace("]", "");
    return MEASURES.read(plain, new Span(0, plain.length()), new Span(start, end));
  }
}
