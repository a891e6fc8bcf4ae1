package org.hujian.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hujian.archive.Headline;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.hujian.server.safe.Gate;
import org.hujian.server.safe.Limits;

/** The routes of the pages. */
public final class Pages {
  private static final String DETAIL = "org.hujian.detail";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FRONT = 30;
  private static final int HEADLINES = 4;

  /** Statuses that a browser is told on a page. */
  private static final List<Integer> TOLD =
      List.of(400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503);

  /** A story on the front page with the first headline of some outlets. */
  public record Front(StoryLine line, List<Headline> headlines) {}

  private final Desk desk;
  private final Gate gate;
  private final Limits limits;
  private final Templates templates;

  public Pages(Desk desk, Gate gate, Limits limits) {
    this.desk = desk;
    this.gate = gate;
    this.limits = limits;
    this.templates = new Templates(gate);
  }

  public void routes(RoutesConfig routes) {
    routes.get("/", this::front);
    routes.get("/static/{name}", Assets::send);
    routes.get("/static/outlets/{n}", Assets::filters);
    routes.get("/login", ctx -> login(ctx, false));
    routes.post("/login", this::signIn);
    routes.post("/logout", this::signOut);
    routes.post("/language", Pages::language);
    StoryPage story = new StoryPage(desk, templates);
    routes.get("/story/{id}", story::show);
    routes.get("/story/{id}/ready", story::ready);
    routes.get("/story/{id}/sort", new SortPage(desk, templates)::show);
    routes.get("/story/{id}/dossier.{form}", story::export);
    routes.get("/article/{key}", new ArticlePage(desk, templates)::show);
    routes.get("/search", new SearchPage(desk, templates)::show);
    SavedSearches saved = new SavedSearches(desk);
    routes.post("/searches", saved::keep);
    routes.post("/searches/forget", saved::forget);
    NamePages names = new NamePages(desk, templates);
    routes.get("/names", names::list);
    routes.get("/name", names::one);
    CorrectionPage corrections = new CorrectionPage(desk, templates);
    routes.get("/corrections", corrections::list);
    routes.post("/correct", corrections::decide);
    routes.post("/undo", corrections::undo);
    ImportPage imports = new ImportPage(desk, limits, templates);
    routes.get("/import", imports::show);
    routes.post("/import", imports::take);
    routes.post("/sample", imports::sample);
    routes.get("/health", this::health);
    routes.get("/settings", this::settings);
    routes.post("/settings", this::choose);
    TOLD.forEach(status -> routes.error(status, "html", this::tell));
  }

  private void front(Context ctx) {
    int offset = offset(ctx, FRONT);
    Set<String> hidden = Chosen.hidden(ctx);
    List<Front> stories = new ArrayList<>();
    Stories all = desk.ledger().stories();
    for (StoryLine line : all.list(Stories.Order.LATEST, null, null, offset, FRONT)) {
      if (!line.outlets().isEmpty() && hidden.containsAll(line.outlets())) {
        continue;
      }
      Map<String, Headline> byOutlet = new LinkedHashMap<>();
      for (Headline h : all.reports(line.id())) {
        String outlet = Objects.requireNonNullElse(h.outlet(), "");
        if (!hidden.contains(outlet) && h.copyOf() == null) {
          byOutlet.putIfAbsent(outlet, h);
        }
      }
      stories.add(new Front(line, byOutlet.values().stream().limit(HEADLINES).toList()));
    }
    Map<String, Object> with = new HashMap<>();
    with.put("stories", stories);
    with.put("reports", desk.ledger().articles().count());
    with.put("total", all.count());
    with.put("offset", offset);
    with.put("size", FRONT);
    templates.draw(ctx, "front", with);
  }

