package org.hujian.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader took from a file before anything was judged: the body and what was declared around
 * it.
 *
 * @param source path or URL as it was given
 * @param body the decoded body, without front matter and mirror headings
 * @param declared in the order in which the file gives them; the same field may be declared more
 *     than once
 */
public record RawDocument(String source, Form form, String body, List<Declared> declared) {
  /** A field that the document declares about itself. */
  public enum Field {
    TITLE,
    OUTLET,
    BYLINE,
    URL,
    PUBLISHED,
    IMAGE,
    LANGUAGE,
    CATEGORY
  }

  /** Which part of the document declared it. */
  public enum Place {
    FRONT_MATTER,
    MIRROR_COMMENT,
    MIRROR_LINK,
    JSON_LD,
    OPEN_GRAPH,
    META,
    TIME_ELEMENT,
    HTML,
    RECORD,
    FILE_NAME
  }

  /** A field, its value as written, and where it stood. */
  public record Declared(Field field, String value, Place place) {}

  public RawDocument {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(body, "body");
    declared = List.copyOf(declared);
  }

  /** The first value declared for a field, or null. */
  public @Nullable String first(Field field) {
    for (Declared d : declared) {
      if (d.field() == field) {
        return d.value();
      }
    }
    return null;
  }
}
