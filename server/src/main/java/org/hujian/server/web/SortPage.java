package org.hujian.server.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hujian.archive.Headline;
import org.hujian.archive.StoryLine;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.Query;
import org.hujian.archive.search.Search;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/** Setting the grouping of a story right: its reports, and the stories they might belong to. */
public final class SortPage {
  private static final int LOOKED_AT = 4;
  private static final int NEAR = 12;
  private static final int STORIES = 8;

  /** The reports of one event, in order of publication. */
  public record Occasion(List<Headline> reports) {}

  private final Desk desk;
  private final Templates templates;

  SortPage(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void show(Context ctx) {
    String name = ctx.pathParam("id");
    StoryLine line =
        desk.story(name)
            .or(() -> desk.ledger().stories().current(name))
            .flatMap(id -> desk.ledger().stories().line(id))
            .orElseThrow(() -> Problem.missing("story", name));
    List<Headline> reports = desk.ledger().stories().reports(line.id());
    String find = Pages.param(ctx, "find").strip();
    Set<String> stories = new LinkedHashSet<>();
    if (find.isEmpty()) {
      near(reports, stories);
    } else {
      found(find, stories);
    }
    stories.remove(line.id());
    Map<String, Object> with = new HashMap<>();
    with.put("line", line);
    with.put("occasions", occasions(reports));
    with.put("find", find);
    with.put(
        "stories",
        stories.stream()
            .limit(STORIES)
            .flatMap(s -> desk.ledger().stories().line(s).stream())
            .toList());
    templates.draw(ctx, "sort", with);
  }

  private static List<Occasion> occasions(List<Headline> reports) {
    Map<String, List<Headline>> byEvent = new LinkedHashMap<>();
    for (Headline h : reports) {
      byEvent
          .computeIfAbsent(Objects.requireNonNullElse(h.event(), ""), e -> new ArrayList<>())
          .add(h);
    }
    return byEvent.values().stream().map(Occasion::new).toList();
  }

  /** The stories of the reports that are nearest to some of these. */
  private void near(List<Headline> reports, Set<String> to) {
    int step = Math.max(1, reports.size() / LOOKED_AT);
    for (int i = 0; i < reports.size() && i / step < LOOKED_AT; i += step) {
      for (Headline h : desk.finder().like(reports.get(i).key(), NEAR)) {
        if (h.story() != null) {
          to.add(h.story());
        }
      }
    }
  }

  /** The stories of the reports that have these words. */
  private void found(String words, Set<String> to) {
    Hits hits =
        desk.finder()
            .search(
                new Search(
                    new Query(List.of(new Query.Words(words, false))),
                    Search.Order.RELEVANCE,
                    0,
                    3 * STORIES,
                    false));
    for (Hits.Hit h : hits.hits()) {
      if (h.report().story() != null) {
        to.add(h.report().story());
      }
    }
  }
}
