package org.hujian.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hujian.archive.search.QueryException;
import org.hujian.archive.search.QueryParser;
import org.hujian.model.Skipped;
import org.hujian.server.desk.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.93 with \"渡轮停航\": near in meaning, words of the text|与《渡轮停航》相合 0.93：意思相近、正文用词",
        "0.90 with \"a\": near in meaning, persons in common|与《a》相合 0.90：意思相近、人物相同",
        "edited copy; 0.97 with \"甲\": b\": the same words|改动后的转载；与《甲\": b》相合 0.97：文字相同",
        "alone: nearest is \"乙\", 0.04|自成一事：最近的是《乙》，0.04"
      })
  void a_reason_is_told_with_its_title_as_printed(String english, String chinese) {
    assertThat(Chinese.of(english)).isEqualTo(chinese);
  }

  @Test
  void a_reason_with_a_part_that_is_not_known_is_not_half_translated() {
    assertThat(Chinese.of("0.93 with \"x\": near in meaning, something new")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speakr:x",
        "nosuchfield:x",
        "\"a",
        "\"\"",
        "speaker:",
        "date:x",
        "date:..",
        "date:2022-02-02..2022-01-01",
        "figure:x",
        "figure:20..10"
      })
  void what_is_wrong_with_a_query_is_told(String query) {
    QueryException e = catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
    assertThat(e).isNotNull();
    assertThat(Chinese.of(e.reason())).as(e.reason()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Skipped.Reason.class)
  void why_a_file_gave_no_article_is_told(Skipped.Reason reason) {
    assertThat(Chinese.of(reason.name())).isNotNull();
  }

  @Test
  void what_is_not_there_is_named() {
    assertThat(Chinese.of(Problem.missing("report or story", "x").detail()))
        .isEqualTo("没有这篇报道或这件事：x");
    assertThat(Chinese.of(Problem.missing("story", "x").detail())).isEqualTo("没有这件事：x");
  }
}
