package org.hujian.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hujian.archive.Headline;
import org.hujian.archive.Ledger;
import org.hujian.archive.Named;
import org.hujian.archive.Said;
import org.hujian.archive.StoryLine;
import org.hujian.archive.search.Counted;
import org.hujian.archive.search.Hits;
import org.hujian.model.Attribution;
import org.hujian.model.Figure;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is listed, as JSON objects; offsets count code points of the report's text.
 *
 * <p>Holds the texts that offsets were counted in, so one instance serves one answer.
 */
public final class Rows {
  private final Ledger ledger;
  private final Map<String, String> texts = new HashMap<>();

  public Rows(Ledger ledger) {
    this.ledger = ledger;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public ObjectNode story(StoryLine s) {
    ObjectNode n = object();
    n.put("id", s.id());
    n.put("title", s.title());
    n.put("first", s.first() == null ? null : s.first().toString());
    n.put("last", s.last() == null ? null : s.last().toString());
    n.put("events", s.events());
    n.put("articles", s.articles());
    strings(n.putArray("outlets"), s.outlets());
    return n;
  }

  public ObjectNode report(Headline h) {
    ObjectNode n = object();
    n.put("id", h.article());
    n.put("report", h.key());
    n.put("source", h.source());
    n.put("url", h.url());
    n.put("outlet", h.outlet());
    n.put("title", h.title());
    n.put("published", h.published() == null ? null : h.published().toString());
    n.put("language", h.language());
    n.put("versions", h.versions());
    n.put("event", h.event());
    n.put("story", h.story());
    return n;
  }

  /** Words that are given to somebody, with the place they stand at. */
  public ObjectNode statement(Said s) {
    ObjectNode n = object();
    n.put("text", s.text());
    place(n, s.in().key(), s.quotation().span());
    n.put("kind", s.quotation().kind().name().toLowerCase(Locale.ROOT));
    Attribution.Source source = s.quotation().attribution().source();
    n.put("speaker", source == null ? null : source.name());
    Span cue = s.quotation().attribution().cue();
    n.put("cue", cue == null ? null : cue.in(text(s.in().key())));
    n.put("stance", s.quotation().stance());
    n.set("in", report(s.in()));
    return n;
  }

  public ObjectNode figure(Counted.Found f) {
    Figure figure = f.figure();
    ObjectNode n = object();
    n.put("text", f.text());
    place(n, f.in().key(), figure.span());
    number(n, "min", figure.min());
    number(n, "max", figure.max());
    n.put("approx", figure.approx());
    n.put("unit", figure.unit());
    n.put("counted", f.counted());
    n.put("aspect", figure.aspect().name().toLowerCase(Locale.ROOT));
    n.put("state", figure.state().name().toLowerCase(Locale.ROOT));
    n.put("asOf", figure.asOf());
    n.set("in", report(f.in()));
    return n;
  }

  public ObjectNode entity(Named named) {
    ObjectNode n = object();
    n.put("key", named.key());
    n.put("type", named.type().name());
    n.put("name", named.name());
    strings(n.putArray("forms"), named.forms());
    n.put("articles", named.articles());
    n.put("quotations", named.quotations());
    return n;
  }

  public ObjectNode hit(Hits.Hit h) {
    ObjectNode n = object();
    n.put("score", h.score());
    n.put("near", h.near());
    n.put("snippet", h.snippet().text());
    place(n, h.report().key(), h.snippet().span());
    ArrayNode marks = n.putArray("marks");
    h.snippet().marks().forEach(m -> place(marks.addObject(), h.report().key(), m));
    n.set("in", report(h.report()));
    return n;
  }

  private void place(ObjectNode n, String report, Span span) {
    String text = text(report);
    int start = text.codePointCount(0, span.start());
    n.put("start", start);
    n.put("end", start + text.codePointCount(span.start(), span.end()));
  }

  private String text(String report) {
    return texts.computeIfAbsent(
        report,
        key -> ledger.articles().article(key).map(k -> k.linked().article().text()).orElseThrow());
  }

  private static void number(ObjectNode n, String field, @Nullable BigDecimal value) {
    if (value == null) {
      n.putNull(field);
    } else {
      BigDecimal plain = value.stripTrailingZeros();
      n.put(field, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }

  private static void strings(ArrayNode to, List<String> values) {
    values.forEach(to::add);
  }
}
