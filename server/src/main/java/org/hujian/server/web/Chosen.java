package org.hujian.server.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What a visitor chose, kept in the visitor's own cookies. */
final class Chosen {
  private static final int YEAR = 365 * 24 * 3600;

  private Chosen() {}

  /** {@code light}, {@code dark}, or empty for what the machine says. */
  static String theme(Context ctx) {
    String theme = ctx.cookie("theme");
    return theme != null && (theme.equals("light") || theme.equals("dark")) ? theme : "";
  }

  /** Outlets that the front page leaves out. */
  static Set<String> hidden(Context ctx) {
    String cookie = ctx.cookie("hidden");
    if (cookie == null || !cookie.matches("[A-Za-z0-9_-]*")) {
      return Set.of();
    }
    try {
      String names = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
      return new TreeSet<>(Arrays.asList(names.split("\n", -1)));
    } catch (IllegalArgumentException e) {
      return Set.of();
    }
  }

  static void hide(Context ctx, Collection<String> outlets) {
    keep(
        ctx,
        "hidden",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(String.join("\n", outlets).getBytes(StandardCharsets.UTF_8)));
  }

  static void keep(Context ctx, String name, String value) {
    ctx.cookie(new Cookie(name, value, "/", YEAR, false, true, null, SameSite.STRICT));
  }
}
