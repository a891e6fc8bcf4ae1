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
 * @param original the bytes in which it came
 */
public record RawDocument(
    String source, Form form, String body, List<Declared> declared, Original original) {
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
    Objects.requireNonNull(original, "original");
    declared = List.copyOf(declared);
  }

  /** A document that was made and not read: its body is all that came. */
  public RawDocument(String source, Form form, String body, List<Declared> declared) {
    this(source, form, body, declared, Original.of(body));
  }

  /** The same, read from these bytes. */
  public RawDocument from(Original bytes) {
    return new RawDocument(source, form, body, declared, bytes);
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
