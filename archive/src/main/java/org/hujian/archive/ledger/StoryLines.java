package org.hujian.archive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.archive.Headline;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;

/** Lists and stories made from headlines, the same for every engine. */
final class StoryLines {
  private static final Comparator<StoryLine> BY_ID = Comparator.comparing(StoryLine::id);
  private static final Comparator<StoryLine> LARGEST =
      Comparator.comparingInt((StoryLine s) -> -s.outlets().size())
          .thenComparingInt(s -> -s.articles())
          .thenComparing(BY_ID);
  private static final Comparator<StoryLine> LATEST =
      Comparator.comparing(
              StoryLine::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(LARGEST);

  private final Map<String, StoryLine> byId;
  private final List<StoryLine> largest;
  private final List<StoryLine> latest;

  private StoryLines(Map<String, StoryLine> byId) {
    this.byId = byId;
    this.largest = byId.values().stream().sorted(LARGEST).toList();
    this.latest = byId.values().stream().sorted(LATEST).toList();
  }

  /** From headlines in order of publication; those that were not placed are passed over. */
  static StoryLines of(List<Headline> headlines) {
    Map<String, List<Headline>> stories = new LinkedHashMap<>();
    for (Headline h : headlines) {
      if (h.story() != null) {
        stories.computeIfAbsent(h.story(), s -> new ArrayList<>()).add(h);
      }
    }
    Map<String, StoryLine> byId = new HashMap<>();
    stories.forEach((id, members) -> byId.put(id, line(id, members)));
    return new StoryLines(byId);
  }

  private static StoryLine line(String id, List<Headline> members) {
    Set<String> events = new HashSet<>();
    Set<String> outlets = new LinkedHashSet<>();
    LocalDate first = null;
    LocalDate last = null;
    for (Headline h : members) {
      if (h.event() != null) {
        events.add(h.event());
      }
      if (h.outlet() != null) {
        outlets.add(h.outlet());
      }
      LocalDate day = h.day();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    return new StoryLine(
        id,
        members.getFirst().title(),
        first,
        last,
        events.size(),
        members.size(),
        List.copyOf(outlets));
  }

  long count() {
    return byId.size();
  }

  @Nullable StoryLine line(String id) {
    return byId.get(id);
  }

  List<StoryLine> list(
      Stories.Order order,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int offset,
      int limit) {
    return (order == Stories.Order.LARGEST ? largest : latest)
        .stream()
            .filter(s -> from == null || (s.last() != null && !s.last().isBefore(from)))
            .filter(s -> to == null || (s.first() != null && !s.first().isAfter(to)))
            .skip(offset)
            .limit(limit)
            .toList();
  }

  /** A story from its reports in order of publication, the texts beside their headlines. */
  static Story story(
      String id,
      List<Headline> headlines,
      Map<String, LinkedArticle> texts,
      Map<String, String> sources) {
    Map<String, List<Headline>> events = new LinkedHashMap<>();
    for (Headline h : headlines) {
      if (h.event() != null && texts.containsKey(h.key())) {
        events.computeIfAbsent(h.event(), e -> new ArrayList<>()).add(h);
      }
    }
    List<Event> out = new ArrayList<>();
    events.forEach((event, members) -> {
      List<LinkedArticle> articles = new ArrayList<>();
      List<Placement> placements = new ArrayList<>();
      for (Headline h : members) {
        LinkedArticle text = texts.get(h.key());
        if (text != null) {
          articles.add(text);
          String copyOf = h.copyOf() == null ? null : sources.get(h.copyOf());
          placements.add(
              new Placement(h.source(), event, id, copyOf, h.why() == null ? "" : h.why()));
        }
      }
      out.add(
          new Event(
              event, members.getFirst().day(), members.getFirst().title(), articles, placements));
    });
    return new Story(id, headlines.getFirst().title(), out);
  }
}
