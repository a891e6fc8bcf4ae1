package org.hujian.server.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Headline;
import org.hujian.model.Dossier;
import org.hujian.report.DossierCsv;
import org.hujian.report.DossierHtml;
import org.hujian.report.DossierJson;
import org.hujian.report.DossierMarkdown;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/** A story: its dossier as of now, files of it to take away, and the hand that sets it right. */
final class StoryPage {
  private final Desk desk;
  private final Templates templates;

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
    Dossier dossier = dossier(id);
    List<Headline> reports = desk.ledger().stories().reports(id);
    Map<String, String> pages = new HashMap<>();
    reports.forEach(r -> pages.put(r.article(), Links.article(r.key())));
    templates.draw(
        ctx,
        "story",
        Map.of(
            "id",
            id,
            "title",
            dossier.title(),
            "outlets",
            dossier.outlets().size(),
            "dossier",
            new DossierHtml().part(dossier, a -> pages.get(a.id())),
            "reports",
            reports));
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
