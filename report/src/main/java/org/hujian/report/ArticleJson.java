package org.hujian.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Removed;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Writes linked articles as JSON Lines, one object a line: the form that {@code annotate} prints.
 */
public final class ArticleJson {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private final JsonFactory json = new JsonFactory();

  /** Writes one article and a line feed; the stream stays open. */
  public void write(LinkedArticle linked, OutputStream out) throws IOException {
    try (JsonGenerator g =
        json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      article(linked, g);
      g.writeRaw('\n');
    }
  }

  private static void article(LinkedArticle linked, JsonGenerator g) throws IOException {
    Article a = linked.article();
    CodePoints points = new CodePoints(a.text());
    g.writeStartObject();
    g.writeStringField("id", a.id());
    g.writeStringField("source", a.source());
    g.writeStringField("url", a.url());
    g.writeStringField("outlet", a.outlet() == null ? null : a.outlet().name());
    g.writeArrayFieldStart("outletAliases");
    for (String alias : a.outlet() == null ? List.<String>of() : a.outlet().aliases()) {
      g.writeString(alias);
    }
    g.writeEndArray();
    g.writeStringField("title", a.title());
    g.writeStringField("byline", a.byline());
    g.writeStringField(
        "published", a.published() == null ? null : STAMP.format(a.published().at()));
    g.writeStringField(
        "publishedFrom", a.published() == null ? null : a.published().origin().label());
    g.writeStringField("language", a.language());
    g.writeStringField("text", a.text());
    g.writeArrayFieldStart("paragraphs");
    for (Span p : a.paragraphs()) {
      g.writeStartObject();
      place(p, points, g);
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("removed");
    for (Removed r : a.removed()) {
      g.writeStartObject();
      g.writeStringField("text", r.text());
      g.writeStringField("why", r.why());
      g.writeEndObject();
    }
    g.writeEndArray();
    names(linked, points, g);
    times(linked, points, g);
    figures(linked, points, g);
    quotes(linked, points, g);
    g.writeEndObject();
  }

  private static void names(LinkedArticle linked, CodePoints points, JsonGenerator g)
      throws IOException {
    Article a = linked.article();
    Map<Span, String> entity = new TreeMap<>();
    for (Entity e : linked.entities()) {
      e.mentions().forEach(m -> entity.put(m, e.id()));
    }
    g.writeArrayFieldStart("mentions");
    for (Mention m : linked.annotated().mentions()) {
      g.writeStartObject();
      words(a, m.span(), points, g);
      g.writeStringField("type", m.type().name());
      g.writeStringField("entity", entity.get(m.span()));
      g.writeStringField("rule", m.rule());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("entities");
    for (Entity e : linked.entities()) {
      g.writeStartObject();
      g.writeStringField("id", e.id());
      g.writeStringField("type", e.type().name());
      g.writeStringField("name", e.name());
      strings("aliases", e.aliases(), g);
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void times(LinkedArticle linked, CodePoints points, JsonGenerator g)
      throws IOException {
    g.writeArrayFieldStart("times");
    for (TimeExpression t : linked.annotated().times()) {
      g.writeStartObject();
      words(linked.article(), t.span(), points, g);
      g.writeStringField("type", t.type().name());
      g.writeStringField("value", t.value());
      g.writeStringField("rule", t.rule());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void figures(LinkedArticle linked, CodePoints points, JsonGenerator g)
      throws IOException {
    Article a = linked.article();
    g.writeArrayFieldStart("figures");
    for (Figure f : linked.annotated().figures()) {
      g.writeStartObject();
      words(a, f.span(), points, g);
      number("min", f.min(), g);
      number("max", f.max(), g);
      g.writeBooleanField("approx", f.approx());
      g.writeStringField("unit", f.unit());
      g.writeStringField("unitKey", f.unitKey());
      g.writeStringField("counted", f.counted() == null ? null : a.text(f.counted().span()));
      g.writeStringField("head", f.counted() == null ? null : a.text(f.counted().head()));
      g.writeStringField("aspect", f.aspect().name().toLowerCase(Locale.ROOT));
      g.writeStringField("state", f.state().name().toLowerCase(Locale.ROOT));
      g.writeStringField("asOf", f.asOf());
      g.writeStringField("rule", f.rule());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void quotes(LinkedArticle linked, CodePoints points, JsonGenerator g)
      throws IOException {
    Article a = linked.article();
    g.writeArrayFieldStart("quotes");
    for (Quotation q : linked.annotated().quotations()) {
      g.writeStartObject();
      g.writeObjectFieldStart("content");
      words(a, q.span(), points, g);
      g.writeEndObject();
      g.writeStringField("kind", q.kind().name().toLowerCase(Locale.ROOT));
      Span cue = q.attribution().cue();
      if (cue == null) {
        g.writeNullField("cue");
      } else {
        g.writeObjectFieldStart("cue");
        words(a, cue, points, g);
        g.writeEndObject();
      }
      Attribution.Source source = q.attribution().source();
      g.writeFieldName("source");
      if (source == null) {
        g.writeNull();
      } else {
        source(linked, source, points, g);
      }
      g.writeArrayFieldStart("via");
      for (Attribution.Source relay : q.attribution().via()) {
        source(linked, relay, points, g);
      }
      g.writeEndArray();
      g.writeBooleanField("stance", q.stance());
      g.writeStringField("rule", q.rule());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void source(
      LinkedArticle linked, Attribution.Source s, CodePoints points, JsonGenerator g)
      throws IOException {
    g.writeStartObject();
    g.writeStringField("name", s.name());
    if (s.span() == null) {
      g.writeNullField("text");
    } else {
      words(linked.article(), s.span(), points, g);
    }
    g.writeStringField("entity", s.entity());
    Entity e = linked.entity(s.entity());
    strings("aliases", e == null ? List.of(s.name()) : e.aliases(), g);
    g.writeEndObject();
  }

  private static void words(Article a, Span span, CodePoints points, JsonGenerator g)
      throws IOException {
    place(span, points, g);
    g.writeStringField("text", a.text(span));
  }

  private static void place(Span span, CodePoints points, JsonGenerator g) throws IOException {
    g.writeNumberField("start", points.start(span));
    g.writeNumberField("end", points.end(span));
  }

  private static void strings(String field, List<String> values, JsonGenerator g)
      throws IOException {
    g.writeArrayFieldStart(field);
    for (String v : values) {
      g.writeString(v);
    }
    g.writeEndArray();
  }

  private static void number(String field, @Nullable BigDecimal value, JsonGenerator g)
      throws IOException {
    if (value == null) {
      g.writeNullField(field);
    } else {
      BigDecimal plain = value.stripTrailingZeros();
      g.writeFieldName(field);
      g.writeNumber((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
    }
  }
}
