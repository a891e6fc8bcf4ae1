package org.hujian.server.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.archive.StoryLine;
import org.hujian.model.Dossier;
import org.hujian.report.DossierCsv;
import org.hujian.report.DossierHtml;
import org.hujian.report.DossierJson;
import org.hujian.report.DossierMarkdown;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/** A story: its dossier as of now, files of it to take away, and the hand that sets it right. */
final class StoryPage {
  /** So long a visitor waits for the comparison before the page is shown without it. */
  private static final Duration PATIENCE = Duration.ofMillis(40);

  private final Desk desk;
  private final Templates templates;
  private final Drawn drawn = new Drawn();

  StoryPage(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void show(Context ctx) {
    String name = ctx.pathParam("id");
    String id = id(name);
    if (!id.equals(name)) {
      ctx.status(302).header("Location", Links.story(id));
      return;
    }
    List<Headline> reports = desk.ledger().stories().reports(id);
    StoryLine line =
        desk.ledger().stories().line(id).orElseThrow(() -> Problem.missing("story", name));
    Dossier dossier = desk.dossier(id, PATIENCE).orElse(null);
    Map<String, String> pages = new HashMap<>();
    reports.forEach(r -> pages.put(r.article(), Links.article(r.key())));
    Map<String, Object> with = new HashMap<>();
    with.put("id", id);
    with.put("title", line.title());
    with.put("outlets", dossier == null ? 0 : dossier.outlets().size());
    with.put("dossier", dossier == null ? null : drawn.of(dossier, a -> pages.get(a.id())));
    with.put("reports", reports);
    with.put("done", done(ctx));
    templates.draw(ctx, "story", with);
  }

  /** The correction that led here and still holds; 0 for none. */
  private long done(Context ctx) {
    String number = Pages.param(ctx, "done");
    if (!number.matches("[0-9]{1,9}")) {
      return 0;
    }
    List<Corrections.Entry> holding = desk.ledger().corrections().holding();
    long done = Long.parseLong(number);
    return holding.stream().anyMatch(e -> e.number() == done) ? done : 0;
  }

  /** Tells a page that was drawn without its dossier when to ask for itself again. */
  void ready(Context ctx) {
    String id = id(ctx.pathParam("id"));
    if (desk.dossier(id, Duration.ZERO).isPresent()) {
      ctx.header("HX-Refresh", "true");
    }
    ctx.status(204);
  }

  void export(Context ctx) throws IOException {
    String id = id(ctx.pathParam("id"));
    Dossier dossier = dossier(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String form = ctx.pathParam("form");
    String type =
        switch (form) {
          case "html" -> {
            new DossierHtml().write(dossier, out);
            yield "text/html; charset=utf-8";
          }
          case "md" -> {
            new DossierMarkdown().write(dossier, out);
            yield "text/markdown; charset=utf-8";
          }
          case "json" -> {
            new DossierJson().write(dossier, out);
            yield "application/json";
          }
          case "csv" -> {
            new DossierCsv().write(dossier, out);
            yield "text/csv; charset=utf-8";
          }
          default -> throw Problem.missing("form of a dossier", form);
        };
    ctx.header("Content-Disposition", "attachment; filename=\"hujian-" + id + "." + form + "\"")
        .contentType(type)
        .result(out.toByteArray());
  }

  private String id(String name) {
    return desk.story(name)
        .or(() -> desk.ledger().stories().current(name))
        .orElseThrow(() -> Problem.missing("story", name));
  }

  private Dossier dossier(String id) {
    return desk.dossier(id).orElseThrow(() -> Problem.missing("story", id));
  }
}
