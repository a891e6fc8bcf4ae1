package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;

class PlacerTest {
  private static final Embedder MODEL = new BgeEmbedder();

  private static final List<LinkedArticle> NEWS =
      List.of(
          article("a1", "2024-05-02T08:00", "东港市地铁三号线停运两小时", "东港市地铁三号线早上因信号故障停运两小时，数万乘客受阻。市长陈立致歉。"),
          article(
              "a2",
              "2024-05-02T10:00",
              "信号故障 东港地铁三号线一度停运",
              "信号故障令东港市地铁三号线早上停运两小时，数万乘客受阻。地铁公司说正在查明原因。"),
          article("a3", "2024-05-03T07:00", "東港地鐵三號線停運 市長致歉", "東港市地鐵三號線前一天因信號故障停運兩小時，市長陳立為此致歉。"),
          article("b1", "2024-05-02T09:00", "南湖省小麦丰收", "南湖省农业厅说，今年小麦产量高于去年，达到四百万吨。"),
          article("c1", "2024-05-03T11:00", "央行维持利率不变", "央行周五宣布维持基准利率不变，符合市场预期，行长说通胀温和。"),
          article(
              "c2",
              "2024-05-03T12:00",
              "央行宣布维持基准利率不变 符合预期",
              "央行周五宣布维持基准利率不变，符合市场预期。分析人士说下次会议可能降息。"),
          article("d1", "2024-05-05T12:00", "台风海燕登陆北岸 三人受伤", "台风海燕周日登陆北岸，三人受伤，两千居民撤离。"));

  private static LinkedArticle article(String id, String at, String title, String text) {
    return Articles.report(id, null, at, title, text);
  }

  private static Map<String, String> placed(List<List<LinkedArticle>> batches) {
    return placed(new Placer(MODEL), batches);
  }

  private static Map<String, String> placed(Placer placer, List<List<LinkedArticle>> batches) {
    Map<String, String> out = new TreeMap<>();
    for (List<LinkedArticle> batch : batches) {
      placer.place(batch).forEach(p -> out.put(p.source(), p.event() + " " + p.story()));
    }
    return out;
  }

  @Test
  void reports_of_one_breakdown_are_one_event_across_days_and_scripts() {
    Map<String, String> p = placed(List.of(NEWS));
    assertThat(p.get("a2.md")).isEqualTo(p.get("a1.md"));
    assertThat(p.get("a3.md")).isEqualTo(p.get("a1.md"));
    assertThat(p.get("c2.md")).isEqualTo(p.get("c1.md")).isNotEqualTo(p.get("a1.md"));
    assertThat(p.get("b1.md")).isNotIn(p.get("a1.md"), p.get("c1.md"), p.get("d1.md"));
  }

  @Test
  void late_articles_end_where_punctual_ones_do() {
    Map<String, String> whole = placed(List.of(NEWS));
    long seed = 61;
    for (int n = 0; n < 6; n++) {
      List<LinkedArticle> mixed = new ArrayList<>(NEWS);
      Collections.shuffle(mixed, new Random(seed + n));
      assertThat(placed(mixed.stream().map(List::of).toList()))
          .as("seed %s", seed + n)
          .isEqualTo(whole);
    }
  }

  @Test
  void a_restored_placer_goes_on_as_if_it_had_never_stopped() {
    Map<String, String> whole = placed(List.of(NEWS));
    Placer first = new Placer(MODEL);
    Map<String, String> resumed = placed(first, List.of(NEWS.subList(0, 3)));
    Placer second = Placer.restore(first.snapshot(), MODEL);
    resumed.putAll(placed(second, List.of(NEWS.subList(3, NEWS.size()))));
    assertThat(resumed).isEqualTo(whole);
    assertThat(Placer.restore(second.snapshot(), MODEL).snapshot()).isEqualTo(second.snapshot());
  }

  /** Wordings that later ones take the place of, some on another day than these. */
  private static final List<LinkedArticle> FORMER =
      List.of(
          article("x1", "2024-05-02T08:00", "东港市地铁三号线停运", "东港市地铁三号线早上因信号故障停运，数万乘客受阻。"),
          article("x2", "2024-05-04T09:00", "东港地铁停运 央行维持利率不变", "东港市地铁三号线停运两小时。央行维持基准利率不变，行长说通胀温和。"),
          undated("x3", "台风海燕登陆北岸", "台风海燕登陆北岸，三人受伤。"));

