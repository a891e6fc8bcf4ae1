package org.hujian.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;

class SharedPassagesTest {
  private static final String WIRE = "东港市消防局说，大火在凌晨三点被扑灭，没有人员伤亡，起火原因仍在调查。";

  private static Article article(String id, int hour, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String p : paragraphs) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      spans.add(new Span(text.length(), text.length() + p.length()));
      text.append(p);
    }
    return new Article(
        id,
        id,
        null,
        null,
        "",
        null,
        new Publication(
            OffsetDateTime.parse("2024-05-02T00:00:00Z").plusHours(hour),
            Publication.Origin.FRONT_MATTER,
            false),
        null,
        "zh-Hans",
        text.toString(),
        spans,
        List.of());
  }

  private static List<String> words(SharedPassage p, List<Article> articles) {
    return p.places().stream().map(x -> articles.get(x.article()).text(x.span())).toList();
  }

  @Test
  void a_passage_is_found_across_scripts_and_punctuation() {
    List<Article> articles =
        List.of(
            article("late", 5, "東港市消防局說，大火在凌晨三點被撲滅 沒有人員傷亡，起火原因仍在調查。市長表示慰問。"),
            article("early", 1, "开头另有一句。", WIRE + "居民已回家。"));
    List<SharedPassage> found = SharedPassages.of(articles);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().places())
        .extracting(SharedPassage.Place::article)
        .containsExactly(1, 0);
    assertThat(words(found.getFirst(), articles))
        .containsExactly(WIRE, "東港市消防局說，大火在凌晨三點被撲滅 沒有人員傷亡，起火原因仍在調查。");
  }

  @Test
  void all_holders_stand_in_one_passage() {
    List<Article> articles =
        List.of(
            article("a", 1, WIRE),
            article("b", 2, WIRE, "乙报自己写的一段话，说的是市民怎样帮助消防员运水和送饭。"),
            article("c", 3, "丙。" + WIRE, "乙报自己写的一段话，说的是市民怎样帮助消防员运水和送饭。"));
    List<SharedPassage> found = SharedPassages.of(articles);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).places())
        .extracting(SharedPassage.Place::article)
        .containsExactly(0, 1, 2);
    assertThat(found.get(1).places())
        .extracting(SharedPassage.Place::article)
        .containsExactly(1, 2);
  }

  @Test
  void the_agency_named_in_the_paragraph_is_the_origin() {
    List<Article> articles =
        List.of(article("a", 1, "据新华社报道，" + WIRE), article("b", 2, WIRE), article("c", 3, "另一件事。"));
    assertThat(SharedPassages.of(articles))
        .singleElement()
        .extracting(SharedPassage::agency)
        .isEqualTo("新华社");
  }

  @Test
  void an_agency_that_is_only_talked_about_is_no_origin() {
    List<Article> articles = List.of(article("a", 1, "法新社记者昨天获奖。" + WIRE), article("b", 2, WIRE));
    assertThat(SharedPassages.of(articles))
        .singleElement()
        .extracting(SharedPassage::agency)
        .isNull();
  }

  @Test
  void the_agency_of_a_dateline() {
    List<Article> articles = List.of(article("a", 1, "（法新社东港2日电）" + WIRE), article("b", 2, WIRE));
    assertThat(SharedPassages.of(articles))
        .singleElement()
        .extracting(SharedPassage::agency)
        .isEqualTo("法新社");
  }

  @Test
  void a_few_common_words_are_no_passage() {
    assertThat(
            SharedPassages.of(
                List.of(article("a", 1, "总统在新闻发布会上表示赞同。"), article("b", 2, "总统在新闻发布会上表示反对。"))))
        .isEmpty();
  }

  @Test
  void the_order_of_the_articles_makes_no_difference_to_the_passages() {
    Article a = article("a", 1, WIRE);
    Article b = article("b", 2, "乙。", WIRE);
    assertThat(words(SharedPassages.of(List.of(a, b)).getFirst(), List.of(a, b)))
        .isEqualTo(words(SharedPassages.of(List.of(b, a)).getFirst(), List.of(b, a)));
  }

  @Test
  void any_text_is_read() {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>();
    articles.add(article("empty", 1, ""));
    articles.add(article("marks", 1, "。。“"));
    articles.add(article("one", 1, "一".repeat(20_000)));
    articles.add(article("again", 2, "一".repeat(20_000)));
    for (int i = 0; i < 20; i++) {
      StringBuilder noise = new StringBuilder();
      for (int k = 0; k < 300; k++) {
        noise.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      articles.add(article("noise" + i, i, noise.toString()));
    }
    for (SharedPassage p : SharedPassages.of(articles)) {
      for (SharedPassage.Place place : p.places()) {
        assertThat(articles.get(place.article()).text(place.span())).isNotBlank();
      }
    }
  }
}
