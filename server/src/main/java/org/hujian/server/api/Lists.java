package org.hujian.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Said;
import org.hujian.archive.search.Counted;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/** What can be asked of the archive, for every door that asks: API, exports, feeds and tools. */
public final class Lists {
  private final Desk desk;

  public Lists(Desk desk) {
    this.desk = desk;
  }

  /**
   * Some rows of a list.
   *
   * @param more whether there are others after them
   */
  public record Part(List<ObjectNode> rows, boolean more) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** The one that is meant by a key or by any form of a name, the most named first. */
  public Named named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw Problem.wrong("speaker is missing: a name, or the key of an entity");
    }
    Names names = desk.ledger().names();
    return names
        .named(name)
        .or(() -> names.withForm(name.strip()).stream().findFirst())
        .orElseThrow(() -> Problem.missing("person, body or place called", name));
  }

  /** Reports of an outlet and of some days; null leaves a side open. */
  public static Names.Within within(
      @Nullable String outlet, @Nullable String from, @Nullable String to) {
    return new Names.Within(outlet, day(from, "from"), day(to, "to"));
  }

  private static @Nullable LocalDate day(@Nullable String s, String what) {
    if (s == null) {
      return null;
    }
    try {
      return LocalDate.parse(s);
    } catch (DateTimeException e) {
      throw Problem.wrong(what + " is not a day like 2025-04-08: " + s);
    }
  }

  public Part statements(Named speaker, Names.Within within, int offset, int limit) {
    List<Said> said = desk.ledger().names().said(speaker.key(), within, offset, limit + 1);
    Rows rows = new Rows(desk.ledger());
    return new Part(said.stream().limit(limit).map(rows::statement).toList(), said.size() > limit);
  }

  /** Figures of at most so many reports. */
  public Part figures(@Nullable String counted, int offset, int limit) {
    if (counted == null || counted.isBlank()) {
      throw Problem.wrong("counted is missing: the words for what is counted, like 病例");
    }
    Counted found = desk.finder().figures(counted, offset, limit);
    Rows rows = new Rows(desk.ledger());
    return new Part(
        found.figures().stream().map(rows::figure).toList(),
        offset + (long) limit < found.reports());
  }

  public Hits search(
      @Nullable String query, @Nullable String sort, int offset, int limit, boolean facets) {
    if (query == null || query.isBlank()) {
      throw Problem.wrong("q is missing: what is sought");
    }
    return desk.finder()
        .search(new Search(QueryParser.parse(query), order(sort), offset, limit, facets));
  }

  public Part hits(Hits found, int offset, int limit) {
    Rows rows = new Rows(desk.ledger());
    List<ObjectNode> out = new ArrayList<>();
    found.hits().stream().limit(limit).map(rows::hit).forEach(out::add);
    return new Part(out, found.hits().size() > limit || offset + (long) out.size() < found.total());
  }

  private static Search.Order order(@Nullable String sort) {
    if (sort == null) {
      return Search.Order.RELEVANCE;
    }
    for (Search.Order o : Search.Order.values()) {
      if (o.name().toLowerCase(Locale.ROOT).equals(sort)) {
        return o;
      }
    }
    throw Problem.wrong("sort is relevance, newest or oldest, not " + sort);
  }
}
