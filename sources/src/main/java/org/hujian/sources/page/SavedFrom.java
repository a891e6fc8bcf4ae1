package org.hujian.sources.page;

import org.jspecify.annotations.Nullable;

/**
 * The address that a browser or a crawler left in a comment above the page it saved: {@code <!--
 * saved from url=(0042)https://… -->}, {@code <!--https://…-->}.
 */
final class SavedFrom {
  private static final int HEAD = 1_000;

  private SavedFrom() {}

  static @Nullable String address(String page) {
    String head = page.substring(0, Math.min(HEAD, page.length()));
    int at = head.indexOf("<!--");
    while (at >= 0) {
      int end = head.indexOf("-->", at);
      if (end < 0) {
        return null;
      }
      String inside = head.substring(at + 4, end).strip();
      int http = inside.indexOf("http");
      boolean alone = http == 0 || inside.startsWith("saved from url");
      if (alone && http >= 0 && inside.startsWith("://", schemeEnd(inside, http))) {
        return inside.substring(http).strip();
      }
      at = head.indexOf("<!--", end);
    }
    return null;
  }

  private static int schemeEnd(String text, int http) {
    return text.startsWith("https", http) ? http + 5 : http + 4;
  }
}
