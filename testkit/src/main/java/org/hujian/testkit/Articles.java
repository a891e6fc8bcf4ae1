package org.hujian.testkit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Articles made from a few words, for tests. */
public final class Articles {
  /**
   * The day on which the articles of tests are published unless they say otherwise: Friday,
   * 2022-02-04.
   */
  public static final OffsetDateTime DAY = OffsetDateTime.parse("2022-02-04T12:00:00+08:00");

  private Articles() {}

  /** An article of these paragraphs, published on {@link #DAY}. */
  public static Article of(String... paragraphs) {
    return on(DAY, paragraphs);
  }

  /**
   * A report in which nothing was found, of one paragraph.
   *
   * @param at date and minute, eastern Asian time: 2024-05-02T12:00
   */
  public static LinkedArticle report(
      String id, @Nullable Outlet outlet, String at, String title, String text) {
    return new LinkedArticle(
        new AnnotatedArticle(
            new Article(
                id,
                id + ".md",
                null,
                outlet,
                title,
                null,
                new Publication(
                    OffsetDateTime.parse(at + ":00+08:00"), Publication.Origin.FRONT_MATTER, false),
                null,
                "zh-Hans",
                text,
                List.of(new Span(0, text.length())),
                List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of());
  }

  /** An article of these paragraphs, published then. */
  public static Article on(OffsetDateTime published, String... paragraphs) {
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
        "test",
        "test",
        null,
        null,
        "",
        null,
        new Publication(published, Publication.Origin.FRONT_MATTER, false),
        null,
        "zh-Hans",
        text.toString(),
        spans,
        List.of());
  }
}
