package org.hujian.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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

  private Assets() {}

  static void send(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*") || name.contains("..")) {
      throw Problem.missing("file", name);
    }
    try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw Problem.missing("file", name);
      }
      ctx.header("Cache-Control", "max-age=3600").contentType(type).result(in.readAllBytes());
    }
  }
}
