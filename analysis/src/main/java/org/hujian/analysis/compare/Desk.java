package org.hujian.analysis.compare;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.Article;
import org.hujian.model.Dossier.Column;
import org.hujian.model.Dossier.Occasion;
import org.hujian.model.Dossier.Report;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Outlet;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.Story;
import org.hujian.text.fold.Fold;
import org.hujian.text.split.Sentences;

/**
 * A story's reports laid out in order of publication, each with its column, its event and its
 * sentences.
 *
 * <p>It finds nothing; what is found is found by the classes that are given it.
 *
 * @param articles the linked article of each report, in the same order
 * @param folded the folded text of each report
 */
record Desk(
    List<LinkedArticle> articles,
    List<String> folded,
    List<Report> reports,
    List<Column> columns,
    List<Occasion> occasions) {

  private record Filed(LinkedArticle linked, int occasion, Placement placement) {
    Article article() {
      return linked.article();
    }
  }

  static Desk of(Story story) {
    return of(story, OutletFacts.NONE);
  }

  static Desk of(Story story, OutletFacts facts) {
    List<Filed> filed = new ArrayList<>();
    for (int e = 0; e < story.events().size(); e++) {
      Event event = story.events().get(e);
      Map<String, Placement> placed = new HashMap<>();
      event.placements().forEach(p -> placed.put(p.source(), p));
      for (LinkedArticle a : event.articles()) {
        String source = a.article().source();
        Placement p =
            placed.getOrDefault(source, new Placement(source, event.id(), story.id(), null, ""));
        filed.add(new Filed(a, e, p));
      }
    }
    filed.sort(
        Comparator.comparing((Filed f) -> instant(f.article()))
            .thenComparing(f -> f.article().source())
            .thenComparing(f -> f.article().id()));
    Map<String, Integer> bySource = new HashMap<>();
    for (int i = 0; i < filed.size(); i++) {
      bySource.putIfAbsent(filed.get(i).article().source(), i);
    }
    Map<String, Integer> columnOf = new HashMap<>();
    List<List<Integer>> members = new ArrayList<>();
    List<Outlet> outlets = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < filed.size(); i++) {
      Filed f = filed.get(i);
      Outlet outlet = f.article().outlet();
      String key = outlet == null ? "" : Fold.fold(outlet.name());
      Integer known = columnOf.get(key);
      int column = known == null ? members.size() : known;
      if (known == null) {
        columnOf.put(key, column);
        members.add(new ArrayList<>());
        outlets.add(outlet == null ? UNKNOWN : outlet);
      }
      members.get(column).add(i);
      String text = Fold.fold(f.article().text());
      folded.add(text);
      String copyOf = f.placement().duplicateOf();
      reports.add(
          new Report(
              f.article(),
              column,
              f.occasion(),
              copyOf == null ? -1 : bySource.getOrDefault(copyOf, -1),
              sentences(f.article(), text)));
    }
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < members.size(); c++) {
      Outlet o = outlets.get(c);
      columns.add(
          new Column(
              o == UNKNOWN ? null : o.name(),
              o.aliases(),
              List.copyOf(members.get(c)),
              o == UNKNOWN ? List.of() : facts.of(o)));
    }
    return new Desk(
        filed.stream().map(Filed::linked).toList(),
        folded,
        reports,
        columns,
        occasions(story, reports));
  }

  private static final Outlet UNKNOWN = new Outlet("?", List.of());

  private static List<Occasion> occasions(Story story, List<Report> reports) {
    List<Occasion> out = new ArrayList<>();
    for (int e = 0; e < story.events().size(); e++) {
      Event event = story.events().get(e);
      List<Integer> of = new ArrayList<>();
      for (int i = 0; i < reports.size(); i++) {
        if (reports.get(i).occasion() == e) {
          of.add(i);
        }
      }
      out.add(
          new Occasion(
              event.id(),
              event.date() == null ? null : event.date().toString(),
              event.title(),
              of));
    }
    return out;
  }

  private static List<Span> sentences(Article article, String folded) {
    List<Span> out = new ArrayList<>();
    for (Span p : article.paragraphs()) {
      out.addAll(Sentences.of(folded, p));
    }
    return out;
  }

  /** Reports without a time stand last. */
  private static OffsetDateTime instant(Article article) {
    Publication p = article.published();
    return p == null ? OffsetDateTime.MAX : p.at();
  }

  /** The sentence of a report that holds this offset; null if it lies between sentences. */
  @org.jspecify.annotations.Nullable
  Span sentenceAt(int report, int offset) {
    List<Span> all = reports.get(report).sentences();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (all.get(mid).end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low < all.size() && all.get(low).contains(offset) ? all.get(low) : null;
  }

  /** Whether more than so many days lie between two reports. */
  boolean apart(int a, int b, int days) {
    Publication x = reports.get(a).article().published();
    Publication y = reports.get(b).article().published();
    return x != null && y != null && Duration.between(x.at(), y.at()).abs().toDays() > days;
  }
}
