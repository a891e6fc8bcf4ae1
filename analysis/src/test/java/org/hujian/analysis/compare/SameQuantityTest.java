package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.compare.Claims.Claim;
import org.hujian.analysis.link.Identities;
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
  void a_count_that_moves_on_is_of_one_time_only_if_it_says_so_or_was_printed_within_hours() {
    List<Claim> c = claims("截至5月6日有11人死亡。", "截至5月6日有12人死亡。", "截至5月5日有13人死亡。", "有14人死亡。", "有15人死亡。");
    assertThat(Verdicts.sameTime(of(c, "11"), of(c, "12"), desk)).isTrue();
    assertThat(Verdicts.sameTime(of(c, "11"), of(c, "13"), desk)).isFalse();
    assertThat(Verdicts.sameTime(of(c, "12"), of(c, "14"), desk)).isFalse();
    assertThat(Verdicts.sameTime(of(c, "14"), of(c, "15"), desk)).as("three hours apart").isFalse();
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
