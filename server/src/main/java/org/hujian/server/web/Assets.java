package org.hujian.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.hujian.report.DossierHtml;
import org.hujian.server.desk.Problem;

/** Our own scripts, styles and pictures: files beside this class in {@code static}. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  /** The script that draws pictures; its version stands in its name. */
  static final String ECHARTS = "echarts-5.3.1.min.js";

  private static final String WEBJAR =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  private Assets() {}

  /** One rule per outlet of a dossier; a story needs as many as it has outlets. */
  static void filters(Context ctx) {
    String n = ctx.pathParam("n");
    if (!n.matches("[0-9]{1,4}")) {
      throw Problem.missing("file", n);
    }
    ctx.header("Cache-Control", "max-age=3600")
        .contentType("text/css; charset=utf-8")
        .result(DossierHtml.filters(Integer.parseInt(n)));
  }

  static void send(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*") || name.contains("..")) {
      throw Problem.missing("file", name);
    }
    String made =
        switch (name) {
          case "dossier.css" -> DossierHtml.style();
          case "dossier.js" -> DossierHtml.script();
          default -> null;
        };
    if (made != null) {
      ctx.header("Cache-Control", "max-age=3600").contentType(type).result(made);
      return;
    }
    try (InputStream in =
        Assets.class.getResourceAsStream(name.equals(ECHARTS) ? WEBJAR : "static/" + name)) {
      if (in == null) {
        throw Problem.missing("file", name);
      }
      ctx.header("Cache-Control", "max-age=3600").contentType(type).result(in.readAllBytes());
    }
  }
}
