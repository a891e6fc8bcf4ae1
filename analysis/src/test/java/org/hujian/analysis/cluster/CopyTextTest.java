package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hujian.analysis.similar.Reuse;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;

class CopyTextTest {
  private static final String PAGE = "https://example.org/news/7";

  private static CopyText text(String url, String title, String text) {
    return CopyText.of(
        new Article(
            title,
            title + ".md",
            url,
            null,
            title,
            null,
            null,
            null,
            "zh-Hans",
            text,
            List.of(new Span(0, text.length())),
            List.of()));
  }

  private static final CopyText FIRST = text(PAGE, "东港市长陈立宣布竞选连任", "东港市长陈立今天上午在港口宣布，他将竞选连任。");

  @Test
  void a_page_written_anew_from_end_to_end_is_a_later_state_of_it() {
    CopyText later = text(PAGE, "陈立将再度竞选市长", "记者获悉，任职四年之后，现任者仍有意留任，反对党表示失望。");
    assertThat(later.reuse(FIRST)).isEqualTo(Reuse.UPDATE);
  }

  @Test
  void a_page_that_lost_its_text_is_a_later_state_of_it() {
    assertThat(text(PAGE, "东港市长陈立宣布竞选连任", "").reuse(FIRST)).isEqualTo(Reuse.UPDATE);
  }

  @Test
  void another_matter_under_the_same_address_is_no_copy() {
    CopyText other = text(PAGE, "南湖省小麦丰收", "南湖省农业厅说，今年小麦产量高于去年。");
    assertThat(other.reuse(FIRST)).isEqualTo(Reuse.NONE);
  }

  @Test
  void the_same_matter_under_another_address_is_no_copy() {
    CopyText other = text(PAGE + "8", "东港市长陈立宣布竞选连任", "记者获悉，任职四年之后，现任者仍有意留任。");
    assertThat(other.reuse(FIRST)).isEqualTo(Reuse.NONE);
  }
}
