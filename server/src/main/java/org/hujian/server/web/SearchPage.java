package org.hujian.server.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.QueryException;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;
import org.hujian.model.Span;
import org.hujian.server.desk.Desk;
import org.jspecify.annotations.Nullable;

/** The search: a question, what was found, and ways to narrow it. */
public final class SearchPage {
  private static final int PAGE = 20;
  private static final int VALUES = 12;

  /** A stretch of a snippet; {@code sought} if it is what was asked for. */
  public record Part(String text, boolean sought) {}

  /** A value to narrow by, and where that leads. */
  public record Choice(String value, int reports, String href) {}

  /** The values of one facet. */
  public record Narrowing(String chinese, String english, List<Choice> choices) {}

  /** Where a query cannot be understood. */
  public record Fault(String before, String at, String after, String reason) {}

  private record Facet(Hits.Facet by, String field, String chinese, String english) {}

  private static final List<Facet> FACETS =
      List.of(
          new Facet(Hits.Facet.OUTLET, "outlet", "媒体", "Outlet"),
          new Facet(Hits.Facet.MONTH, "date", "月份", "Month"),
          new Facet(Hits.Facet.SPEAKER, "speaker", "发言人", "Speaker"),
          new Facet(Hits.Facet.PERSON, "", "人物", "Person"),
          new Facet(Hits.Facet.ORG, "", "机构", "Body"),
          new Facet(Hits.Facet.PLACE, "place", "地点", "Place"));

  private final Desk desk;
  private final Templates templates;

  SearchPage(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void show(Context ctx) {
    String query = QueryForm.query(ctx);
    if (ctx.queryParam("build") != null) {
      ctx.status(303).header("Location", Links.search(query));
      return;
    }
    int offset = Pages.offset(ctx, PAGE);
    Search.Order order = order(ctx.queryParam("sort"));
    Hits hits = null;
    Fault fault = null;
    if (!query.isEmpty()) {
      try {
        hits =
            desk.finder().search(new Search(QueryParser.parse(query), order, offset, PAGE, true));
      } catch (QueryException e) {
        ctx.status(400);
        fault = fault(query, e);
      }
    }
    Map<String, Object> with = new HashMap<>();
    with.put("query", query);
    with.put("sort", order);
    with.put("hits", hits);
    with.put("fault", fault);
    with.put("terms", QueryForm.terms(query));
    with.put("saved", query.isEmpty() ? null : SavedSearches.of(desk, query));
    with.put("narrowings", hits == null ? List.of() : narrowings(query, hits));
    with.put("outlets", hits == null ? List.of() : outlets(hits));
    with.put("offset", offset);
    with.put("size", PAGE);
    templates.draw(ctx, "search", with);
  }

  private static List<String> outlets(Hits hits) {
    return hits.facets().getOrDefault(Hits.Facet.OUTLET, List.of()).stream()
        .map(Hits.Count::value)
        .toList();
  }

  private static Search.Order order(@Nullable String sort) {
    return "newest".equals(sort)
        ? Search.Order.NEWEST
        : "oldest".equals(sort) ? Search.Order.OLDEST : Search.Order.RELEVANCE;
  }

  private static Fault fault(String query, QueryException e) {
    int at = Math.min(e.at(), query.length());
    int end = at < query.length() ? query.offsetByCodePoints(at, 1) : at;
    return new Fault(
        query.substring(0, at), query.substring(at, end), query.substring(end), e.reason());
  }

  private static List<Narrowing> narrowings(String query, Hits hits) {
    List<Narrowing> out = new ArrayList<>();
    for (Facet f : FACETS) {
      List<Choice> choices =
          hits.facets().getOrDefault(f.by, List.of()).stream()
              .limit(VALUES)
              .map(c ->
                  new Choice(
                      c.value(),
                      c.reports(),
                      Links.search((query + " " + Links.term(f.field, c.value())).strip())))
              .toList();
      if (!choices.isEmpty()) {
        out.add(new Narrowing(f.chinese, f.english, choices));
      }
    }
    return out;
  }

  /** The snippet, cut at its marks. */
  public static List<Part> parts(Hits.Snippet snippet) {
    List<Part> out = new ArrayList<>();
    int at = snippet.span().start();
    for (Span m : snippet.marks()) {
      if (m.start() > at) {
        out.add(part(snippet, at, m.start(), false));
      }
      out.add(part(snippet, Math.max(at, m.start()), m.end(), true));
      at = Math.max(at, m.end());
    }
    if (at < snippet.span().end()) {
      out.add(part(snippet, at, snippet.span().end(), false));
    }
    return out;
  }

  private static Part part(Hits.Snippet s, int from, int to, boolean sought) {
    int zero = s.span().start();
    return new Part(s.text().substring(from - zero, Math.max(from, to) - zero), sought);
  }
}
