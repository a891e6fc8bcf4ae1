package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;

class GrouperTest {
  private static final List<LinkedArticle> DAY =
      List.of(
          article("a", "2024-05-02T08:00", "东港市地铁三号线停运两小时", "东港市地铁三号线早上因信号故障停运两小时，数万乘客受阻。"),
          article("b", "2024-05-02T10:00", "信号故障 东港地铁三号线一度停运", "信号故障令东港市地铁三号线早上停运两小时，乘客受阻。"),
          article("c", "2024-05-02T09:00", "南湖省小麦丰收", "南湖省农业厅说，今年小麦产量高于去年。"),
          article("d", "2024-05-02T11:00", "央行维持利率不变", "央行周四宣布维持基准利率不变，符合市场预期。"));

  private static LinkedArticle article(String id, String at, String title, String text) {
    return Articles.report(id, null, at, title, text);
  }

  @Test
  void two_reports_of_one_breakdown_are_one_event() {
    List<Placement> placed = new Grouper().group(DAY);
    assertThat(placed)
        .extracting(Placement::source)
        .containsExactly("a.md", "b.md", "c.md", "d.md");
    assertThat(placed.get(1).event()).isEqualTo(placed.get(0).event());
    assertThat(placed.get(2).event()).isNotEqualTo(placed.get(0).event());
    assertThat(placed.get(3).event()).isNotIn(placed.get(0).event(), placed.get(2).event());
  }

  @Test
  void the_order_of_the_input_makes_no_difference() {
    List<Placement> placed = new Grouper().group(DAY);
    long seed = 20_240_502;
    for (int i = 0; i < 10; i++) {
      List<LinkedArticle> mixed = new ArrayList<>(DAY);
      Collections.shuffle(mixed, new Random(seed + i));
      assertThat(new Grouper().group(mixed))
          .as("seed %s", seed + i)
          .containsExactlyInAnyOrderElementsOf(placed);
    }
  }

  @Test
  void nothing_gives_nothing() {
    assertThat(new Grouper().group(List.of())).isEmpty();
  }
}
