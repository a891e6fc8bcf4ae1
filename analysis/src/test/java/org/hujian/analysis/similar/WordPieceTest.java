package org.hujian.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final String JSON =
      """
      {"model": {"type": "WordPiece", "vocab": {"[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "中": 1, "国": 2,
       "news": 3, "##paper": 4, "##s": 5, ",": 6, "cafe": 7, "\\u4e00": 8, "\\"": 9}}}
      """;
  private static final WordPiece PIECES = WordPiece.of(JSON, "test");

  private static long[] ids(String text) {
    return PIECES.ids(text, 64);
  }

  @Test
  void chinese_characters_stand_alone() {
    assertThat(ids("中国")).containsExactly(101, 1, 2, 102);
  }

  @Test
  void a_word_is_taken_apart_from_the_left() {
    assertThat(ids("newspapers,中")).containsExactly(101, 3, 4, 5, 6, 1, 102);
  }

  @Test
  void a_word_with_an_unknown_end_is_unknown_as_a_whole() {
    assertThat(ids("newsroom 国")).containsExactly(101, 100, 2, 102);
  }

  @Test
  void capitals_and_accents_are_read_as_plain_letters() {
    assertThat(ids("NEWS Café")).containsExactly(101, 3, 7, 102);
  }

  @Test
  void escaped_signs_of_the_file_are_read() {
    assertThat(ids("一\"")).containsExactly(101, 8, 9, 102);
  }

  @Test
  void no_more_than_the_limit_is_read() {
    assertThat(PIECES.ids("中国中国中国", 5)).containsExactly(101, 1, 2, 1, 102);
    assertThat(PIECES.ids("newspapers", 3)).containsExactly(101, 3, 102);
  }

  @Test
  void nothing_is_the_two_signs_alone() {
    assertThat(ids("")).containsExactly(101, 102);
    assertThat(ids("\u0000 \n")).containsExactly(101, 102);
  }

  @Test
  void a_file_without_vocabulary_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordPiece.of("{}", "empty.json"))
        .withMessageContaining("empty.json");
  }
}
