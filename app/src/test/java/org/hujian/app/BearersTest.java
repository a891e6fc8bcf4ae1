package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;

class BearersTest {
  private static final Pipeline PIPELINE = new Pipeline();
  private static final List<LinkedArticle> NEWS =
      List.of(
          read("港务局长罗维塔（Roveta）说，停电已经结束。"),
          read("群岛总统佩特拉·罗维塔（Petra Roveta）访问玳屿。罗维塔说会谈顺利。"),
          read("玳屿市长陈立致歉。陈立说，列车明天恢复。"));

  private static LinkedArticle read(String text) {
    Article a = Articles.of(text);
    Article named =
        new Article(
            "a" + text.length(),
            a.source(),
            a.url(),
            a.outlet(),
            a.title(),
            a.byline(),
            a.published(),
            a.dateline(),
            a.language(),
            a.text(),
            a.paragraphs(),
            a.removed());
    return PIPELINE.read(named, Trace.NONE);
  }

  private static Bearers counted(List<LinkedArticle> articles) {
    Bearers out = new Bearers();
    articles.forEach(out::add);
    return out;
  }

  @Test
  void what_was_counted_and_taken_back_leaves_nothing_in_any_order() {
    Bearers whole = counted(NEWS);
    assertThat(whole.counts()).isNotEmpty();
    long seed = 91;
    for (int n = 0; n < 6; n++) {
      List<LinkedArticle> mixed = new ArrayList<>(NEWS);
      Collections.shuffle(mixed, new Random(seed + n));
      Bearers b = counted(mixed);
      assertThat(b.bytes()).as("seed %s", seed + n).isEqualTo(whole.bytes());
      assertThat(b.remove(mixed.getFirst())).isTrue();
      assertThat(b.remove(mixed.getFirst())).isFalse();
      assertThat(b.bytes()).isEqualTo(counted(mixed.subList(1, 3)).bytes());
    }
  }

  @Test
  void an_article_is_counted_once() {
    Bearers b = counted(NEWS);
    byte[] once = b.bytes();
    NEWS.forEach(b::add);
    assertThat(b.bytes()).isEqualTo(once);
  }

  @Test
  void it_goes_on_from_its_bytes() {
    Bearers read = Bearers.of(counted(NEWS.subList(0, 2)).bytes());
    read.add(NEWS.get(2));
    assertThat(read.counts()).isEqualTo(counted(NEWS).counts());
    assertThat(read.bytes()).isEqualTo(counted(NEWS).bytes());
    assertThatIllegalArgumentException().isThrownBy(() -> Bearers.of(new byte[] {1, 2, 3}));
  }
}
