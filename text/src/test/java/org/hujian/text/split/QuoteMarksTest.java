package org.hujian.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {
  private static List<String> quoted(String text) {
    return QuoteMarks.of(text, new Span(0, text.length())).stream()
        .map(q -> q.depth() + q.inner().in(text) + (q.closed() ? "" : "…"))
        .toList();
  }

  @Test
  void every_pair_of_marks() {
    assertThat(quoted("“甲”「乙」『丙』‘丁’\"戊\"")).containsExactly("0甲", "0乙", "0丙", "0丁", "0戊");
  }

  @Test
  void nested_marks_have_a_depth() {
    assertThat(quoted("他说：“她说‘好’，就走了。”")).containsExactly("0她说‘好’，就走了。", "1好");
    assertThat(quoted("「他說『好』。」")).containsExactly("0他說『好』。", "1好");
  }

  @Test
  void a_mark_turned_the_wrong_way_still_closes() {
    assertThat(quoted("他说：“我来。“")).containsExactly("0我来。");
    assertThat(quoted("她认为，”现在很好。”")).containsExactly("0现在很好。");
  }

  @Test
  void a_mark_left_open_before_speech_reaches_to_the_end() {
    assertThat(quoted("他说：“我来。我看见。")).containsExactly("0我来。我看见。…");
    assertThat(quoted("他写“信和回家")).isEmpty();
  }

  @Test
  void an_apostrophe_is_no_mark() {
    assertThat(quoted("奥布莱恩（Robert O’Brien）说：“好。”")).containsExactly("0好。");
  }
}
