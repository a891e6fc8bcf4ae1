package org.hujian.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static Article article(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int at = 0;
    for (String p : text.split("\n", -1)) {
      if (!p.isEmpty()) {
        paragraphs.add(new Span(at, at + p.length()));
      }
      at += p.length() + 1;
    }
    return new Article(
        "a", "-", null, null, "题", null, null, null, "zh-Hans", text, paragraphs, List.of());
  }

  /** Each change as {@code before→after}. */
  private static List<String> changes(String before, String after) {
    Article one = article(before);
    Article other = article(after);
    return Difference.between(one, other).changes().stream()
        .map(c -> one.text(c.before()) + "→" + other.text(c.after()))
        .toList();
  }

  @Test
  void the_same_text_has_no_change() {
    assertThat(Difference.between(article("停电。\n结束。"), article("停电。\n结束。")).isEmpty()).isTrue();
  }

  @Test
  void a_number_that_was_corrected_is_one_change() {
    assertThat(changes("港口停电三小时，没有人受伤。", "港口停电四小时，没有人受伤。")).containsExactly("三→四");
  }

  @Test
  void a_paragraph_that_came_or_went_is_one_change() {
    assertThat(changes("一段话。\n三段话。", "一段话。\n第二个段落在此。\n三段话。")).containsExactly("→第二个段落在此。");
    assertThat(changes("一段话。\n第二个段落在此。", "一段话。")).containsExactly("第二个段落在此。→");
  }

  @Test
  void a_paragraph_with_little_in_common_was_replaced() {
    assertThat(changes("港口昨夜停电三小时。", "天气晴，明天有雨。")).hasSize(1);
  }

  @Test
  void words_are_not_torn_apart_by_one_common_character() {
    assertThat(changes("会议在周一的上午举行，代表全部到场。", "会议在周三的下午举行，代表全部到场。")).containsExactly("一的上→三的下");
  }

  @Test
  void what_is_not_under_a_change_is_the_same_in_both() {
    long seed = 20260717;
    Random random = new Random(seed);
    for (int n = 0; n < 300; n++) {
      Article one = article(text(random));
      Article other = article(text(random));
      StringBuilder made = new StringBuilder();
      int at = 0;
      int there = 0;
      for (Difference.Change c : Difference.between(one, other).changes()) {
        assertThat(one.text().substring(at, c.before().start()))
            .as("seed %d, pair %d", seed, n)
            .isEqualToIgnoringNewLines(other.text().substring(there, c.after().start()));
        made.append(c);
        at = c.before().end();
        there = c.after().end();
      }
      assertThat(one.text().substring(at))
          .as("seed %d, pair %d %s", seed, n, made)
          .isEqualToIgnoringNewLines(other.text().substring(there));
    }
  }

  private static String text(Random random) {
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      s.append(random.nextInt(5) == 0 ? '\n' : (char) ('甲' + random.nextInt(3)));
    }
    return s.toString();
  }

  @Test
  void two_long_texts_with_nothing_in_common_are_told_apart_at_once() {
    assertThat(changes("一".repeat(100_000), "二".repeat(100_000))).hasSize(1);
  }
}
