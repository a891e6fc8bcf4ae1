package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static List<String> changed(String first, String second) {
    return Changes.of(first, second, 0).stream().map(s -> s.in(second)).toList();
  }

  @Test
  void equal_words_have_no_change() {
    assertThat(changed("桥会重建", "桥会重建")).isEmpty();
  }

  @Test
  void the_script_and_the_punctuation_are_no_change() {
    assertThat(changed("桥会重建，不会拖延", "橋會重建。不會拖延！")).isEmpty();
  }

  @Test
  void an_added_word_is_marked() {
    assertThat(changed("最好的朋友", "最好的知心朋友")).containsExactly("知心");
  }

  @Test
  void a_lone_common_letter_between_changes_is_changed_too() {
    assertThat(changed("他不会来", "明天她会走")).hasSize(1);
  }

  @Test
  void spans_stand_where_the_second_text_stands() {
    assertThat(Changes.of("甲乙", "甲乙丙丁", 100).get(0).start()).isEqualTo(102);
  }
}
