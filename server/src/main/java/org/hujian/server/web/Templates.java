package org.hujian.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hujian.server.safe.Gate;

/** Draws pages by their templates: {@code src/main/jte/NAME.jte}, escaped by their place. */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Gate gate;

  Templates(Gate gate) {
    this.gate = gate;
    engine.setBinaryStaticContent(false);
  }

  /** Answers with the template {@code name}; it is given {@code view} and what is in the map. */
  void draw(Context ctx, String name, Map<String, Object> with) {
    Map<String, Object> parameters = new HashMap<>(with);
    parameters.put("view", view(ctx));
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(name + ".jte", parameters, out);
    ctx.contentType("text/html; charset=utf-8").result(out.toByteArray());
  }

  View view(Context ctx) {
    String query = ctx.queryString();
    return new View(
        english(ctx),
        gate.session(ctx.req(), ctx.res()),
        ctx.path() + (query == null ? "" : "?" + query),
        gate.signsIn(),
        Chosen.theme(ctx));
  }

  /** By the cookie that the switch sets, else by what the browser asks for first. */
  private static boolean english(Context ctx) {
    String chosen = ctx.cookie("ui");
    if (chosen != null) {
      return chosen.equals("en");
    }
    String accepts = ctx.header("Accept-Language");
    return accepts != null && accepts.toLowerCase(Locale.ROOT).startsWith("en");
  }
}
