package org.hujian.server.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.search.Hits;
import org.hujian.report.DossierMarkdown;
import org.hujian.server.api.Lists;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The tools {@code search}, {@code story}, {@code statements} and {@code figures}; all of them only
 * read, and answer with the words that are printed and the places they are printed at.
 *
 * <p>Keeps no session: each request is answered by itself.
 */
public final class Tools {
  public static final String PATH = "/mcp";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Desk desk;
  private final Lists lists;

  private Tools(Desk desk) {
    this.desk = desk;
    this.lists = new Lists(desk);
  }

  /** The servlet to be mounted at {@link #PATH}. */
  public static HttpServlet over(Desk desk) {
    Tools tools = new Tools(desk);
    HttpServletStatelessServerTransport transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
            .messageEndpoint(PATH)
            .maxRequestSize(1 << 20)
            .build();
    McpServer.sync(transport)
        .serverInfo("hujian", "1")
        .instructions(
            "An archive of Chinese-language news reports. Every text is verbatim; start and end"
                + " count code points in the text of the report named beside it. Quote it with its"
                + " outlet and date, and say that nothing was found where nothing is found.")
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .tools(tools.all())
        .immediateExecution(true)
        .build();
    return transport;
  }

  private List<SyncToolSpecification> all() {
    return List.of(
        tool(
            "search",
            "Finds reports. The query may have words, \"phrases\", speaker:NAME, outlet:NAME,"
                + " place:NAME, date:2025-04..2025-05, figure:>100人, story:ID and -WORD.",
            Map.of("query", "string! What is sought", "limit", "integer How many reports"),
            this::search),
        tool(
            "story",
            "The dossier of a story: what each outlet states, counts and leaves out, side by side.",
            Map.of("id", "string! The id of a story, or of one of its reports"),
            this::story),
        tool(
            "statements",
            "What is given to a person or body as speaker, newest first.",
            Map.of(
                "speaker", "string! A name in any form or script",
                "outlet", "string The name of an outlet",
                "from", "string First day, like 2025-04-08",
                "to", "string Last day",
                "limit", "integer How many statements"),
            this::statements),
        tool(
            "figures",
            "The figures that reports print for one counted thing.",
            Map.of(
                "counted", "string! Words for what is counted, like 病例",
                "limit", "integer Of how many reports"),
            this::figures));
  }

  private String search(Map<String, Object> given) {
    int limit = limit(given);
    Hits found = lists.search(string(given, "query"), null, 0, limit, false);
    ObjectNode n = items(lists.hits(found, 0, limit));
    n.put("total", found.total());
    return n.toString();
  }

  private String story(Map<String, Object> given) {
    String id = string(given, "id");
    if (id == null) {
      throw Problem.wrong("id is missing: the id of a story, or of one of its reports");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DossierMarkdown()
          .write(desk.dossier(id).orElseThrow(() -> Problem.missing("story", id)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String statements(Map<String, Object> given) {
    return items(
            lists.statements(
                lists.named(string(given, "speaker")),
                Lists.within(string(given, "outlet"), string(given, "from"), string(given, "to")),
                0,
                limit(given)))
        .toString();
  }

  private String figures(Map<String, Object> given) {
    return items(lists.figures(string(given, "counted"), 0, limit(given))).toString();
  }

  private static ObjectNode items(Lists.Part part) {
    ObjectNode n = JSON.createObjectNode();
    ArrayNode items = n.putArray("items");
    part.rows().forEach(items::add);
    n.put("more", part.more());
    return n;
  }

  private static @Nullable String string(Map<String, Object> given, String name) {
    Object value = given.get(name);
    return value == null ? null : value.toString();
  }

  private static int limit(Map<String, Object> given) {
    Object value = given.get("limit");
    if (value == null) {
      return USUAL;
    }
    if (value instanceof Number n && n.intValue() >= 1 && n.intValue() <= MOST) {
      return n.intValue();
    }
    throw Problem.wrong("limit is a number from 1 to " + MOST + ", not " + value);
  }

  /** What cannot be answered is told to the model, which may then ask better. */
  private static SyncToolSpecification tool(
      String name,
      String what,
      Map<String, String> parameters,
      Function<Map<String, Object>, String> answer) {
    McpSchema.Tool tool =
        McpSchema.Tool.builder(name, schema(parameters))
            .description(what)
            .annotations(
                McpSchema.ToolAnnotations.builder().readOnlyHint(true).openWorldHint(false).build())
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((context, request) -> {
          Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
          try {
            return said(answer.apply(given), false);
          } catch (Problem | ArchiveException e) {
            return said(String.valueOf(e.getMessage()), true);
          }
        })
        .build();
  }

  private static McpSchema.CallToolResult said(String text, boolean wrong) {
    return McpSchema.CallToolResult.builder().addTextContent(text).isError(wrong).build();
  }

  /** Parameters as {@code type description}; {@code !} must be given. */
  private static Map<String, Object> schema(Map<String, String> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required =
        parameters.keySet().stream()
            .filter(p -> parameters.getOrDefault(p, "").contains("! "))
            .sorted()
            .toList();
    parameters.keySet().stream()
        .sorted()
        .forEach(p -> {
          String[] parts = parameters.getOrDefault(p, "").split(" ", 2);
          properties.put(p, Map.of("type", parts[0].replace("!", ""), "description", parts[1]));
        });
    return Map.of("type", "object", "properties", properties, "required", required);
  }
}
