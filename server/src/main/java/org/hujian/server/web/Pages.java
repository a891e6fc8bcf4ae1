package org.hujian.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Objects;
import org.hujian.archive.Stories;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.hujian.server.safe.Gate;
import org.hujian.server.safe.Limits;

/** The routes of the pages. */
public final class Pages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FRONT = 30;

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
    routes.get("/login", ctx -> login(ctx, false));
    routes.post("/login", this::signIn);
    routes.post("/logout", this::signOut);
    routes.post("/language", Pages::language);
  }

  private void front(Context ctx) {
    templates.draw(
        ctx,
        "front",
        Map.of(
            "stories",
            desk.ledger().stories().list(Stories.Order.LATEST, null, null, 0, FRONT),
            "reports",
            desk.ledger().articles().count()));
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
    int year = 365 * 24 * 3600;
    ctx.cookie(new Cookie("ui", ui, "/", year, false, true, null, SameSite.STRICT));
    see(ctx, back(param(ctx, "to")));
  }

  private static String param(Context ctx, String name) {
    String form = ctx.method().isHttpMethod() ? ctx.formParam(name) : null;
    String value = form != null ? form : ctx.queryParam(name);
    return value == null ? "" : value;
  }

  private static void see(Context ctx, String path) {
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
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", Problem.title(status));
    problem.put("status", status);
    problem.put("detail", detail);
    ctx.contentType("application/problem+json").result(problem.toString());
  }
}
