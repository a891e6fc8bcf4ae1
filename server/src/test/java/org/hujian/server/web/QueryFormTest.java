package org.hujian.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hujian.archive.search.QueryParser;
import org.junit.jupiter.api.Test;

class QueryFormTest {
  private static String query(Map<String, String> fields) {
    return QueryForm.query(name -> fields.getOrDefault(name, ""));
  }

  @Test
  void every_field_becomes_a_term_that_the_language_knows() {
    String query =
        query(
            Map.ofEntries(
                Map.entry("q", "渡轮"),
                Map.entry("words", "停航"),
                Map.entry("phrase", "“明天 照常”"),
                Map.entry("without", "足球 a:b"),
                Map.entry("speaker", "林同安"),
                Map.entry("outlet", "海岸 广播"),
                Map.entry("story", "渡轮"),
                Map.entry("sign", ">="),
                Map.entry("figure", "1,000"),
                Map.entry("unit", "人"),
                Map.entry("since", "2025-03-01"),
                Map.entry("until", "2025-03-02")));
    assertThat(query)
        .isEqualTo(
            "渡轮 停航 \"明天 照常\" -足球 -\"a:b\" speaker:林同安 outlet:\"海岸 广播\" story:渡轮"
                + " figure:>=1,000人 date:2025-03-01..2025-03-02");
    assertThat(QueryParser.parse(query).terms()).hasSize(10);
  }

  @Test
  void empty_fields_add_nothing() {
    assertThat(query(Map.of("sign", ">=", "unit", "人", "phrase", "“”", "without", " "))).isEmpty();
    assertThat(query(Map.of("until", "2025-03-02"))).isEqualTo("date:<=2025-03-02");
    assertThat(query(Map.of("sign", "drop", "figure", "5"))).isEqualTo("figure:5");
  }

  @Test
  void each_term_can_be_taken_out() {
    assertThat(QueryForm.terms("渡轮 -\"a b\" speaker:林同安 媒体：「海岸 广播」"))
        .extracting(QueryForm.Term::text)
        .containsExactly("渡轮", "-\"a b\"", "speaker:林同安", "媒体：「海岸 广播」");
    assertThat(QueryForm.terms("a b c").get(1).without()).isEqualTo(Links.search("a c"));
    assertThat(QueryForm.terms("\"never closed").size()).isPositive();
    assertThat(QueryForm.terms("")).isEmpty();
  }
}
