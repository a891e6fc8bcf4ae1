package org.hujian.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.model.Dossier;
import org.hujian.report.ArticleJson;
import org.hujian.report.DossierJson;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/**
 * The routes under {@code /api}; all of them only read.
 *
 * <p>An entity tag stands for the state of the whole archive, so a client that has seen it is
 * answered without a look at the question.
 */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Desk desk;

  public Api(Desk desk) {
    this.desk = desk;
  }

  public void routes(RoutesConfig routes) {
    routes.get("/api", tagged(this::counts));
    routes.get("/api/stories", tagged(this::stories));
    routes.get("/api/stories/{id}", tagged(this::story));
    routes.get("/api/articles", tagged(this::articles));
    routes.get("/api/articles/{id}", tagged(this::article));
  }

  private Handler tagged(Handler answer) {
    return ctx -> {
      String tag = '"' + desk.state() + '"';
      ctx.header("ETag", tag).header("Cache-Control", "private, no-cache");
      if (tag.equals(ctx.header("If-None-Match"))) {
        ctx.status(304);
      } else {
        answer.handle(ctx);
      }
    };
  }

  private void counts(Context ctx) {
    ObjectNode n = JSON.createObjectNode();
    n.put("articles", desk.ledger().articles().count());
    n.put("stories", desk.ledger().stories().count());
    send(ctx, n);
  }

  private void stories(Context ctx) {
    Page page = Page.asked(ctx);
    List<StoryLine> found =
        desk.ledger()
            .stories()
            .list(Stories.Order.LATEST, null, null, page.offset(), page.limit() + 1);
    ArrayNode items = JSON.createArrayNode();
    found.stream().limit(page.limit()).forEach(s -> {
      ObjectNode n = items.addObject();
      n.put("id", s.id());
      n.put("title", s.title());
      n.put("first", s.first() == null ? null : s.first().toString());
      n.put("last", s.last() == null ? null : s.last().toString());
      n.put("events", s.events());
      n.put("articles", s.articles());
      ArrayNode outlets = n.putArray("outlets");
      s.outlets().forEach(outlets::add);
    });
    send(ctx, page.of(items, found.size() > page.limit()));
  }

  private void story(Context ctx) throws java.io.IOException {
    String id = ctx.pathParam("id");
    Dossier dossier = desk.dossier(id).orElseThrow(() -> Problem.missing("story", id));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(dossier, out);
    ctx.contentType("application/json").result(out.toByteArray());
  }

  private void articles(Context ctx) {
    Page page = Page.asked(ctx);
    List<Headline> found = desk.ledger().articles().latest(page.offset(), page.limit() + 1);
    ArrayNode items = JSON.createArrayNode();
    found.stream().limit(page.limit()).forEach(h -> headline(h, items.addObject()));
    send(ctx, page.of(items, found.size() > page.limit()));
  }

  private static void headline(Headline h, ObjectNode n) {
    n.put("id", h.article());
    n.put("report", h.key());
    n.put("source", h.source());
    n.put("url", h.url());
    n.put("outlet", h.outlet());
    n.put("title", h.title());
    n.put("published", h.published() == null ? null : h.published().toString());
    n.put("language", h.language());
    n.put("versions", h.versions());
    n.put("event", h.event());
    n.put("story", h.story());
  }

  private void article(Context ctx) throws java.io.IOException {
    String id = ctx.pathParam("id");
    Kept kept =
        desk.ledger()
            .articles()
            .keyOf(id)
            .flatMap(key -> desk.ledger().articles().article(key))
            .orElseThrow(() -> Problem.missing("article", id));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ArticleJson().write(kept.linked(), out);
    ctx.contentType("application/json").result(out.toByteArray());
  }

  private static void send(Context ctx, ObjectNode n) {
    ctx.contentType("application/json").result(n.toString());
  }

  /** A stretch of a list; the cursor is to be handed back as it came. */
  private record Page(int offset, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static Page asked(Context ctx) {
      String limit = ctx.queryParam("limit");
      String cursor = ctx.queryParam("cursor");
      return new Page(
          cursor == null ? 0 : number(cursor, "cursor", 36, 0, Integer.MAX_VALUE - MOST - 1),
          limit == null ? USUAL : number(limit, "limit", 10, 1, MOST));
    }

    private static int number(String s, String what, int radix, int from, int to) {
      try {
        int n = Integer.parseInt(s, radix);
        if (n >= from && n <= to) {
          return n;
        }
      } catch (NumberFormatException e) {
        throw Problem.wrong(what + " is not one that was given: " + s);
      }
      throw Problem.wrong(what + " is out of bounds: " + s);
    }

    ObjectNode of(ArrayNode items, boolean more) {
      ObjectNode n = JSON.createObjectNode();
      n.set("items", items);
      n.put("next", more ? Integer.toString(offset + limit, 36) : null);
      return n;
    }
  }
}