  private static LinkedArticle undated(String id, String title, String text) {
    LinkedArticle dated = article(id, "2024-05-01T00:00", title, text);
    Article a = dated.article();
    return new LinkedArticle(
        new AnnotatedArticle(
            new Article(
                id,
                a.source(),
                null,
                null,
                title,
                null,
                null,
                null,
                a.language(),
                text,
                a.paragraphs(),
                List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of());
  }

  @Test
  void amended_step_by_step_all_end_as_if_placed_in_one_go() {
    List<LinkedArticle> last = new ArrayList<>(NEWS);
    last.add(undated("u1", "南湖省小麦丰收", "南湖省农业厅说，今年小麦产量高于去年。"));
    Map<String, Placement> whole = new TreeMap<>();
    new Placer(MODEL).place(last).forEach(p -> whole.put(p.source(), p));
    long seed = 71;
    for (int n = 0; n < 12; n++) {
      Random random = new Random(seed + n);
      List<LinkedArticle> mixed = new ArrayList<>(last);
      Collections.shuffle(mixed, random);
      mixed.addAll(random.nextInt(3), FORMER);
      Map<String, Placement> amended = new TreeMap<>();
      Placer placer = new Placer(MODEL);
      for (int at = 0; at < mixed.size(); ) {
        int to = Math.min(mixed.size(), at + 1 + random.nextInt(4));
        List<LinkedArticle> former = to < mixed.size() ? List.of() : FORMER;
        for (Placement p : placer.amend(mixed.subList(at, to), former).orElseThrow()) {
          amended.put(p.source(), p);
        }
        placer = Placer.restore(placer.snapshot(), MODEL);
        at = to;
      }
      FORMER.forEach(f -> amended.remove(f.article().source()));
      assertThat(amended).as("seed %s", seed + n).isEqualTo(whole);
    }
  }

  @Test
  void what_is_older_than_the_days_still_held_cannot_be_amended() {
    Placer placer = new Placer(MODEL);
    assertThat(placer.amend(NEWS, List.of())).isPresent();
    LinkedArticle old = article("o1", "2024-04-01T08:00", "东港市地铁三号线停运", "东港市地铁停运。");
    assertThat(placer.amend(List.of(old), List.of())).isEmpty();
    assertThat(placer.amend(List.of(), List.of(old))).isEmpty();
  }

  @Test
  void what_comes_weeks_late_is_placed_once_and_leaves_the_days_before_as_they_are() {
    List<LinkedArticle> old =
        List.of(article("o1", "2024-03-01T08:00", "西岭县水库开闸放水", "西岭县水库三月一日开闸放水，下游三镇居民已经接到通知。"));
    Placer placer = new Placer(MODEL);
    Map<String, String> whole = placed(placer, List.of(NEWS));
    assertThat(placer.place(old))
        .extracting(Placement::source, Placement::duplicateOf)
        .containsExactly(tuple("o1.md", null));
    LinkedArticle next = article("e1", "2024-05-05T13:00", "北川大桥通车", "北川大桥周日通车，两岸车程缩短一小时。");
    List<Placement> changed = placer.place(List.of(next));
    assertThat(changed).extracting(Placement::source).containsExactly("e1.md");
    assertThat(placer.place(old)).isEmpty();
    assertThat(placed(placer, List.of(NEWS))).isEmpty();
    assertThat(whole).hasSize(NEWS.size());
    assertThat(Placer.restore(placer.snapshot(), MODEL).snapshot()).isEqualTo(placer.snapshot());
  }

  @Test
  void bytes_that_are_no_snapshot_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Placer.restore(new byte[] {1, 2, 3}, MODEL));
  }

  @Test
  void a_snapshot_of_an_earlier_version_is_refused_by_its_number() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(2);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Placer.restore(bytes.toByteArray(), MODEL))
        .withMessageContaining("version 2");
  }

  @Test
  void the_same_again_changes_nothing() {
    Placer placer = new Placer(MODEL);
    placer.place(NEWS);
    assertThat(placer.place(NEWS)).isEmpty();
  }

  @Test
  void a_person_s_decision_holds_against_the_evidence() {
    Placer placer = new Placer(MODEL);
    Map<String, String> before = placed(placer, List.of(NEWS));
    Map<String, String> after = new TreeMap<>(before);
    placer.correct(new Correction.Apart("c1", "c2")).forEach(p -> after.put(p.source(), p.event()));
    placer
        .correct(new Correction.Together("b1", "d1"))
        .forEach(p -> after.put(p.source(), p.event()));
    assertThat(after.get("c2.md")).isNotEqualTo(after.get("c1.md"));
    placer
        .place(
            List.of(
                article("c3", "2024-05-03T13:00", "央行维持利率不变", "央行周五宣布维持基准利率不变，符合市场预期，行长说通胀温和。")))
        .forEach(p -> after.put(p.source(), p.event()));
    assertThat(after.get("c2.md")).isNotEqualTo(after.get("c1.md"));
  }

  @Test
  void two_reports_a_person_put_together_are_one_event() {
    Placer placer = new Placer(MODEL);
    Map<String, String> after = new TreeMap<>();
    placer.place(NEWS).forEach(p -> after.put(p.source(), p.event()));
    placer
        .correct(new Correction.Together("b1", "c1"))
        .forEach(p -> after.put(p.source(), p.event()));
    assertThat(after.get("b1.md")).isEqualTo(after.get("c1.md"));
  }

  @Test
  void a_name_once_given_leads_to_the_group_of_today() {
    Placer placer = new Placer(MODEL);
    String given = placer.place(NEWS.subList(1, 2)).getFirst().event();
    String now = null;
    for (Placement p : placer.place(NEWS.subList(0, 1))) {
      now = p.event();
    }
    assertThat(now).isNotEqualTo(given);
    assertThat(placer.current(given)).isEqualTo(now);
  }

  @Test
  void the_same_report_under_two_paths_is_one_event_and_a_copy() {
    Article a = NEWS.getFirst().article();
    Article again =
        new Article(
            a.id(),
            "other/" + a.source(),
            null,
            null,
            a.title(),
            null,
            a.published(),
            null,
            a.language(),
            a.text(),
            a.paragraphs(),
            List.of());
    LinkedArticle copy =
        new LinkedArticle(
            new AnnotatedArticle(again, List.of(), List.of(), List.of(), List.of()), List.of());
    List<Placement> placed = new Placer(MODEL).place(List.of(copy, NEWS.getFirst()));
    assertThat(placed).extracting(Placement::event).containsOnly(placed.getFirst().event());
    assertThat(placed).extracting(Placement::duplicateOf).containsExactly(null, "a1.md");
  }
}
