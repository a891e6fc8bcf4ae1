package org.hujian.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier as one line of JSON: the form that {@code compare --format json} prints.
 *
 * <p>Adds fields to the contract's, and leaves none of them out. Offsets are in code points.
 */
public final class DossierJson {
  private final JsonFactory json = new JsonFactory();

  /** Writes the dossier and a line feed; the stream stays open. */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    try (JsonGenerator g =
        json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new Page(dossier, g).write();
      g.writeRaw('\n');
    }
  }

  /** One dossier on its way out. */
  private static final class Page {
    private final Dossier d;
    private final JsonGenerator g;
    private final List<CodePoints> points = new ArrayList<>();

    Page(Dossier d, JsonGenerator g) {
      this.d = d;
      this.g = g;
      d.reports().forEach(r -> points.add(new CodePoints(r.article().text())));
    }

    void write() throws IOException {
      g.writeStartObject();
      story();
      events();
      timeline();
      statements();
      figures();
      only();
      shared();
      names();
      wording();
      notes();
      g.writeEndObject();
    }

    private void story() throws IOException {
      g.writeObjectFieldStart("story");
      g.writeStringField("id", d.id());
      g.writeStringField("title", d.title());
      array("outlets", d.outlets(), c -> g.writeString(c.name()));
      array("outletFacts", d.outlets(), this::facts);
      array("articles", d.reports(), this::article);
      g.writeEndObject();
    }

    private void facts(Dossier.Column c) throws IOException {
      g.writeStartObject();
      g.writeStringField("outlet", c.name());
      for (Dossier.Fact f : c.facts()) {
        g.writeObjectFieldStart(lower(f.field()));
        g.writeStringField("value", f.value());
        g.writeStringField("source", f.source());
        g.writeEndObject();
      }
      g.writeEndObject();
    }

    private void article(Dossier.Report r) throws IOException {
      Article a = r.article();
      g.writeStartObject();
      g.writeStringField("id", a.id());
      g.writeStringField("source", a.source());
      g.writeStringField("outlet", d.outlets().get(r.outlet()).name());
      g.writeStringField("title", a.title());
      g.writeStringField("published", Stamps.iso(a.published()));
      g.writeStringField("url", a.url());
      g.writeStringField("event", d.occasions().get(r.occasion()).id());
      g.writeStringField("duplicateOf", r.copyOf() < 0 ? null : source(r.copyOf()));
      g.writeEndObject();
    }

    private void events() throws IOException {
      array(
          "events",
          d.occasions(),
          e -> {
            g.writeStartObject();
            g.writeStringField("id", e.id());
            g.writeStringField("date", e.date());
            g.writeStringField("title", e.title());
            array("articles", e.reports(), r -> g.writeString(source(r)));
            g.writeEndObject();
          });
    }

    private void timeline() throws IOException {
      array(
          "timeline",
          d.timeline(),
          day -> {
            g.writeStartObject();
            g.writeStringField("date", day.date());
            array(
                "entries",
                day.entries(),
                e -> {
                  g.writeStartObject();
                  passage(e.sentence());
                  g.writeStringField("outlet", d.column(e.sentence()).name());
                  g.writeStringField("clock", lower(e.clock()));
                  g.writeStringField("time", d.text(new Passage(e.sentence().report(), e.time())));
                  g.writeEndObject();
                });
            g.writeEndObject();
          });
      array(
          "dateConflicts",
          d.dateConflicts(),
          c -> {
            g.writeStartObject();
            g.writeStringField("rule", c.rule());
            array(
                "versions",
                c.versions(),
                v -> {
                  g.writeStartObject();
                  passage(v.sentence());
                  g.writeStringField("outlet", d.column(v.sentence()).name());
                  g.writeStringField("time", d.text(new Passage(v.sentence().report(), v.time())));
                  g.writeStringField("value", v.value());
                  g.writeEndObject();
                });
            g.writeEndObject();
          });
    }

    private void statements() throws IOException {
      array("firsts", d.firsts(), f -> array(f.sentences()));
      array(
          "statements",
          d.statements(),
          s -> {
            g.writeStartObject();
            g.writeStringField("speaker", s.speaker());
            strings("aliases", s.aliases());
            array("versions", s.versions(), this::version);
            g.writeStringField("agreement", lower(s.agreement()));
            g.writeNumberField("origins", s.origins());
            g.writeStringField("rule", s.rule());
            g.writeEndObject();
          });
    }

    private void version(Dossier.Version v) throws IOException {
      g.writeStartObject();
      passage(v.passage());
      g.writeStringField("outlet", d.column(v.passage()).name());
      g.writeStringField("kind", lower(v.kind()));
      g.writeBooleanField("stance", v.stance());
      strings("via", v.via());
      g.writeStringField("origin", v.origin());
      CodePoints p = points.get(v.passage().report());
      array(
          "changed",
          v.changed(),
          c -> {
            g.writeStartObject();
            g.writeNumberField("start", p.start(c));
            g.writeNumberField("end", p.end(c));
            g.writeEndObject();
          });
      g.writeEndObject();
    }

    private void figures() throws IOException {
      array(
          "figures",
          d.quantities(),
          q -> {
            g.writeStartObject();
            g.writeStringField("counted", q.counted());
            g.writeStringField("unit", q.unit());
            g.writeStringField("verdict", lower(q.verdict()));
            g.writeStringField("rule", q.rule());
            array("versions", q.versions(), this::amount);
            g.writeEndObject();
          });
    }

    private void amount(Dossier.Amount v) throws IOException {
      g.writeStartObject();
      passage(v.passage());
      g.writeStringField("outlet", d.column(v.passage()).name());
      number("min", v.figure().min());
      number("max", v.figure().max());
      g.writeBooleanField("approx", v.figure().approx());
      g.writeStringField("unit", v.figure().unit());
      g.writeStringField("state", lower(v.figure().state()));
      g.writeStringField("aspect", lower(v.figure().aspect()));
      g.writeStringField("asOf", v.asOf());
      g.writeStringField("saidBy", v.saidBy());
      g.writeStringField("sentence", d.text(new Passage(v.passage().report(), v.sentence())));
      g.writeEndObject();
    }

    private void only() throws IOException {
      array(
          "only",
          d.only(),
          o -> {
            g.writeStartObject();
            g.writeStringField("outlet", d.column(o.sentence()).name());
            passage(o.sentence());
            array(
                "couldHaveKnown",
                o.couldHaveKnown(),
                c -> g.writeString(d.outlets().get(c).name()));
            g.writeEndObject();
          });
      array(
          "lacking",
          d.lacking(),
          l -> {
            g.writeStartObject();
            g.writeStringField("outlet", d.outlets().get(l.outlet()).name());
            g.writeNumberField("have", l.elsewhere().size());
            g.writeNumberField("of", d.outlets().size());
            array("elsewhere", l.elsewhere(), this::object);
            g.writeEndObject();
          });
    }

    private void shared() throws IOException {
      array(
          "shared",
          d.copied(),
          c -> {
            g.writeStartObject();
            g.writeStringField("text", d.text(c.passages().get(0)));
            array(
                "articles",
                c.passages().stream().map(Passage::report).distinct().toList(),
                r -> g.writeString(source(r)));
            g.writeStringField(
                "origin", c.agency() == null ? source(c.passages().get(0).report()) : c.agency());
            array("passages", c.passages(), this::object);
            g.writeEndObject();
          });
      array(
          "reuse",
          d.reuse(),
          r -> {
            g.writeStartObject();
            g.writeStringField("from", source(r.from()));
            g.writeStringField("to", source(r.to()));
            g.writeNumberField("characters", r.characters());
            g.writeEndObject();
          });
    }

    private void names() throws IOException {
      array(
          "names",
          d.namings(),
          n -> {
            g.writeStartObject();
            g.writeStringField("entity", n.name());
            g.writeStringField("type", n.type().name());
            g.writeBooleanField("differs", n.differs());
            array(
                "forms",
                n.forms(),
                f -> {
                  g.writeStartObject();
                  g.writeStringField("outlet", d.outlets().get(f.outlet()).name());
                  g.writeStringField("form", f.form());
                  g.writeNumberField("count", f.count());
                  passage(f.first());
                  g.writeEndObject();
                });
            g.writeEndObject();
          });
    }

    private void wording() throws IOException {
      array(
          "wording",
          d.terms(),
          t -> {
            g.writeStartObject();
            g.writeStringField("outlet", d.outlets().get(t.outlet()).name());
            g.writeStringField("term", t.term());
            g.writeNumberField("count", t.count());
            g.writeNumberField("elsewhere", t.elsewhere());
            g.writeNumberField("score", Math.round(t.score() * 100) / 100.0);
            passage(t.first());
            g.writeEndObject();
          });
      array(
          "labels",
          d.labels(),
          l -> {
            g.writeStartObject();
            g.writeStringField("entity", l.name());
            g.writeStringField("outlet", d.outlets().get(l.outlet()).name());
            g.writeStringField("label", l.label());
            g.writeNumberField("count", l.count());
            passage(l.first());
            g.writeEndObject();
          });
    }

    private void notes() throws IOException {
      array(
          "notes",
          d.notes(),
          n -> {
            CodePoints p = points.get(n.at().report());
            g.writeStartObject();
            g.writeStringField("article", source(n.at().report()));
            g.writeStringField("kind", n.kind().label());
            g.writeStringField("text", NoteText.zh(n));
            g.writeStringField("rule", n.rule());
            g.writeNumberField("start", p.start(n.at().span()));
            g.writeNumberField("end", p.end(n.at().span()));
            g.writeStringField("printed", n.printed());
            g.writeStringField("expected", n.expected());
            array("evidence", n.evidence(), this::object);
            g.writeEndObject();
          });
    }

    private void array(List<Passage> passages) throws IOException {
      g.writeStartArray();
      for (Passage p : passages) {
        object(p);
      }
      g.writeEndArray();
    }

    private void object(Passage p) throws IOException {
      g.writeStartObject();
      passage(p);
      g.writeStringField("outlet", d.column(p).name());
      g.writeEndObject();
    }

    private void passage(Passage p) throws IOException {
      CodePoints at = points.get(p.report());
      g.writeStringField("article", source(p.report()));
      g.writeNumberField("start", at.start(p.span()));
      g.writeNumberField("end", at.end(p.span()));
      g.writeStringField("text", d.text(p));
    }

    private String source(int report) {
      return d.reports().get(report).article().source();
    }

    private void number(String field, @Nullable BigDecimal value) throws IOException {
      if (value == null) {
        g.writeNullField(field);
      } else {
        g.writeFieldName(field);
        g.writeNumber(value.stripTrailingZeros().toPlainString());
      }
    }

    private void strings(String field, List<String> values) throws IOException {
      array(field, values, g::writeString);
    }

    private <T> void array(String field, List<T> items, Item<T> item) throws IOException {
      g.writeArrayFieldStart(field);
      for (T t : items) {
        item.write(t);
      }
      g.writeEndArray();
    }
  }

  /** Writes one element of an array. */
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private static String lower(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}
