package org.hujian.sources.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a web page, a piece of one, or plain text.
 *
 * <p>Of a page it takes what the page declares of itself, most deliberate first: JSON-LD,
 * OpenGraph, other meta elements, {@code <time>}, headings, {@code <title>}. It does not look for
 * the article on the page; that is the cleaner's work.
 */
public final class PageReader {
  /** Elements nested deeper than this are read as if they stood at this depth. */
  private static final int DEEPEST = 256;

  private static final int HEAD = 4_000;

  private static final Map<String, Field> META =
      Map.ofEntries(
          Map.entry("og:title", Field.TITLE),
          Map.entry("twitter:title", Field.TITLE),
          Map.entry("articletitle", Field.TITLE),
          Map.entry("og:site_name", Field.OUTLET),
          Map.entry("application-name", Field.OUTLET),
          Map.entry("sitename", Field.OUTLET),
          Map.entry("author", Field.BYLINE),
          Map.entry("article:author", Field.BYLINE),
          Map.entry("og:url", Field.URL),
          Map.entry("og:image", Field.IMAGE),
          Map.entry("og:article:author", Field.BYLINE),
          Map.entry("article:published_time", Field.PUBLISHED),
          Map.entry("og:published_time", Field.PUBLISHED),
          Map.entry("og:release_date", Field.PUBLISHED),
          Map.entry("publishdate", Field.PUBLISHED),
          Map.entry("publish-date", Field.PUBLISHED),
          Map.entry("publish_date", Field.PUBLISHED),
          Map.entry("publishtime", Field.PUBLISHED),
          Map.entry("pubdate", Field.PUBLISHED),
          Map.entry("pubtime", Field.PUBLISHED),
          Map.entry("apub:time", Field.PUBLISHED),
          Map.entry("weibo:article:create_at", Field.PUBLISHED),
          Map.entry("bytedance:published_time", Field.PUBLISHED),
          Map.entry("parsely-pub-date", Field.PUBLISHED),
          Map.entry("datepublished", Field.PUBLISHED),
          Map.entry("dateupdate", Field.PUBLISHED),
          Map.entry("date", Field.PUBLISHED),
          Map.entry("dc.date", Field.PUBLISHED),
          Map.entry("article:section", Field.CATEGORY));

  private static final Pattern TIME_IN_SCRIPT =
      Pattern.compile(
          "(?:publish_?[tT]ime|pubtime|pub_?[dD]ate|publish_?[dD]ate|datePublished|create_?[tT]ime"
              + "|\\btime|\\bct)[\"']?\\s{0,4}[:=]\\s{0,4}[\"']"
              + "(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?|1\\d{9}(?:\\d{3})?)[\"']");

  private final LinkedData linkedData = new LinkedData();

  /** The document in a text that is neither a mirror's file nor a record. */
  public RawDocument read(String source, String text) {
    String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype") || head.contains("<head")) {
      return page(source, text);
    }
    if (head.contains("</p>")
        || head.contains("<div")
        || head.contains("<p")
        || head.contains("<br")) {
      return new RawDocument(source, Form.HTML, text, List.of());
    }
    return plain(source, text);
  }

  private RawDocument page(String source, String text) {
    Document doc = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    Set<Declared> declared = new LinkedHashSet<>();
    for (Element script : doc.select("script[type=application/ld+json]")) {
      linkedData.read(script.data(), declared);
    }
    for (Element meta : doc.getElementsByTag("meta")) {
      meta(meta, declared);
    }
    for (Element link : doc.select("link[rel=canonical]")) {
      add(Field.URL, link.attr("href"), Place.META, declared);
    }
    for (Element time : doc.select("time[datetime]")) {
      add(Field.PUBLISHED, time.attr("datetime"), Place.TIME_ELEMENT, declared);
    }
    if (declared.stream().noneMatch(d -> d.field() == Field.PUBLISHED)) {
      scripts(doc, declared);
    }
    String saved = SavedFrom.address(text);
    if (saved != null) {
      add(Field.URL, saved, Place.HTML, declared);
    }
    for (Element heading : doc.getElementsByTag("h1")) {
      add(Field.TITLE, heading.text(), Place.HTML, declared);
    }
    add(Field.TITLE, doc.title(), Place.HTML, declared);
    for (Element html : doc.getElementsByTag("html")) {
      add(Field.LANGUAGE, html.attr("lang"), Place.HTML, declared);
    }
    return new RawDocument(source, Form.PAGE, text, List.copyOf(declared));
  }

  /** Pages that are drawn by a script keep their time in it. */
  private static void scripts(Document doc, Set<Declared> declared) {
    for (Element script : doc.getElementsByTag("script")) {
      Matcher m = TIME_IN_SCRIPT.matcher(script.data());
      if (m.find()) {
        add(Field.PUBLISHED, m.group(1), Place.META, declared);
        return;
      }
    }
  }

  private static void meta(Element meta, Set<Declared> declared) {
    String name = meta.attr("property");
    for (String key : new String[] {"name", "itemprop"}) {
      name = name.isEmpty() ? meta.attr(key) : name;
    }
    Field field = META.get(name.toLowerCase(Locale.ROOT));
    if (field != null) {
      boolean openGraph = name.toLowerCase(Locale.ROOT).startsWith("og:");
      add(field, meta.attr("content"), openGraph ? Place.OPEN_GRAPH : Place.META, declared);
    }
  }

  /** A short first line without a sentence's end is the title of plain text. */
  private static RawDocument plain(String source, String text) {
    List<Declared> declared = new ArrayList<>();
    String rest = text;
    String stripped = text.strip();
    int end = stripped.indexOf('\n');
    String first = end < 0 ? "" : stripped.substring(0, end).strip();
    while (first.startsWith("#")) {
      first = first.substring(1).strip();
    }
    boolean title =
        !first.isEmpty()
            && first.length() <= 80
            && "。，；：".indexOf(first.charAt(first.length() - 1)) < 0;
    if (title) {
      declared.add(new Declared(Field.TITLE, first, Place.HTML));
      rest = stripped.substring(end + 1);
    }
    return new RawDocument(source, Form.PLAIN, rest, declared);
  }

  private static void add(Field field, String value, Place place, Set<Declared> declared) {
    String v = value.strip();
    if (!v.isEmpty()) {
      declared.add(new Declared(field, v, place));
    }
  }
}
