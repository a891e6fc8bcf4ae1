package org.hujian.model;

import java.util.Locale;
import java.util.Objects;

/** An input that gave no article: the category, the place, and one line that says what is wrong. */
public record Skipped(Reason reason, String where, String message) {
  /** Why; counted by the commands. */
  public enum Reason {
    /** No bytes, or white space alone. */
    EMPTY,
    /** No text: a picture, an archive, a program. */
    BINARY,
    /** Longer than a document may be. */
    TOO_LARGE,
    /** Not there, no permission, a broken link, a failing disk. */
    UNREADABLE,
    /** Bytes that are text in no known encoding. */
    UNDECODABLE,
    /** A block of fields from which no field can be read. */
    BAD_FRONT_MATTER,
    /** A record without text, or no record at all. */
    BAD_RECORD,
    /** Nothing was left when the page had been cleaned. */
    NO_TEXT,
    /** A folder that leads back into itself. */
    LOOP
  }

  public Skipped {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }

  /** The place and what is wrong, in one line whatever the name of the file. */
  public String line() {
    return visible(where) + ": " + visible(message);
  }

  /**
   * Control signs, line separators and lone surrogates as escapes, so that a name stays one line.
   */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
              boolean hidden =
                  Character.isISOControl(c)
                      || c == 0x2028
                      || c == 0x2029
                      || (c >= 0x202A && c <= 0x202E)
                      || (c >= 0x2066 && c <= 0x2069)
                      || (c >= 0xD800 && c <= 0xDFFF);
              if (hidden) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.toString();
  }
}
