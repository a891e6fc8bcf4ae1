package org.hujian.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.testkit.Articles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedTest {
  private static final Article ARTICLE = Articles.of("港务局长林同安说，周五有近20艘渡轮停航。", "渡轮<公司>没有回应。");

  private static Span at(String words) {
    int start = ARTICLE.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private static final Figure FIGURE =
      new Figure(
          at("近20艘"),
          null,
          new BigDecimal("2E+1"),
          true,
          "艘",
          null,
          new Figure.Counted(at("渡轮"), at("渡轮")),
          Figure.Aspect.LEVEL,
          Figure.State.STATED,
          null,
          "test");

  private static LinkedArticle linked(@Nullable String entity) {
    Quotation q =
        new Quotation(
            at("周五有近20艘渡轮停航"),
            Quotation.Kind.INDIRECT,
            new Attribution(
                new Attribution.Source("林同安", at("港务局长林同安"), entity), at("说"), List.of()),
            false,
            "test");
    return new LinkedArticle(
        new AnnotatedArticle(
            ARTICLE,
            List.of(new Mention(at("林同安"), EntityType.PERSON, "test")),
            List.of(new TimeExpression(at("周五"), TimeExpression.Type.DATE, "2022-02-04", "test")),
            List.of(FIGURE),
            List.of(q)),
        List.of(
            new Entity("e1", EntityType.PERSON, "林同安", List.of(), List.of(at("林同安")), List.of())));
  }

  private static Marked.Piece piece(List<Marked.Piece> of, String text) {
    return of.stream().filter(p -> p.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void the_pieces_together_are_the_paragraphs_sign_by_sign() {
    List<List<Marked.Piece>> all = new Marked(linked("e1"), e -> null).paragraphs();
    assertThat(
            all.stream()
                .map(p -> p.stream().map(Marked.Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n")))
        .isEqualTo(ARTICLE.text());
    assertThat(all.get(1)).singleElement().extracting(Marked.Piece::css).isEqualTo("");
  }

  @Test
  void a_piece_knows_every_finding_that_lies_over_it() {
    List<Marked.Piece> first = new Marked(linked("e1"), e -> "/name").paragraphs().getFirst();
    Marked.Piece day = piece(first, "周五");
    assertThat(day.css()).isEqualTo("m-quote m-indirect m-time");
    assertThat(day.title()).isEqualTo("2022-02-04");
    assertThat(day.by()).as("the quotation begins here").isEqualTo("林同安");
    assertThat(day.id()).isEqualTo("c" + at("周五").start());
    Marked.Piece figure = piece(first, "近20艘");
    assertThat(figure.css()).isEqualTo("m-quote m-indirect m-figure");
    assertThat(figure.by()).as("it began before").isNull();
    Marked.Piece name = piece(first, "林同安");
    assertThat(name.css()).isEqualTo("m-name");
    assertThat(name.href()).isEqualTo("/name");
    assertThat(piece(first, "渡轮停航").id()).as("nothing begins here").isNull();
  }

  @Test
  void a_speaker_is_called_by_the_reports_fullest_name_or_by_the_words_there() {
    assertThat(Marked.speaker(linked("e1"), linked("e1").annotated().quotations().getFirst()))
        .isEqualTo("林同安");
    LinkedArticle unknown = linked(null);
    assertThat(Marked.speaker(unknown, unknown.annotated().quotations().getFirst()))
        .isEqualTo("林同安");
    Quotation nobody =
        new Quotation(
            at("没有回应"),
            Quotation.Kind.INDIRECT,
            new Attribution(null, null, List.of()),
            false,
            "test");
    assertThat(Marked.speaker(unknown, nobody)).isNull();
  }

  @Test
  void a_figure_is_told_by_its_bounds_its_unit_and_what_it_counts() {
    assertThat(Marked.value(ARTICLE, FIGURE)).isEqualTo("≈ ≤ 20 艘 渡轮");
    assertThat(Marked.value(ARTICLE, bounds("10", "19"))).isEqualTo("10–19");
    assertThat(Marked.value(ARTICLE, bounds("1.50", "1.5"))).isEqualTo("1.5");
    assertThat(Marked.value(ARTICLE, bounds("100", null))).isEqualTo("≥ 100");
  }

  private static Figure bounds(String min, @Nullable String max) {
    return new Figure(
        at("20"),
        new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        false,
        null,
        null,
        null,
        Figure.Aspect.LEVEL,
        Figure.State.STATED,
        null,
        "test");
  }
}