  private void health(Context ctx) {
    Map<String, Object> with = new HashMap<>();
    with.put("reports", desk.ledger().articles().count());
    with.put("found", everything(0).total());
    with.put("stories", desk.ledger().stories().count());
    with.put("waiting", desk.ledger().stories().waiting().size());
    with.put("corrections", desk.ledger().corrections().holding().size());
    with.put("sequence", desk.ledger().sequence());
    with.put("archive", desk.ledger().id());
    Runtime machine = Runtime.getRuntime();
    with.put("used", (machine.totalMemory() - machine.freeMemory()) >> 20);
    with.put("most", machine.maxMemory() >> 20);
    templates.draw(ctx, "health", with);
  }

  private void settings(Context ctx) {
    Collection<String> outlets =
        new ArrayList<>(
            everything(0).facets().getOrDefault(Hits.Facet.OUTLET, List.of()).stream()
                .map(Hits.Count::value)
                .toList());
    Set<String> hidden = Chosen.hidden(ctx);
    hidden.stream().filter(h -> !h.isEmpty() && !outlets.contains(h)).forEach(outlets::add);
    templates.draw(
        ctx,
        "settings",
        Map.of(
            "outlets",
            outlets,
            "hidden",
            hidden,
            "theme",
            Chosen.theme(ctx),
            "searches",
            desk.ledger().searches().all()));
  }

  private void choose(Context ctx) {
    Set<String> hidden = new TreeSet<>(ctx.formParams("outlet"));
    hidden.removeAll(ctx.formParams("shown"));
    Chosen.hide(ctx, hidden);
    Chosen.keep(ctx, "theme", param(ctx, "theme"));
    Chosen.keep(ctx, "ui", "en".equals(param(ctx, "ui")) ? "en" : "zh");
    see(ctx, "/settings");
  }

  private Hits everything(int limit) {
    return desk.finder()
        .search(new Search(QueryParser.parse(""), Search.Order.NEWEST, 0, limit, true));
  }

  /** What went wrong, on a page. */
  private void tell(Context ctx) {
    String detail = ctx.attribute(DETAIL);
    if (detail != null && !ctx.path().startsWith("/api")) {
      templates.draw(ctx, "problem", Map.of("status", ctx.statusCode(), "detail", detail));
    }
  }

  private void login(Context ctx, boolean wrong) {
    if (wrong) {
      ctx.status(403);
    }
    templates.draw(ctx, "login", Map.of("to", back(param(ctx, "to")), "wrong", wrong));
  }

  private void signIn(Context ctx) {
    String guess = Objects.requireNonNullElse(ctx.formParam("password"), "");
    if (gate.signIn(ctx.req(), ctx.res(), guess)) {
      see(ctx, back(param(ctx, "to")));
    } else {
      login(ctx, true);
    }
  }

  private void signOut(Context ctx) {
    gate.signOut(ctx.req(), ctx.res());
    see(ctx, "/");
  }

  private static void language(Context ctx) {
    String ui = "en".equals(ctx.formParam("ui")) ? "en" : "zh";
    Chosen.keep(ctx, "ui", ui);
    see(ctx, back(param(ctx, "to")));
  }

  static String param(Context ctx, String name) {
    String form = "POST".equals(ctx.req().getMethod()) ? ctx.formParam(name) : null;
    String value = form != null ? form : ctx.queryParam(name);
    return value == null ? "" : value;
  }

  /** How many entries stand on the pages before this one. */
  static int offset(Context ctx, int size) {
    String page = ctx.queryParam("page");
    return page != null && page.matches("[1-9][0-9]{0,4}")
        ? (Integer.parseInt(page) - 1) * size
        : 0;
  }

  static void see(Context ctx, String path) {
    ctx.status(303).header("Location", path);
  }

  /** A place on this server; never another site. */
  static String back(String to) {
    return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && !hasControl(to)
        ? to
        : "/";
  }

  private static boolean hasControl(String s) {
    return s.chars().anyMatch(Character::isISOControl);
  }

  /** Tells what is wrong: to programs as problem+json, to readers in a plain line. */
  public static void problem(Context ctx, int status, String detail) {
    ctx.status(status);
    ctx.attribute(DETAIL, detail);
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", Problem.title(status));
    problem.put("status", status);
    problem.put("detail", detail);
    ctx.contentType("application/problem+json").result(problem.toString());
  }
}
