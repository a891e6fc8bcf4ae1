package org.hujian.server.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hujian.archive.Articles;
import org.hujian.archive.Difference;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Named;
import org.hujian.archive.Version;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/** A report: its text with every finding marked, its wordings, what is near to it. */
public final class ArticlePage {
  private static final int NEAR = 8;
  private static final int AROUND = 24;

  /** A quotation in the list under the text; {@code href} leads to the one who is quoted. */
  public record Quote(
      int at,
      @Nullable String speaker,
      @Nullable String href,
      List<String> via,
      Quotation.Kind kind,
      String text) {}

  /** A figure in the list under the text. */
  public record Amount(int at, String text, String value) {}

  /** One who is named, with the forms that the report uses. */
  public record Who(EntityType type, String name, List<String> forms, @Nullable String href) {}

  /** A place where two wordings differ, with the words that stand before and after it. */
  public record Change(String lead, String before, String after, String tail) {}

  /** What came with a wording. */
  public record Revision(int number, @Nullable String title, List<Change> changes) {}

  private final Desk desk;
  private final Templates templates;

  ArticlePage(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void show(Context ctx) {
    String name = ctx.pathParam("key");
    Articles articles = desk.ledger().articles();
    String key = articles.keyOf(name).orElseThrow(() -> Problem.missing("report", name));
    Kept kept = wording(ctx, key);
    Headline headline =
        articles.headlines(List.of(key)).stream()
            .findFirst()
            .orElseThrow(() -> Problem.missing("report", name));
    LinkedArticle linked = kept.linked();
    Map<Entity, @Nullable String> pages = pages(linked);
    List<Version> versions = articles.versions(key);
    Map<String, Object> with = new HashMap<>();
    with.put("headline", headline);
    with.put("kept", kept);
    with.put("paragraphs", new Marked(linked, pages::get).paragraphs());
    with.put("quotes", quotes(linked, pages));
    with.put("amounts", amounts(linked));
    with.put("named", named(linked, pages));
    with.put("versions", versions);
    with.put("revisions", revisions(key, versions));
    with.put("near", desk.finder().like(key, NEAR));
    templates.draw(ctx, "article", with);
  }

  private Kept wording(Context ctx, String key) {
    String asked = ctx.queryParam("version");
    Articles articles = desk.ledger().articles();
    if (asked == null) {
      return articles.article(key).orElseThrow(() -> Problem.missing("report", key));
    }
    if (!asked.matches("[0-9]{1,6}")) {
      throw Problem.wrong("version: a wording has a number, not " + asked);
    }
    return articles
        .version(key, Integer.parseInt(asked))
        .orElseThrow(() -> Problem.missing("wording", asked));
  }

  private Map<Entity, @Nullable String> pages(LinkedArticle linked) {
    Map<Entity, @Nullable String> pages = new HashMap<>();
    for (Entity e : linked.entities()) {
      for (Named n : desk.ledger().names().withForm(e.name())) {
        if (n.type() == e.type()) {
          pages.putIfAbsent(e, Links.name(n.key()));
        }
      }
    }
    return pages;
  }

  private static List<Quote> quotes(LinkedArticle linked, Map<Entity, @Nullable String> pages) {
    List<Quote> out = new ArrayList<>();
    for (Quotation q : linked.annotated().quotations()) {
      Attribution.Source source = q.attribution().source();
      Entity who = source == null ? null : linked.entity(source.entity());
      out.add(
          new Quote(
              q.span().start(),
              Marked.speaker(linked, q),
              who == null ? null : pages.get(who),
              q.attribution().via().stream().map(Attribution.Source::name).toList(),
              q.kind(),
              linked.article().text(q.span())));
    }
    return out;
  }

  private static List<Amount> amounts(LinkedArticle linked) {
    Article a = linked.article();
    List<Amount> out = new ArrayList<>();
    for (Figure f : linked.annotated().figures()) {
      out.add(new Amount(f.span().start(), a.text(f.span()), Marked.value(a, f)));
    }
    return out;
  }

  private static List<Who> named(LinkedArticle linked, Map<Entity, @Nullable String> pages) {
    List<Who> out = new ArrayList<>();
    for (Entity e : linked.entities()) {
      Map<String, Long> forms =
          e.mentions().stream()
              .collect(
                  Collectors.groupingBy(
                      s -> linked.article().text(s), LinkedHashMap::new, Collectors.counting()));
      forms.remove(e.name());
      out.add(new Who(e.type(), e.name(), List.copyOf(forms.keySet()), pages.get(e)));
    }
    return out;
  }

  private List<Revision> revisions(String key, List<Version> versions) {
    List<Revision> out = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      int from = versions.get(i - 1).number();
      int to = versions.get(i).number();
      Difference d = desk.ledger().articles().difference(key, from, to).orElse(null);
      Kept old = desk.ledger().articles().version(key, from).orElse(null);
      Kept now = desk.ledger().articles().version(key, to).orElse(null);
      if (d == null || old == null || now == null) {
        continue;
      }
      List<Change> changes = new ArrayList<>();
      for (Difference.Change c : d.changes()) {
        Article a = now.linked().article();
        Span s = c.after();
        changes.add(
            new Change(
                a.text().substring(Math.max(0, s.start() - AROUND), s.start()),
                old.linked().article().text(c.before()),
                a.text(s),
                a.text().substring(s.end(), Math.min(a.text().length(), s.end() + AROUND))));
      }
      out.add(new Revision(to, d.title() == null ? null : d.title().before(), changes));
    }
    return out;
  }
}
