package org.hujian.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.report.ArticleJson;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/** Whole lists as files: JSON Lines, or CSV in UTF-8 with a byte order mark. */
final class Exports {
  private static final int AT_ONCE = 200;

  /** Columns of each list; those of the report it stands in follow. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "statements",
          List.of("speaker", "text", "kind", "cue", "start", "end"),
          "figures",
          List.of(
              "counted", "text", "min", "max", "approx", "unit", "aspect", "state", "asOf", "start",
              "end"),
          "search",
          List.of("score", "near", "snippet", "start", "end"));

  private static final List<String> REPORT =
      List.of("outlet", "published", "title", "url", "id", "report", "story");

  /** What can be taken out. */
  static final List<String> FILES =
      List.of(
          "articles.jsonl",
          "statements.jsonl",
          "statements.csv",
          "figures.jsonl",
          "figures.csv",
          "search.jsonl",
          "search.csv");

  @FunctionalInterface
  private interface Source {
    Lists.Part part(int offset, int limit);
  }

  private final Desk desk;
  private final Lists lists;

  Exports(Desk desk, Lists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  void send(Context ctx) throws IOException {
    String file = ctx.pathParam("file");
    if (!FILES.contains(file)) {
      throw Problem.missing("export", file + "; there are " + String.join(", ", FILES));
    }
    String list = file.substring(0, file.indexOf('.'));
    boolean csv = file.endsWith(".csv");
    Source source = list.equals("articles") ? null : source(ctx, list);
    // Asked before the first byte is sent, so that a wrong question still gets its status.
    Lists.Part first = source == null ? null : source.part(0, AT_ONCE);
    ctx.contentType(csv ? "text/csv; charset=utf-8" : "application/jsonl");
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + '"');
    OutputStream out = ctx.outputStream();
    if (source == null || first == null) {
      articles(out);
      return;
    }
    List<String> columns = COLUMNS.getOrDefault(list, List.of());
    if (csv) {
      List<String> heads = new ArrayList<>(columns);
      heads.addAll(REPORT);
      out.write(("\ufeff" + String.join(",", heads) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    Lists.Part part = first;
    for (int at = 0; ; ) {
      for (ObjectNode row : part.rows()) {
        String line = csv ? line(row, columns) : row + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      if (!part.more()) {
        return;
      }
      at += AT_ONCE;
      part = source.part(at, AT_ONCE);
    }
  }

  private Source source(Context ctx, String list) {
    return switch (list) {
      case "statements" -> {
        Named speaker = lists.named(ctx.queryParam("speaker"));
        Names.Within within =
            Lists.within(ctx.queryParam("outlet"), ctx.queryParam("from"), ctx.queryParam("to"));
        yield (offset, limit) -> lists.statements(speaker, within, offset, limit);
      }
      case "figures" -> (offset, limit) -> lists.figures(ctx.queryParam("counted"), offset, limit);
      default ->
          (offset, limit) ->
              lists.hits(
                  lists.search(ctx.queryParam("q"), ctx.queryParam("sort"), offset, limit, false),
                  offset,
                  limit);
    };
  }

  private void articles(OutputStream out) {
    ArticleJson json = new ArticleJson();
    desk.ledger()
        .articles()
        .since(
            -1,
            kept -> {
              try {
                json.write(kept.linked(), out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String line(ObjectNode row, List<String> columns) {
    List<String> cells = new ArrayList<>();
    columns.forEach(c -> cells.add(cell(row.path(c))));
    REPORT.forEach(c -> cells.add(cell(row.path("in").path(c))));
    return String.join(",", cells) + "\r\n";
  }

  /** Quoted as RFC 4180 has it; text that a spreadsheet would run as a formula is made text. */
  private static String cell(JsonNode value) {
    if (!value.isTextual()) {
      return value.isNull() ? "" : value.asText();
    }
    String s = value.textValue();
    if (!s.isEmpty() && "=+-@\t\r".indexOf(s.charAt(0)) >= 0) {
      s = "'" + s;
    }
    return s.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + s.replace("\"", "\"\"") + '"'
        : s;
  }
}
