package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.compare.Claims.Claim;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Dossier.Quantity;
import org.hujian.model.Dossier.Verdict;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;

/** What keeps two figures apart, read from whole sentences. */
class SameQuantityTest {
  private static final Pipeline PIPELINE = new Pipeline();
  private Desk desk = new Desk(List.of(), List.of(), List.of(), List.of(), List.of());

  /** One report each, an hour apart. */
  private List<Claim> claims(String... texts) {
    List<LinkedArticle> articles = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      articles.add(PIPELINE.read(CollatorTest.article(i * 3, texts[i]), Trace.NONE));
    }
    desk = Desk.of(new Story("s", "t", List.of(new Event("e", null, "t", articles, List.of()))));
    return new Claims(desk, new Gists(desk, new Segmenter(), Identities.of(desk.articles()))).all();
  }

  private static Claim of(List<Claim> claims, String value) {
    return claims.stream()
        .filter(c -> c.figure().min() != null && c.figure().min().toPlainString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_dead_and_the_injured_clash_and_the_dead_of_two_reports_do_not() {
    List<Claim> c = claims("事故造成11人死亡，29人受伤。", "事故造成12人死亡。");
    assertThat(SameQuantity.clash(of(c, "11"), of(c, "29"))).isTrue();
    assertThat(SameQuantity.clash(of(c, "29"), of(c, "12"))).isTrue();
    assertThat(SameQuantity.clash(of(c, "11"), of(c, "12"))).isFalse();
  }

  @Test
  void figures_of_different_units_or_years_clash() {
    List<Claim> c = claims("工程耗资30亿元。2018年有40人参与施工。", "2021年有50人参与施工。");
    assertThat(SameQuantity.clash(of(c, "3000000000"), of(c, "40"))).isTrue();
    assertThat(SameQuantity.clash(of(c, "40"), of(c, "50"))).isTrue();
  }

  @Test
  void two_numbers_of_one_report_for_one_time_clash_unless_they_overlap() {
    List<Claim> c = claims("警方说有60名学生到场。校方说有75名学生到场。家长说有50多名学生到场。");
    assertThat(SameQuantity.clash(of(c, "60"), of(c, "75"))).isTrue();
    assertThat(SameQuantity.clash(of(c, "60"), of(c, "50"))).isFalse();
  }

  @Test
  void a_place_named_before_a_figure_holds_until_another_is_named() {
    List<Claim> c = claims("湖北新增确诊病例12例，治愈30例；北京新增确诊病例3例。");
    assertThat(SameQuantity.elsewhere(of(c, "12"), of(c, "30"))).isFalse();
    assertThat(SameQuantity.elsewhere(of(c, "30"), of(c, "3"))).isTrue();
  }

  @Test
  void a_count_that_moves_on_is_of_one_time_only_if_both_say_so() {
    List<Claim> c = claims("截至5月6日有11人死亡。", "截至5月6日有12人死亡。", "截至5月5日有13人死亡。", "有14人死亡。", "有15人死亡。");
    assertThat(Verdicts.sameTime(of(c, "11"), of(c, "12"), desk)).isTrue();
    assertThat(Verdicts.sameTime(of(c, "11"), of(c, "13"), desk)).isFalse();
    assertThat(Verdicts.sameTime(of(c, "12"), of(c, "14"), desk)).isFalse();
    assertThat(Verdicts.sameTime(of(c, "14"), of(c, "15"), desk)).isFalse();
  }

  @Test
  void the_day_of_an_accident_is_not_the_day_its_toll_holds_for() {
    List<Claim> c = claims("5月6日发生的爆炸造成11人死亡。", "截至5月7日，爆炸造成12人死亡。", "5月6日新增13人死亡。");
    assertThat(of(c, "11").when()).isNull();
    assertThat(of(c, "12").when()).isEqualTo("2025-05-07");
    assertThat(of(c, "13").when()).isEqualTo("2025-05-06");
  }

  @Test
  void what_holds_up_to_a_day_is_the_running_total_and_midnight_ends_the_day() {
    List<Claim> c =
        claims("截至5月6日24时，临江市累计报告确诊病例429例。", "截止到5月6日为止，临江市确诊病例为329例。", "截至5月6日，临江市新增确诊病例31例。");
    assertThat(SameQuantity.clash(of(c, "31"), of(c, "429"))).isTrue();
    assertThat(of(c, "329").measure().equalTo(of(c, "429").measure())).isTrue();
    assertThat(Verdicts.sameTime(of(c, "429"), of(c, "329"), desk)).isTrue();
  }

  @Test
  void figures_of_other_models_or_of_each_and_of_all_clash() {
    List<Claim> c =
        claims("长风26型导弹射程4000公里。", "长风21型导弹射程1800公里。", "每名死者家属将获260万元。", "死者家属共获700万元。");
    assertThat(SameQuantity.clash(of(c, "4000"), of(c, "1800"))).isTrue();
    assertThat(SameQuantity.clash(of(c, "2600000"), of(c, "7000000"))).isTrue();
    assertThat(c).extracting(x -> x.figure().unit()).doesNotContain("型");
  }

  @Test
  void a_number_that_the_page_cut_in_two_and_a_day_that_names_an_event_count_nothing() {
    assertThat(claims("对方赔偿家属 1 5万元。")).isEmpty();
    assertThat(claims("他讲起721事件。")).isEmpty();
  }

  private List<Quantity> compared(String... texts) {
    List<LinkedArticle> articles = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      articles.add(PIPELINE.read(CollatorTest.article(i, texts[i]), Trace.NONE));
    }
    return PIPELINE
        .compare(new Story("s", "t", List.of(new Event("e", null, "t", articles, List.of()))))
        .quantities();
  }

  @Test
  void outlets_differ_on_what_stands_still() {
    assertThat(compared("每名遇难者的家属将获得260万元赔偿。", "每名死者家属将获250万元赔偿。"))
        .singleElement()
        .satisfies(q -> assertThat(q.verdict()).isEqualTo(Verdict.DIFFER));
  }

  @Test
  void a_report_with_both_numbers_tells_two_quantities() {
    assertThat(
            compared(
                "7月的洪水使农作物受灾面积达386公顷。", "农作物受灾面积386公顷。", "各种灾害合计，农作物受灾面积560公顷。7月农作物受灾面积386公顷。"))
        .extracting(Quantity::verdict)
        .doesNotContain(Verdict.DIFFER);
  }

  @Test
  void some_of_the_dead_are_not_beside_all_of_them() {
    assertThat(compared("截至5月6日，临江爆炸造成两名船员死亡。", "截至5月6日，临江爆炸造成11人死亡。"))
        .extracting(Quantity::verdict)
        .doesNotContain(Verdict.DIFFER);
  }

  @Test
  void what_stands_still_may_be_dated_by_its_report() {
    List<Claim> c = claims("大桥长900米。", "大桥长800米。");
    assertThat(Verdicts.sameTime(of(c, "900"), of(c, "800"), desk)).isTrue();
  }

  @Test
  void a_toll_is_titled_by_what_became_of_the_persons() {
    List<LinkedArticle> articles =
        List.of(
            PIPELINE.read(CollatorTest.article(1, "临江渡轮事故造成11人死亡，29人受伤。"), Trace.NONE),
            PIPELINE.read(CollatorTest.article(2, "临江渡轮事故造成11人死亡，29人受伤，警方正在调查。"), Trace.NONE));
    assertThat(
            PIPELINE
                .compare(
                    new Story("s", "t", List.of(new Event("e", null, "t", articles, List.of()))))
                .quantities())
        .extracting(q -> q.counted())
        .containsExactlyInAnyOrder("死亡", "受伤");
  }
}
