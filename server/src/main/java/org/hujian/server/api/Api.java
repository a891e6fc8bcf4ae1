package org.hujian.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hujian.archive.Kept;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Stories;
import org.hujian.archive.search.Hits;
import org.hujian.model.Dossier;
import org.hujian.model.EntityType;
import org.hujian.report.ArticleJson;
import org.hujian.report.DossierJson;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The routes under {@code /api} and {@code /feeds}; all of them only read.
 *
 * <p>An entity tag stands for the state of the whole archive, so a client that has seen it is
 * answered without a look at the question.
 */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Desk desk;
  private final Lists lists;
  private final Exports exports;
  private final Feeds feeds;

  public Api(Desk desk) {
    this.desk = desk;
    this.lists = new Lists(desk);
    this.exports = new Exports(desk, lists);
    this.feeds = new Feeds(desk, lists);
  }

  public void routes(RoutesConfig routes) {
    routes.get("/api", tagged(this::counts));
    routes.get("/api/stories", tagged(this::stories));
    routes.get("/api/stories/{id}", tagged(this::story));
    routes.get("/api/articles", tagged(this::articles));
    routes.get("/api/articles/{id}", tagged(this::article));
    routes.get("/api/openapi.json", tagged(ctx -> send(ctx, OpenApi.document())));
    routes.get("/api/statements", tagged(this::statements));
    routes.get("/api/figures", tagged(this::figures));
    routes.get("/api/entities", tagged(this::entities));
    routes.get("/api/entities/{key}", tagged(this::entity));
    routes.get("/api/search", tagged(this::search));
    routes.get("/api/export/{file}", tagged(exports::send));
    routes.get("/feeds/story/{id}", tagged(feeds::story));
    routes.get("/feeds/speaker/{key}", tagged(feeds::speaker));
    routes.get("/feeds/search/{name}", tagged(feeds::search));
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
    listed(
        ctx,
        (from, most) -> desk.ledger().stories().list(Stories.Order.LATEST, null, null, from, most),
        Rows::story);
  }

  private void story(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    Dossier dossier = desk.dossier(id).orElseThrow(() -> Problem.missing("story", id));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(dossier, out);
    ctx.contentType("application/json").result(out.toByteArray());
  }

  private void articles(Context ctx) {
    listed(ctx, desk.ledger().articles()::latest, Rows::report);
  }

  private void article(Context ctx) throws IOException {
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

  private void statements(Context ctx) {
    Page page = Page.asked(ctx);
    Names.Within within =
        Lists.within(ctx.queryParam("outlet"), ctx.queryParam("from"), ctx.queryParam("to"));
    Named speaker = lists.named(ctx.queryParam("speaker"));
    send(ctx, page, lists.statements(speaker, within, page.offset(), page.limit()));
  }

  private void figures(Context ctx) {
    Page page = Page.asked(ctx);
    send(ctx, page, lists.figures(ctx.queryParam("counted"), page.offset(), page.limit()));
  }

  private void entities(Context ctx) {
    EntityType type = type(ctx.queryParam("type"));
    listed(ctx, (from, most) -> desk.ledger().names().list(type, from, most), Rows::entity);
  }

  private static @Nullable EntityType type(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (EntityType t : EntityType.values()) {
      if (t.name().equalsIgnoreCase(name)) {
        return t;
      }
    }
    throw Problem.wrong("type is PERSON, ORG or PLACE, not " + name);
  }

  private void entity(Context ctx) {
    send(ctx, new Rows(desk.ledger()).entity(lists.named(ctx.pathParam("key"))));
  }

  private void search(Context ctx) {
    Page page = Page.asked(ctx);
    boolean facets = "true".equals(ctx.queryParam("facets"));
    Hits found =
        lists.search(
            ctx.queryParam("q"), ctx.queryParam("sort"), page.offset(), page.limit() + 1, facets);
    ObjectNode n = page(page, lists.hits(found, page.offset(), page.limit()));
    n.put("total", found.total());
    if (facets) {
      ObjectNode to = n.putObject("facets");
      for (Hits.Facet facet : Hits.Facet.values()) {
        ObjectNode counts = to.putObject(facet.name().toLowerCase(Locale.ROOT));
        found
            .facets()
            .getOrDefault(facet, List.of())
            .forEach(c -> counts.put(c.value(), c.reports()));
      }
    }
    send(ctx, n);
  }

  /** A stretch of one of the ledger's lists. */
  private interface Stretch<T> {
    List<T> of(int offset, int limit);
  }

  /** The page that was asked for; one more than it shows is fetched, to know if there are more. */
  private <T> void listed(Context ctx, Stretch<T> list, BiFunction<Rows, T, ObjectNode> row) {
    Page page = Page.asked(ctx);
    Rows rows = new Rows(desk.ledger());
    List<T> fetched = list.of(page.offset(), page.limit() + 1);
    send(
        ctx,
        page,
        new Lists.Part(
            fetched.stream().limit(page.limit()).map(t -> row.apply(rows, t)).toList(),
            fetched.size() > page.limit()));
  }

  private static void send(Context ctx, Page page, Lists.Part part) {
    send(ctx, page(page, part));
  }

  private static ObjectNode page(Page page, Lists.Part part) {
    ArrayNode items = JSON.createArrayNode();
    part.rows().forEach(items::add);
    return page.of(items, part.more());
  }

  private static void send(Context ctx, ObjectNode n) {
    ctx.contentType("application/json").result(n.toString());
  }
}
