package org.hujian.testkit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.model.Span;

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
