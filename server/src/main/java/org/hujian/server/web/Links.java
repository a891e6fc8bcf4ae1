package org.hujian.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages, and which of an article's addresses a reader may follow. */
public final class Links {
  /** The file of the script that draws pictures. */
  public static final String ECHARTS = Assets.ECHARTS;

  private Links() {}

  public static String story(String id) {
    return "/story/" + encode(id);
  }

  public static String article(String key) {
    return "/article/" + encode(key);
  }

  /** The place in a report's page where a finding begins. */
  public static String finding(String key, int start) {
    return article(key) + "#c" + start;
  }

  public static String name(String key) {
    return "/name?key=" + encode(key);
  }

  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  /** The Atom feed of a {@code story}, a {@code speaker} or a saved {@code search}. */
  public static String feed(String kind, String name) {
    return "/feeds/" + kind + "/" + encode(name);
  }

  /** A field of the query language with its value, quoted where it must be. */
  public static String term(String field, String value) {
    String plain = value.replaceAll("[\"“”「」]", " ").strip();
    String quoted = plain.matches("[\\p{L}\\p{N}·.-]+") ? plain : '"' + plain + '"';
    return field.isEmpty() ? quoted : field + ":" + quoted;
  }

  /** The address if it leads to a page of the web; null if it is none or would run something. */
  public static @Nullable String outside(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://") ? url : null;
  }

  static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
