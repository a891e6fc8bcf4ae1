package org.hujian.analysis.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Article;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.Story;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Puts placed articles together into stories: events in order of their dates, reports in order of
 * publication.
 */
public final class Stories {
  private static final Comparator<LinkedArticle> BY_TIME =
      Comparator.comparing(
              (LinkedArticle a) -> instant(a.article()),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(a -> a.article().id())
          .thenComparing(a -> a.article().source());

  private Stories() {}

  /**
   * The stories of these articles, the largest first; equal ones by id.
   *
   * @param placements one per article, in the same order
   */
  public static List<Story> of(List<LinkedArticle> articles, List<Placement> placements) {
    if (articles.size() != placements.size()) {
      throw new IllegalArgumentException(
          articles.size() + " articles but " + placements.size() + " placements");
    }
    Map<String, Map<String, Map<LinkedArticle, Placement>>> stories = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Placement p = placements.get(i);
      stories
          .computeIfAbsent(p.story(), k -> new TreeMap<>())
          .computeIfAbsent(p.event(), k -> new LinkedHashMap<>())
          .put(articles.get(i), p);
    }
    List<Story> out = new ArrayList<>();
    stories.forEach((id, events) -> out.add(story(id, events)));
    out.sort(Comparator.comparingInt((Story s) -> -s.articles().size()).thenComparing(Story::id));
    return out;
  }

  private static Story story(String id, Map<String, Map<LinkedArticle, Placement>> placed) {
    List<Event> events = new ArrayList<>();
    placed.forEach((event, reports) -> events.add(event(event, reports)));
    events.sort(
        Comparator.comparing(Event::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Event::id));
    Event largest =
        events.stream()
            .max(Comparator.comparingInt((Event e) -> e.articles().size()))
            .orElseThrow();
    return new Story(id, largest.title(), events);
  }

  private static Event event(String id, Map<LinkedArticle, Placement> reports) {
    List<LinkedArticle> articles = reports.keySet().stream().sorted(BY_TIME).toList();
    List<Placement> placements = articles.stream().map(reports::get).toList();
    return new Event(id, date(articles), articles.get(0).article().title(), articles, placements);
  }

  /**
   * The day most reports name in their opening, not later than they were published; the first day
   * of publication where they name none.
   */
  private static @Nullable LocalDate date(List<LinkedArticle> articles) {
    Map<LocalDate, Integer> votes = new TreeMap<>();
    LocalDate first = null;
    for (LinkedArticle a : articles) {
      if (a.article().published() == null) {
        continue;
      }
      LocalDate day = a.article().published().at().toLocalDate();
      first = first == null || day.isBefore(first) ? day : first;
      LocalDate named = named(a, day);
      if (named != null) {
        votes.merge(named, 1, Integer::sum);
      }
    }
    LocalDate best = null;
    for (Map.Entry<LocalDate, Integer> v : votes.entrySet()) {
      best = best == null || v.getValue() > votes.getOrDefault(best, 0) ? v.getKey() : best;
    }
    return best == null ? first : best;
  }

  private static @Nullable LocalDate named(LinkedArticle a, LocalDate published) {
    int opening = Math.min(a.article().text().length(), 300);
    for (TimeExpression t : a.annotated().times()) {
      if (t.span().start() >= opening) {
        break;
      }
      if (t.value().matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        LocalDate day = LocalDate.parse(t.value().substring(0, 10));
        if (!day.isAfter(published) && !day.isBefore(published.minusDays(7))) {
          return day;
        }
      }
    }
    return null;
  }

  private static java.time.@Nullable Instant instant(Article a) {
    return a.published() == null ? null : a.published().at().toInstant();
  }
}
