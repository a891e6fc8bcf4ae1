package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Asks the API about the sample news over loopback. */
class ServedApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    served = new Served(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  /** The person with the most quotations. */
  private static JsonNode speaker() throws Exception {
    JsonNode best = null;
    for (JsonNode e : served.json("/api/entities?type=PERSON&limit=200").path("items")) {
      if (best == null || e.path("quotations").asInt() > best.path("quotations").asInt()) {
        best = e;
      }
    }
    return best;
  }

  private static JsonNode largest() throws Exception {
    JsonNode best = null;
    for (JsonNode s : served.json("/api/stories?limit=200").path("items")) {
      if (best == null || s.path("articles").asInt() > best.path("articles").asInt()) {
        best = s;
      }
    }
    return best;
  }

  private static String enc(JsonNode n) {
    return Served.encode(n.asText());
  }

  private static List<JsonNode> all(String path) throws Exception {
    List<JsonNode> out = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = served.json(path + cursor);
      page.path("items").forEach(out::add);
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    } while (cursor != null);
    return out;
  }

  /** The text of a report, cut at offsets in code points. */
  private static String cut(JsonNode row) throws Exception {
    String text = served.json("/api/articles/" + enc(row.at("/in/id"))).path("text").asText();
    return text.substring(
        text.offsetByCodePoints(0, row.path("start").asInt()),
        text.offsetByCodePoints(0, row.path("end").asInt()));
  }

  @Test
  void a_list_read_by_small_pages_is_the_whole_list_once() throws Exception {
    long count = served.json("/api").path("articles").asLong();
    assertThat(count).isGreaterThan(20);
    for (String list : List.of("articles", "stories")) {
      List<JsonNode> items = all("/api/" + list + "?limit=7");
      Set<String> ids = new HashSet<>();
      items.forEach(i -> ids.add(i.path("id").asText()));
      assertThat(items).hasSize(served.json("/api").path(list).asInt());
      assertThat(ids).hasSameSizeAs(items);
    }
  }

  @Test
  void an_unchanged_answer_is_not_sent_again_and_a_write_changes_the_tag() throws Exception {
    HttpResponse<String> first = served.get("/api/stories");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get("/api/stories", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    served.desk.save("只为标记", "海");
    assertThat(served.get("/api/stories", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_wrong_is_told_as_a_problem() throws Exception {
    for (String missing :
        List.of(
            "/api/stories/none",
            "/api/articles/none",
            "/api/entities/none",
            "/feeds/story/none",
            "/feeds/search/none",
            "/feeds/speaker/none",
            "/api/export/none.csv",
            "/api/none",
            "/api/statements?speaker=none")) {
      problem(missing, 404);
    }
    for (String wrong :
        List.of(
            "/api/stories?limit=0",
            "/api/stories?limit=x",
            "/api/articles?cursor=!",
            "/api/statements",
            "/api/figures",
            "/api/search",
            "/api/search?q=speker:x",
            "/api/search?q=a&sort=best",
            "/api/entities?type=DOG",
            "/api/statements?speaker=" + enc(speaker().path("name")) + "&from=yesterday",
            "/api/export/search.csv",
            "/api/export/figures.jsonl")) {
      problem(wrong, 400);
    }
  }

  private static void problem(String path, int status) throws Exception {
    HttpResponse<String> r = served.get(path);
    assertThat(r.statusCode()).as(path).isEqualTo(status);
    assertThat(r.headers().firstValue("Content-Type").orElse(""))
        .as(path)
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(r.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).as(path).isNotBlank();
  }

  @Test
  void statements_stand_where_they_say_and_narrow_by_outlet() throws Exception {
    JsonNode who = speaker();
    String path = "/api/statements?speaker=" + enc(who.path("name"));
    List<JsonNode> said = all(path + "&limit=3");
    assertThat(said).hasSize(who.path("quotations").asInt()).isNotEmpty();
    for (JsonNode s : said) {
      assertThat(cut(s)).isEqualTo(s.path("text").asText());
    }
    assertThat(all("/api/statements?limit=50&speaker=" + enc(who.path("key")))).isEqualTo(said);
    JsonNode outlet = said.getFirst().at("/in/outlet");
    List<JsonNode> some = all(path + "&outlet=" + enc(outlet));
    assertThat(some).isNotEmpty().allMatch(s -> s.at("/in/outlet").equals(outlet));
    assertThat(all(path + "&to=1999-01-01")).isEmpty();
  }

  @Test
  void figures_and_hits_stand_where_they_say() throws Exception {
    List<JsonNode> figures = all("/api/figures?limit=5&counted=" + Served.encode("人"));
    assertThat(figures).isNotEmpty();
    for (JsonNode f : figures) {
      assertThat(cut(f)).isEqualTo(f.path("text").asText());
    }
    JsonNode found = served.json("/api/search?facets=true&limit=5&q=" + Served.encode("港口"));
    assertThat(found.path("total").asInt()).isPositive();
    assertThat(found.at("/facets/outlet").size()).isPositive();
    for (JsonNode hit : found.path("items")) {
      assertThat(cut(hit)).isEqualTo(hit.path("snippet").asText());
    }
    List<JsonNode> newest = all("/api/search?sort=newest&limit=2&q=" + Served.encode("港口"));
    assertThat(newest).hasSize(found.path("total").asInt());
  }

  @Test
  void a_story_and_a_report_are_what_the_commands_print() throws Exception {
    JsonNode story = largest();
    JsonNode dossier = served.json("/api/stories/" + enc(story.path("id")));
    assertThat(dossier.path("story").isMissingNode()).isFalse();
    String id = served.json("/api/articles?limit=1").at("/items/0/id").asText();
    assertThat(served.json("/api/articles/" + id).path("quotes").isArray()).isTrue();
  }

  @Test
  void exports_hold_the_whole_list() throws Exception {
    assertThat(served.get("/api/export/articles.jsonl").body().lines())
        .hasSize(served.json("/api").path("articles").asInt());
    String who = "?speaker=" + enc(speaker().path("key"));
    List<JsonNode> said = all("/api/statements" + who + "&limit=200");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : served.get("/api/export/statements.jsonl" + who).body().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).isEqualTo(said);
    String csv = served.get("/api/export/statements.csv" + who).body();
    assertThat(csv)
        .startsWith("\ufeffspeaker,text,")
        .contains(said.getFirst().at("/in/id").asText());
    assertThat(csv.split("\r\n")).hasSize(said.size() + 1);
    String counted = "?counted=" + Served.encode("人");
    assertThat(served.get("/api/export/figures.csv" + counted).body().split("\r\n"))
        .hasSize(all("/api/figures" + counted + "&limit=200").size() + 1);
    HttpResponse<String> hits = served.get("/api/export/search.csv?q=" + Served.encode("港口"));
    assertThat(hits.statusCode()).isEqualTo(200);
    assertThat(hits.headers().firstValue("Content-Disposition").orElse("")).contains("search.csv");
  }

  @Test
  void feeds_are_atom() throws Exception {
    served.desk.save("港口 & <货轮>", "港口");
    JsonNode story = largest();
    Element of = feed("/feeds/story/" + enc(story.path("id")));
    assertThat(of.getElementsByTagNameNS("*", "entry").getLength())
        .isEqualTo(Math.min(50, story.path("articles").asInt()));
    assertThat(
            feed("/feeds/speaker/" + enc(speaker().path("key")))
                .getElementsByTagNameNS("*", "summary")
                .getLength())
        .isEqualTo(Math.min(50, speaker().path("quotations").asInt()));
    Element search = feed("/feeds/search/" + Served.encode("港口 & <货轮>"));
    assertThat(search.getElementsByTagNameNS("*", "entry").getLength()).isPositive();
    assertThat(search.getElementsByTagNameNS("*", "title").item(0).getTextContent())
        .isEqualTo("港口 & <货轮>");
  }

  /** What RFC 4287 asks of every feed and entry. */
  private static Element feed(String path) throws Exception {
    HttpResponse<String> r = served.get(path);
    assertThat(r.statusCode()).as(path + r.body()).isEqualTo(200);
    assertThat(r.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(r.body())))
            .getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    int parts = 1 + feed.getElementsByTagNameNS("*", "entry").getLength();
    Set<String> ids = new HashSet<>();
    for (String must : List.of("id", "title", "updated")) {
      assertThat(feed.getElementsByTagNameNS("*", must).getLength()).as(must).isEqualTo(parts);
    }
    for (int i = 0; i < parts; i++) {
      ids.add(feed.getElementsByTagNameNS("*", "id").item(i).getTextContent());
      assertThat(feed.getElementsByTagNameNS("*", "updated").item(i).getTextContent())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }
    assertThat(ids).as("ids are unique").hasSize(parts);
    return feed;
  }

  @Test
  void the_description_is_valid_and_names_every_route() throws Exception {
    String text = served.get("/api/openapi.json").body();
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, options);
    assertThat(parsed.getMessages()).isEmpty();
    OpenAPI api = parsed.getOpenAPI();
    assertThat(api.getOpenapi()).isEqualTo("3.1.0");
    Set<String> routes = new TreeSet<>();
    Pattern.compile("routes\\.get\\(\"([^\"]+)\"")
        .matcher(
            Files.readString(
                Session.root().resolve("server/src/main/java/org/hujian/server/api/Api.java")))
        .results()
        .forEach(m -> routes.add(m.group(1)));
    assertThat(api.getPaths().keySet()).containsExactlyInAnyOrderElementsOf(routes);
  }

  /** Follows the description as a client would that knows nothing else. */
  @Test
  void every_described_route_answers_as_described() throws Exception {
    served.desk.save("港口", "港口");
    ObjectNode doc = (ObjectNode) served.json("/api/openapi.json");
    int asked = 0;
    for (var path : doc.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      List<String> query = new ArrayList<>();
      String url = path.getKey();
      for (JsonNode p : get.path("parameters")) {
        String name = p.path("name").asText();
        if (p.path("in").asText().equals("path")) {
          url = url.replace("{" + name + "}", Served.encode(given(path.getKey(), name)));
        } else if (p.path("required").asBoolean()) {
          query.add(name + "=" + Served.encode(given(path.getKey(), name)));
        }
      }
      url += query.isEmpty() ? "" : "?" + String.join("&", query);
      HttpResponse<String> r = served.get(url);
      assertThat(r.statusCode()).as(url).isEqualTo(200);
      JsonNode content = get.at("/responses/200/content");
      String type = r.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
      assertThat(content.has(type)).as(url + " " + type).isTrue();
      if (type.equals("application/json")) {
        ObjectNode schema = content.path(type).path("schema").deepCopy();
        schema.set("components", doc.path("components"));
        var faults =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(r.body(), InputFormat.JSON);
        assertThat(faults).as(url).isEmpty();
      }
      asked++;
    }
    assertThat(asked).isGreaterThan(12);
  }

  private static String given(String path, String name) throws Exception {
    return switch (name) {
      case "id" ->
          path.contains("articles")
              ? served.json("/api/articles?limit=1").at("/items/0/id").asText()
              : largest().path("id").asText();
      case "key", "speaker" -> speaker().path("key").asText();
      case "file" -> "articles.jsonl";
      case "counted" -> "人";
      default -> "港口";
    };
  }
}
