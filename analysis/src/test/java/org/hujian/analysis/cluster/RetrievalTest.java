package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.model.Outlet;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;

class RetrievalTest {
  private static final Background BACKGROUND = Background.read();
  private static final Profiler PROFILER = new Profiler(new BgeEmbedder(), BACKGROUND);

  private static Profile report(String outlet, String at, String title, String text) {
    return PROFILER.profile(
        Articles.report(outlet + at, new Outlet(outlet, List.of()), at, title, text));
  }

  private static final Profile NOTE =
      report("港口札记", "2024-05-02T12:00", "地铁公司将更换信号设备", "东港市地铁公司将用两年更换三号线的信号设备，费用为四亿元。");

  private static final Profile ORIGINAL =
      report(
          "东港日报",
          "2024-05-02T08:00",
          "东港地铁三号线将更换信号设备",
          "东港市地铁公司周四宣布，将用两年更换三号线的信号设备，费用为四亿元，由市财政承担。");

  private static final Profile TAKEN =
      report(
          "南湖新闻",
          "2024-05-02T08:30",
          "东港地铁三号线将更换信号设备",
          "据东港日报报道，东港市地铁公司周四宣布，将用两年更换三号线的信号设备，费用为四亿元。");

  private static final Profile OTHER =
      report("北川时报", "2024-05-02T09:00", "南湖省小麦丰收", "南湖省农业厅说，今年小麦产量高于去年。");

  private static int first(List<Profile> candidates) {
    double[] s = Retrieval.trained(BACKGROUND).scores(NOTE, candidates);
    return IntStream.range(0, s.length)
        .boxed()
        .max(Comparator.comparingDouble(i -> s[i]))
        .orElseThrow();
  }

  @Test
  void of_two_reports_alike_the_one_that_the_other_names_comes_first() {
    assertThat(first(List.of(OTHER, TAKEN, ORIGINAL))).isEqualTo(2);
    assertThat(first(List.of(ORIGINAL, OTHER, TAKEN))).isZero();
  }

  @Test
  void what_came_later_is_not_what_a_text_was_made_from() {
    Profile later =
        report(
            "北川时报", "2024-05-04T09:00", ORIGINAL.title(), "东港市地铁公司将用两年更换三号线的信号设备，费用为四亿元，由市财政承担。");
    Profile earlier =
        report(
            "南湖新闻", "2024-05-02T09:00", ORIGINAL.title(), "东港市地铁公司将用两年更换三号线的信号设备，费用为四亿元，由市财政承担。");
    assertThat(first(List.of(later, earlier))).isEqualTo(1);
  }

  @Test
  void outlets_are_told_apart_from_words() {
    List<double[]> f = Retrieval.features(BACKGROUND, NOTE, List.of(ORIGINAL, TAKEN, OTHER));
    assertThat(f.get(0)[RetrievalFeature.ORIGIN.ordinal()]).isPositive();
    assertThat(f.get(0)[RetrievalFeature.DERIVED.ordinal()]).isZero();
    assertThat(f.get(1)[RetrievalFeature.DERIVED.ordinal()]).isPositive();
    assertThat(f.get(2)[RetrievalFeature.ORIGIN.ordinal()]).isZero();
  }
}
