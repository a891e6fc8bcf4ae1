package org.hujian.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One report as an outlet printed it: clean paragraphs joined by {@code \n}, never folded or
 * rewritten.
 *
 * @param id hash of the content; the same bytes give the same id everywhere
 * @param source path or URL as it was given to the program
 * @param language {@code zh-Hans}, {@code zh-Hant}, {@code en}, … (BCP 47)
 * @param paragraphs spans of {@code text}, in order, without the line breaks between them
 */
public record Article(
    String id,
    String source,
    @Nullable String url,
    @Nullable Outlet outlet,
    String title,
    @Nullable String byline,
    @Nullable Publication published,
    @Nullable Dateline dateline,
    String language,
    String text,
    List<Span> paragraphs,
    List<Removed> removed) {
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    paragraphs = List.copyOf(paragraphs);
    removed = List.copyOf(removed);
    int at = 0;
    for (Span p : paragraphs) {
      if (p.start() < at || p.end() > text.length()) {
        throw new IllegalArgumentException(
            "paragraph " + p + " is out of order or outside the text of " + source);
      }
      at = p.end();
    }
  }

  /** The words under a span. */
  public String text(Span span) {
    return span.in(text);
  }
}
