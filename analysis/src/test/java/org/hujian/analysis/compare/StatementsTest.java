package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Agreement;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;

/** Which sayings of one speaker are one utterance, and what others have and one has not. */
class StatementsTest {
  private static final Pipeline PIPELINE = new Pipeline();

  private static Dossier compare(String... texts) {
    List<LinkedArticle> articles = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      articles.add(PIPELINE.read(CollatorTest.article(i, texts[i]), Trace.NONE));
    }
    return PIPELINE.compare(
        new Story("s", "t", List.of(new Event("e", null, "t", articles, List.of()))));
  }

  private static List<List<String>> aligned(Dossier d) {
    return d.statements().stream()
        .filter(s -> s.agreement() != Agreement.SINGLE)
        .map(s -> s.versions().stream().map(v -> d.text(v.passage())).toList())
        .toList();
  }

  @Test
  void one_saying_in_two_wordings_is_aligned() {
    Dossier d = compare("临江市长陈建国说：“我们不会关闭这座大桥，也不会让居民独自面对洪水。”", "临江市长陈建国表示，市政府不会关闭大桥，也不会让居民独自面对洪水。");
    assertThat(aligned(d)).hasSize(1);
  }

  @Test
  void two_sayings_of_one_speaker_on_one_matter_are_not() {
    Dossier d =
        compare(
            "临江市长陈建国说，今天新增的病例中，只有七例是从外地输入的，其余都在本市感染。",
            "临江市长陈建国说，现在是疫情以来最严重的时候，比三月更严峻，受感染的有司机、长者和学生。");
    assertThat(aligned(d)).isEmpty();
  }

  @Test
  void a_tail_or_a_lone_condition_says_nothing() {
    String text = "临江大桥今天重开。";
    LinkedArticle a =
        PIPELINE.read(
            CollatorTest.article(1, text + "的困难和挫折。即使在目前困难的情况下。工人的说法。相关报道。他走了。"), Trace.NONE);
    Desk desk =
        Desk.of(new Story("s", "t", List.of(new Event("e", null, "t", List.of(a), List.of()))));
    Gists gists = new Gists(desk, new Segmenter(), Identities.of(desk.articles()));
    assertThat(desk.reports().get(0).sentences().stream().map(s -> gists.says(0, s)).toList())
        .containsExactly(true, false, false, false, false, true);
  }

  @Test
  void what_three_of_four_have_the_fourth_lacks() {
    String held = "消防局长李明远星期二证实，仓库里存放了两千吨未经申报的化肥原料。";
    Dossier d =
        compare(
            held + "港口仍然关闭。",
            "据消防局长李明远证实，仓库中存放了两千吨未经申报的化肥原料。死者身份未明。",
            "消防局长李明远说，仓库里存放着两千吨未经申报的化肥原料。",
            "临江港昨晚发生爆炸，周围居民听见巨响，许多窗户被震碎。");
    assertThat(d.lacking())
        .singleElement()
        .satisfies(l -> {
          assertThat(d.outlets().get(l.outlet()).name()).isEqualTo("媒体3");
          assertThat(l.elsewhere()).hasSize(3);
        });
  }

  @Test
  void the_same_sentence_with_other_numbers_is_not_held() {
    Dossier d =
        compare(
            "卫生局长李明远宣布临江市新增22例本土确诊病例。",
            "卫生局长李明远宣布临江市新增31例本土确诊病例。",
            "卫生局长李明远宣布临江市新增45例本土确诊病例。",
            "临江港昨晚发生爆炸，周围居民听见巨响，许多窗户被震碎。");
    assertThat(d.lacking()).isEmpty();
  }

  @Test
  void two_sayings_of_a_person_on_one_matter_stand_side_by_side_and_say_so() {
    Dossier d = compare("临江市发言人陈建国说，一旦大桥关闭，船运公司将面临罚款。", "临江市发言人陈建国表示，市政府有一系列办法对付逃避罚款的船运公司。");
    assertThat(d.statements())
        .filteredOn(s -> s.agreement() != Agreement.SINGLE)
        .allSatisfy(s -> assertThat(s.rule()).isEqualTo("statement.same-matter"))
        .hasSize(1);
  }

  @Test
  void claims_of_a_first_on_one_thing_stand_together() {
    Dossier d = compare("这是临江市长在疫情后首次与邻市市长面对面会晤。", "这是临江市长四百多天来首次与邻市市长面对面会晤。");
    assertThat(d.firsts()).singleElement().satisfies(f -> assertThat(f.sentences()).hasSize(2));
  }

  @Test
  void what_runs_through_one_pipe_is_not_what_all_pipes_carry() {
    Dossier d = compare("两市签约，每年经新管道供气100亿立方米，此前的合同是380亿立方米。", "新合同完成后，供气总量将达480亿立方米。");
    assertThat(d.quantities())
        .extracting(Dossier.Quantity::verdict)
        .doesNotContain(Dossier.Verdict.DIFFER, Dossier.Verdict.AGREE);
  }
}
