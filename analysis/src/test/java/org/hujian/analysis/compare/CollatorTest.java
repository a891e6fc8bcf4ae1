package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Collation;
import org.hujian.model.Collation.Match;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;

/** Two reports beside each other. */
class CollatorTest {
  private static final Collator COLLATOR = new Collator(new Segmenter());

  @Test
  void a_sentence_in_another_script_and_with_other_signs_is_the_same_words() {
    Collation c = collate("渡轮昨晚撞上码头，船长已经下船。", "渡輪昨晚撞上碼頭,船長已經下船！");
    assertThat(c.matches()).hasSize(1);
    assertThat(c.matches().getFirst().verbatim()).isTrue();
    assertThat(c.matches().getFirst().moved()).isFalse();
  }

  @Test
  void changed_words_are_marked_on_both_sides() {
    Collation c = collate("渡轮昨晚撞上码头，造成三名乘客受伤。", "渡轮今晨撞上码头，造成五名乘客受伤。");
    Match m = c.matches().getFirst();
    assertThat(words(c.left(), m.leftChanged())).isEqualTo("昨晚 三");
    assertThat(words(c.right(), m.rightChanged())).isEqualTo("今晨 五");
  }

  @Test
  void of_two_passages_that_changed_places_the_shorter_moved() {
    String first = "港务局说航道将封闭到星期五为止，期间所有班次改由北岸码头出发。";
    String second = "船长接受了酒精测试，结果为零。";
    Collation c = collate(first + "\n" + second, second + "\n" + first);
    assertThat(c.matches()).extracting(Match::moved).containsExactly(false, true);
    assertThat(c.matches()).allMatch(Match::verbatim);
  }

  @Test
  void a_long_run_inside_sentences_that_are_otherwise_different_is_found() {
    Collation c =
        collate(
            "记者在现场看到，事故发生后码头外墙塌了一角，附近商铺全部关门，行人只能绕路，连送货的车也停在两条街外等候放行。",
            "居民回忆说，那天夜里很响，事故发生后码头外墙塌了一角，她以为是打雷，起来关窗才发现街上站满了穿着睡衣的邻居。");
    Match m = c.matches().getFirst();
    assertThat(c.left().text(m.left())).isEqualTo("事故发生后码头外墙塌了一角");
    assertThat(c.right().text(m.right())).isEqualTo("事故发生后码头外墙塌了一角");
  }

  @Test
  void reports_with_nothing_in_common_have_no_match() {
    assertThat(collate("渡轮昨晚撞上码头。", "今年的苹果收成比去年好得多。").matches()).isEmpty();
  }

  @Test
  void the_earlier_report_stands_left_whatever_the_order() {
    Article a = article(1, "渡轮昨晚撞上码头，船长已经下船。");
    Article b = article(2, "渡轮昨晚撞上码头。");
    assertThat(COLLATOR.collate(b, a)).isEqualTo(COLLATOR.collate(a, b));
    assertThat(COLLATOR.collate(b, a).left()).isEqualTo(a);
  }

  private static Collation collate(String left, String right) {
    return COLLATOR.collate(article(1, left), article(2, right));
  }

  private static String words(Article a, List<Span> spans) {
    return String.join(" ", spans.stream().map(a::text).toList());
  }

  static Article article(int hour, String text) {
    List<Span> paragraphs = new ArrayList<>();
    int at = 0;
    for (String p : text.split("\n", -1)) {
      paragraphs.add(new Span(at, at + p.length()));
      at += p.length() + 1;
    }
    return new Article(
        "a" + hour,
        "a" + hour + ".txt",
        null,
        new Outlet("媒体" + hour, List.of()),
        "标题",
        null,
        new Publication(
            OffsetDateTime.parse("2025-05-06T00:00:00+08:00").plusHours(hour),
            Publication.Origin.META,
            false),
        null,
        "zh-Hans",
        text,
        paragraphs,
        List.of());
  }
}
