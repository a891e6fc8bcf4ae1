package org.hujian.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.archive.Headline;
import org.hujian.archive.home.Home;
import org.hujian.archive.search.Hits;
import org.hujian.archive.search.QueryException;
import org.hujian.archive.search.QueryParser;
import org.hujian.archive.search.Search;
import org.hujian.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches a home. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Finds reports in the archive; the best first.",
    footerHeading = "%nThe query%n",
    footer = {
      "  天然气 协议            words, all of them",
      "  \"天然气协议\"           just these words",
      "  speaker:普京 天然气    what somebody said, under any of their names",
      "  outlet:BBC place:莫斯科 date:2022-02 date:2022-02-01..2022-02-10 date:>2022-02-04",
      "  figure:>1000人 figure:10..20% story:TITLE-OR-ID -word"
    })
final class SearchCommand implements Callable<Integer> {
  /** How hits are printed. */
  enum Format {
    TEXT,
    JSONL
  }

  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> query = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text or jsonl (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits at most (default: 10).")
  private int limit = 10;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, newest or oldest (default: relevance).")
  private Search.Order order = Search.Order.RELEVANCE;

  @Option(names = "--facets", description = "Also count the reports by outlet, month and name.")
  private boolean facets;

  SearchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 1000) {
      throw new UsageException("--limit needs a number from 1 to 1000, not " + limit);
    }
    Search search;
    try {
      search = new Search(QueryParser.parse(String.join(" ", query)), order, 0, limit, facets);
    } catch (QueryException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    try (Home home = where.openExisting()) {
      home.complete("search");
      Hits hits = home.finder().search(search);
      PrintStream out = world.text();
      if (format == Format.JSONL) {
        hits.hits().forEach(h -> out.println(json(h)));
      } else {
        print(hits, out);
      }
      out.flush();
      return 0;
    }
  }

  private void print(Hits hits, PrintStream out) {
    for (Hits.Hit h : hits.hits()) {
      Headline r = h.report();
      out.println(
          (r.outlet() == null ? "-" : r.outlet())
              + "  "
              + (r.day() == null ? "-" : r.day())
              + "  "
              + (r.title().isEmpty() ? "-" : r.title())
              + (h.near() ? "  (near)" : ""));
      if (!h.snippet().text().isEmpty()) {
        out.println("  " + marked(h.snippet()));
      }
      out.println("  " + r.source());
      out.println();
    }
    hits.facets()
        .forEach((facet, counts) -> {
          out.print(facet.name().toLowerCase(java.util.Locale.ROOT) + ":");
          counts.forEach(c -> out.print(" " + c.value() + " " + c.reports() + ";"));
          out.println();
        });
    out.println(hits.total() + (hits.total() == 1 ? " report" : " reports"));
  }

  private String marked(Hits.Snippet snippet) {
    StringBuilder out = new StringBuilder();
    int at = snippet.span().start();
    for (Span m : snippet.marks()) {
      out.append(snippet.text(), at - snippet.span().start(), m.start() - snippet.span().start());
      out.append(world.colours() == Colours.OFF ? "【" : "\u001b[1;7m");
      out.append(
          snippet.text(), m.start() - snippet.span().start(), m.end() - snippet.span().start());
      out.append(world.colours() == Colours.OFF ? "】" : "\u001b[0m");
      at = m.end();
    }
    out.append(snippet.text().substring(at - snippet.span().start()));
    return out.toString().replace('\n', ' ');
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String json(Hits.Hit h) {
    Headline r = h.report();
    ObjectNode n = JSON.createObjectNode();
    n.put("source", r.source());
    n.put("id", r.article());
    n.put("report", r.key());
    n.put("outlet", r.outlet());
    n.put("published", r.published() == null ? null : r.published().toString());
    n.put("title", r.title());
    n.put("url", r.url());
    n.put("event", r.event());
    n.put("story", r.story());
    n.put("score", h.score());
    n.put("near", h.near());
    n.put("snippet", h.snippet().text());
    ArrayNode marks = n.putArray("marks");
    for (Span m : h.snippet().marks()) {
      String text = h.snippet().text();
      int base = h.snippet().span().start();
      ObjectNode mark = marks.addObject();
      mark.put("start", text.codePointCount(0, m.start() - base));
      mark.put("end", text.codePointCount(0, m.end() - base));
      mark.put("text", text.substring(m.start() - base, m.end() - base));
    }
    return n.toString();
  }
}
