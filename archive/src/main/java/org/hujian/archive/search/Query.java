package org.hujian.archive.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to the archive: all of its terms must hold. */
public record Query(List<Term> terms) {
  public Query {
    terms = List.copyOf(terms);
  }

  /** One condition; {@code not} turns it round. */
  public sealed interface Term {
    boolean not();
  }

  /** Words that occur, in whatever order. */
  public record Words(String text, boolean not) implements Term {}

  /** Words that occur just so. */
  public record Phrase(String text, boolean not) implements Term {}

  /** Somebody is quoted, by any of their names. */
  public record Speaker(String name, boolean not) implements Term {}

  /** The report is of an outlet, by any of its names or a part of one. */
  public record Outlet(String name, boolean not) implements Term {}

  /** A place is named. */
  public record Place(String name, boolean not) implements Term {}

  /** The report was published on one of these days; null leaves a side open. */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to, boolean not)
      implements Term {}

  /**
   * A figure may lie in these bounds (inclusive, null is open).
   *
   * @param unit its unit or what it counts, empty for any
   */
  public record Amount(@Nullable Double min, @Nullable Double max, String unit, boolean not)
      implements Term {}

  /** The report belongs to a story, named by its id, by one of its reports, or by title words. */
  public record InStory(String name, boolean not) implements Term {}

  /** What a person would call the subject of the question: words and phrases that must occur. */
  String subject() {
    StringBuilder out = new StringBuilder();
    for (Term t : terms) {
      String s =
          t instanceof Words w && !w.not ? w.text : t instanceof Phrase p && !p.not ? p.text : "";
      if (!s.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(s);
      }
    }
    return out.toString();
  }
}
