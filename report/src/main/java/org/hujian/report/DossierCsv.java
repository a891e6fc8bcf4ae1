package org.hujian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier's tables as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets
 * read the Chinese).
 *
 * <p>A cell that a spreadsheet would take for a formula is given a leading apostrophe.
 */
public final class DossierCsv {
  private static final List<String> PLACE =
      List.of("outlet", "article", "published", "url", "start", "end", "text");

  /** Writes all rows in one table with the section in the first column; the stream stays open. */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    StringBuilder b = new StringBuilder("\ufeff");
    for (Table t : new Tables(dossier).all()) {
      line(b, "section", t.head);
      t.rows.forEach(r -> line(b, t.name, r));
    }
    out.write(b.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One file per table: name and content. */
  public Map<String, String> tables(Dossier dossier) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Table t : new Tables(dossier).all()) {
      StringBuilder b = new StringBuilder("\ufeff");
      line(b, null, t.head);
      t.rows.forEach(r -> line(b, null, r));
      out.put(t.name + ".csv", b.toString());
    }
    return out;
  }

  private record Table(String name, List<String> head, List<List<String>> rows) {}

  private static void line(StringBuilder b, @Nullable String first, List<String> cells) {
    String comma = "";
    if (first != null) {
      b.append(cell(first));
      comma = ",";
    }
    for (String c : cells) {
      b.append(comma).append(cell(c));
      comma = ",";
    }
    b.append("\r\n");
  }

  static String cell(String s) {
    String safe = !s.isEmpty() && "=+-@\t\r".indexOf(s.charAt(0)) >= 0 && !number(s) ? "'" + s : s;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static boolean number(String s) {
    return s.length() > 1 && s.chars().skip(1).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  /** The rows of one dossier. */
  private static final class Tables {
    private final Dossier d;
    private final List<CodePoints> points = new ArrayList<>();

    Tables(Dossier d) {
      this.d = d;
      d.reports().forEach(r -> points.add(new CodePoints(r.article().text())));
    }

    List<Table> all() {
      return List.of(
          timeline(),
          statements(),
          figures(),
          only(),
          lacking(),
          copied(),
          names(),
          wording(),
          labels(),
          notes());
    }

    private Table timeline() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Day day : d.timeline()) {
        for (Dossier.Entry e : day.entries()) {
          rows.add(row(List.of(day.date(), lower(e.clock())), e.sentence()));
        }
      }
      return table("timeline", List.of("date", "clock"), rows);
    }

    private Table statements() {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < d.statements().size(); i++) {
        Dossier.Statement s = d.statements().get(i);
        for (Dossier.Version v : s.versions()) {
          rows.add(
              row(
                  List.of(
                      Integer.toString(i + 1),
                      s.speaker() == null ? "" : s.speaker(),
                      lower(s.agreement()),
                      Integer.toString(s.origins()),
                      lower(v.kind()),
                      String.join(" > ", v.via())),
                  v.passage()));
        }
      }
      return table(
          "statements",
          List.of("statement", "speaker", "agreement", "origins", "kind", "via"),
          rows);
    }

    private Table figures() {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < d.quantities().size(); i++) {
        Dossier.Quantity q = d.quantities().get(i);
        for (Dossier.Amount v : q.versions()) {
          rows.add(
              row(
                  List.of(
                      Integer.toString(i + 1),
                      q.counted(),
                      lower(q.verdict()),
                      plain(v.figure().min()),
                      plain(v.figure().max()),
                      Boolean.toString(v.figure().approx()),
                      v.figure().unit() == null ? "" : v.figure().unit(),
                      lower(v.figure().state()),
                      v.asOf() == null ? "" : v.asOf(),
                      v.saidBy() == null ? "" : v.saidBy(),
                      d.text(new Passage(v.passage().report(), v.sentence()))),
                  v.passage()));
        }
      }
      return table(
          "figures",
          List.of(
              "quantity",
              "counted",
              "verdict",
              "min",
              "max",
              "approx",
              "unit",
              "state",
              "asOf",
              "saidBy",
              "sentence"),
          rows);
    }

    private Table only() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Only o : d.only()) {
        String known = String.join("; ", o.couldHaveKnown().stream().map(this::outlet).toList());
        rows.add(row(List.of(known), o.sentence()));
      }
      return table("only", List.of("couldHaveKnown"), rows);
    }

    private Table lacking() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Lacking l : d.lacking()) {
        l.elsewhere().forEach(p -> rows.add(row(List.of(outlet(l.outlet())), p)));
      }
      return table("lacking", List.of("lackedBy"), rows);
    }

    private Table copied() {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < d.copied().size(); i++) {
        Dossier.Copied c = d.copied().get(i);
        String n = Integer.toString(i + 1);
        c.passages()
            .forEach(p -> rows.add(row(List.of(n, c.agency() == null ? "" : c.agency()), p)));
      }
      return table("shared", List.of("passage", "agency"), rows);
    }

    private Table names() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Naming n : d.namings()) {
        for (Dossier.Used f : n.forms()) {
          rows.add(
              row(
                  List.of(n.name(), n.type().name(), f.form(), Integer.toString(f.count())),
                  f.first()));
        }
      }
      return table("names", List.of("entity", "type", "form", "count"), rows);
    }

    private Table wording() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Term t : d.terms()) {
        rows.add(
            row(
                List.of(
                    t.term(),
                    Integer.toString(t.count()),
                    Integer.toString(t.elsewhere()),
                    Double.toString(Math.round(t.score() * 100) / 100.0)),
                t.first()));
      }
      return table("wording", List.of("term", "count", "elsewhere", "score"), rows);
    }

    private Table labels() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Label l : d.labels()) {
        rows.add(row(List.of(l.name(), l.label(), Integer.toString(l.count())), l.first()));
      }
      return table("labels", List.of("entity", "label", "count"), rows);
    }

    private Table notes() {
      List<List<String>> rows = new ArrayList<>();
      for (Dossier.Note n : d.notes()) {
        rows.add(row(List.of(n.kind().label(), n.printed(), n.expected()), n.at()));
      }
      return table("notes", List.of("kind", "printed", "expected"), rows);
    }

    private static Table table(String name, List<String> head, List<List<String>> rows) {
      List<String> all = new ArrayList<>(head);
      all.addAll(PLACE);
      return new Table(name, all, rows);
    }

    private List<String> row(List<String> head, Passage p) {
      List<String> out = new ArrayList<>(head);
      Dossier.Report r = d.report(p);
      String stamp = Stamps.iso(r.article().published());
      out.add(outlet(r.outlet()));
      out.add(r.article().source());
      out.add(stamp == null ? "" : stamp);
      out.add(r.article().url() == null ? "" : r.article().url());
      out.add(Integer.toString(points.get(p.report()).start(p.span())));
      out.add(Integer.toString(points.get(p.report()).end(p.span())));
      out.add(d.text(p));
      return out;
    }

    private String outlet(int column) {
      String name = d.outlets().get(column).name();
      return name == null ? "" : name;
    }

    private static String plain(@Nullable BigDecimal n) {
      return n == null ? "" : n.stripTrailingZeros().toPlainString();
    }

    private static String lower(Enum<?> e) {
      return e.name().toLowerCase(Locale.ROOT);
    }
  }
}
