package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Dossier.Note;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.Story;
import org.hujian.model.TimeExpression;
import org.junit.jupiter.api.Test;

/** What a report says against itself. */
class NotesTest {
  private static List<Note> notes(LinkedArticle... articles) {
    return new Notes(
            Desk.of(
                new Story(
                    "s", "", List.of(new Event("e", null, "", List.of(articles), List.of())))))
        .find();
  }

  /** An article of one paragraph with its times as words and value, one after the other. */
  private static LinkedArticle article(String text, String... times) {
    return article(new Publication(at(), Publication.Origin.META, false), text, times);
  }

  private static LinkedArticle article(Publication published, String text, String... times) {
    List<TimeExpression> found = new ArrayList<>();
    for (int i = 0; i < times.length; i += 2) {
      int start = text.indexOf(times[i]);
      found.add(
          new TimeExpression(
              new Span(start, start + times[i].length()),
              TimeExpression.Type.DATE,
              times[i + 1],
              "test"));
    }
    Article a =
        new Article(
            text,
            text,
            null,
            null,
            "",
            null,
            published,
            null,
            "zh-Hans",
            text,
            List.of(new Span(0, text.length())),
            List.of());
    return new LinkedArticle(
        new AnnotatedArticle(a, List.of(), found, List.of(), List.of()), List.of());
  }

  private static OffsetDateTime at() {
    return OffsetDateTime.parse("2025-05-06T12:00:00+08:00");
  }

  @Test
  void a_pair_of_countries_that_only_once_stands_where_another_does() {
    assertThat(notes(article("法德领导人昨日会谈。法德领导人同意再谈。"), article("法英领导人会谈结束后，外长说，法德领导人谈得很好。")))
        .singleElement()
        .satisfies(n -> {
          assertThat(n.rule()).isEqualTo("note.pair-slip");
          assertThat(n.printed()).isEqualTo("法英领导人");
          assertThat(n.expected()).isEqualTo("法德领导人");
        });
  }

  @Test
  void two_pairs_of_countries_in_their_own_right_are_no_slip() {
    assertThat(notes(article("法德领导人会谈。法英领导人会谈。法德领导人同意。法英领导人也同意。"))).isEmpty();
  }

  @Test
  void a_weekday_that_the_date_does_not_have() {
    assertThat(notes(article("会议在周五（5月5日）举行。", "周五（5月5日）", "2025-05-05")))
        .extracting(Note::rule)
        .containsExactly("note.weekday");
    assertThat(notes(article("会议在周一（5月5日）举行。", "周一（5月5日）", "2025-05-05"))).isEmpty();
  }

  @Test
  void a_month_that_does_not_fit_while_the_story_has_the_day() {
    assertThat(
            notes(
                article("市长4月5日撰文称，两市将讨论通航。", "4月5日", "2025-04-05"),
                article("市长5月5日撰文。", "5月5日", "2025-05-05")))
        .singleElement()
        .satisfies(n -> assertThat(n.expected()).isEqualTo("2025-05-05"));
  }

  @Test
  void a_day_of_last_month_that_the_story_knows_is_no_slip() {
    assertThat(
            notes(
                article("市长4月5日撰文称，两市将讨论通航。", "4月5日", "2025-04-05"),
                article("4月5日，市长撰文。5月5日再次撰文。", "4月5日", "2025-04-05", "5月5日", "2025-05-05")))
        .isEmpty();
  }

  @Test
  void a_stamp_that_is_local_time() {
    Publication stamped =
        new Publication(at(), Publication.Origin.META, false, "Tue, 06 May 2025 12:00:00 GMT");
    assertThat(notes(article(stamped, "桥已重开。")))
        .extracting(n -> n.kind().label())
        .containsExactly("time-zone");
  }
}
