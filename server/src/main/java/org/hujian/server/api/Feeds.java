package org.hujian.server.api;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hujian.archive.Headline;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Searches;
import org.hujian.archive.StoryLine;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/** Atom feeds (RFC 4287): what a story, a speaker or a saved search came to have last. */
final class Feeds {
  private static final int ENTRIES = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String NEVER = "1970-01-01T00:00:00Z";

  /** One entry; {@code words} are the report's own. */
  private record Entry(String id, Headline in, @Nullable String words) {}

  private final Desk desk;
  private final Lists lists;

  Feeds(Desk desk, Lists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  void story(Context ctx) {
    String asked = ctx.pathParam("id");
    StoryLine story =
        desk.story(asked)
            .flatMap(id -> desk.ledger().stories().line(id))
            .orElseThrow(() -> Problem.missing("story", asked));
    List<Entry> entries =
        desk.ledger().stories().reports(story.id()).stream().map(Feeds::entry).toList();
    send(ctx, "story:" + story.id(), story.title(), entries);
  }

  void speaker(Context ctx) {
    Named speaker = lists.named(ctx.pathParam("key"));
    List<Entry> entries =
        desk.ledger().names().said(speaker.key(), Names.Within.ALL, 0, ENTRIES).stream()
            .map(s ->
                new Entry(
                    urn("said:" + s.in().article() + ":" + s.quotation().span().start()),
                    s.in(),
                    s.text()))
            .toList();
    send(ctx, "speaker:" + speaker.key(), speaker.name(), entries);
  }

  void search(Context ctx) {
    String name = ctx.pathParam("name");
    Optional<Searches.Saved> saved =
        desk.ledger().searches().all().stream().filter(s -> s.name().equals(name)).findFirst();
    String query = saved.orElseThrow(() -> Problem.missing("saved search", name)).query();
    List<Entry> entries =
        lists.search(query, "newest", 0, ENTRIES, false).hits().stream()
            .map(h -> new Entry(urn("report:" + h.report().key()), h.report(), h.snippet().text()))
            .toList();
    send(ctx, "search:" + name, name, entries);
  }

  private static Entry entry(Headline h) {
    return new Entry(urn("report:" + h.key()), h, null);
  }

  private static String urn(String name) {
    return "urn:hujian:" + encode(name);
  }

  private static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  private static String stamp(Headline h) {
    return h.published() == null
        ? NEVER
        : DateTimeFormatter.ISO_INSTANT.format(h.published().withOffsetSameInstant(ZoneOffset.UTC));
  }

  private void send(Context ctx, String id, String title, List<Entry> all) {
    List<Entry> entries = new ArrayList<>(all);
    entries.sort(
        Comparator.comparing((Entry e) -> stamp(e.in)).reversed().thenComparing(Entry::id));
    entries = entries.subList(0, Math.min(ENTRIES, entries.size()));
    StringWriter to = new StringWriter();
    try {
      XMLStreamWriter x = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
      x.writeStartDocument("UTF-8", "1.0");
      x.writeStartElement("feed");
      x.writeDefaultNamespace(ATOM);
      element(x, "id", urn(desk.ledger().id() + ":" + id));
      element(x, "title", title);
      element(x, "updated", entries.isEmpty() ? NEVER : stamp(entries.getFirst().in));
      x.writeStartElement("author");
      element(x, "name", "hujian 互见");
      x.writeEndElement();
      link(x, "self", ctx.fullUrl());
      for (Entry e : entries) {
        entry(x, e, ctx);
      }
      x.writeEndElement();
      x.writeEndDocument();
      x.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    ctx.contentType("application/atom+xml; charset=utf-8").result(to.toString());
  }

  private static void entry(XMLStreamWriter x, Entry e, Context ctx) throws XMLStreamException {
    x.writeStartElement("entry");
    element(x, "id", e.id);
    element(x, "title", e.in.title());
    element(x, "updated", stamp(e.in));
    String outlet = e.in.outlet();
    if (outlet != null) {
      x.writeStartElement("author");
      element(x, "name", outlet);
      x.writeEndElement();
    }
    String at = ctx.scheme() + "://" + ctx.host() + "/article/" + encode(e.in.key());
    link(x, "alternate", at);
    if (e.words != null) {
      element(x, "summary", e.words);
    }
    x.writeEndElement();
  }

  private static void link(XMLStreamWriter x, String rel, String href) throws XMLStreamException {
    x.writeEmptyElement("link");
    x.writeAttribute("rel", rel);
    x.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter x, String name, String text)
      throws XMLStreamException {
    x.writeStartElement(name);
    x.writeCharacters(legal(text));
    x.writeEndElement();
  }

  /** Signs that XML 1.0 cannot hold at all are shown as the replacement character. */
  private static String legal(String s) {
    StringBuilder out = new StringBuilder(s.length());
    s.codePoints()
        .map(c -> {
          boolean ok =
              c == '\t'
                  || c == '\n'
                  || c == '\r'
                  || (c >= 0x20 && c < 0xD800)
                  || (c > 0xDFFF && c < 0xFFFE)
                  || c > 0xFFFF;
          return ok ? c : 0xFFFD;
        })
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
