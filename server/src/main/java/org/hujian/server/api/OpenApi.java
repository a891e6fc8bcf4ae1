package org.hujian.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The description of the API in OpenAPI 3.1: one line for each field, parameter and route. */
final class OpenApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Fields as {@code name:type}; {@code ?} may be null, {@code []} is a list, {@code #} refers. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "Counts", "articles:integer stories:integer",
          "StoryLine",
              "id:string title:string first:string? last:string? events:integer articles:integer"
                  + " outlets:string[]",
          "Report",
              "id:string report:string source:string url:string? outlet:string? title:string"
                  + " published:string? language:string versions:integer event:string?"
                  + " story:string?",
          "Statement",
              "text:string start:integer end:integer kind:string speaker:string? cue:string?"
                  + " stance:boolean in:#Report",
          "Figure",
              "text:string start:integer end:integer min:number? max:number? approx:boolean"
                  + " unit:string? counted:string aspect:string state:string asOf:string?"
                  + " in:#Report",
          "Entity",
              "key:string type:string name:string forms:string[] articles:integer"
                  + " quotations:integer",
          "Mark", "start:integer end:integer",
          "Hit",
              "score:number near:boolean snippet:string start:integer end:integer marks:#Mark[]"
                  + " in:#Report",
          "Problem", "type:string title:string status:integer detail:string");

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("limit", "How many, 1 to 200; 50 if not given."),
          Map.entry("cursor", "What `next` of the page before held."),
          Map.entry("speaker", "The key of an entity, or any form of its name in any script."),
          Map.entry("outlet", "The name of an outlet."),
          Map.entry("from", "First day of publication, like 2025-04-08."),
          Map.entry("to", "Last day of publication."),
          Map.entry("counted", "Words for what is counted, like 病例."),
          Map.entry("type", "PERSON, ORG or PLACE."),
          Map.entry("q", "A query of the search language."),
          Map.entry("sort", "relevance, newest or oldest."),
          Map.entry("facets", "true to count all hits by outlet, month and name."),
          Map.entry("id", "An id; a report's id, source or URL leads there too."),
          Map.entry("key", "The key of an entity, or any form of its name."),
          Map.entry("name", "The name of a saved search."),
          Map.entry("file", "Which list, in which form."));

  private OpenApi() {}

  static ObjectNode document() {
    ObjectNode doc = JSON.objectNode();
    doc.put("openapi", "3.1.0");
    ObjectNode info = doc.putObject("info");
    info.put("title", "hujian 互见");
    info.put("version", "1");
    info.put("description", "Reads an archive of news reports. Offsets count code points.");
    doc.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = doc.putObject("paths");
    json(paths, "/api", "counts", "How many articles and stories there are", "", "#Counts");
    json(paths, "/api/openapi.json", "openapi", "This document", "", "object");
    list(paths, "/api/stories", "stories", "Stories, the latest first", "", "StoryLine");
    json(paths, "/api/stories/{id}", "story", "The dossier of a story", "", "object");
    list(paths, "/api/articles", "articles", "Reports, the newest first", "", "Report");
    json(paths, "/api/articles/{id}", "article", "A report with all findings", "", "object");
    list(
        paths,
        "/api/statements",
        "statements",
        "What is given to a speaker, newest first",
        "speaker! outlet from to",
        "Statement");
    list(
        paths,
        "/api/figures",
        "figures",
        "Figures that count one thing; limit counts reports",
        "counted!",
        "Figure");
    list(
        paths,
        "/api/entities",
        "entities",
        "Who and what is named, the most named first",
        "type",
        "Entity");
    json(paths, "/api/entities/{key}", "entity", "One of them", "", "#Entity");
    list(paths, "/api/search", "search", "Reports that meet a query", "q! sort facets", "Hit");
    ObjectNode search =
        fields(
            paths
                .at("/~1api~1search/get/responses/200/content")
                .withObject("/application~1json/schema"));
    search.putObject("total").put("type", "integer");
    search.putObject("facets").put("type", "object");
    ObjectNode export =
        get(
            paths,
            "/api/export/{file}",
            "export",
            "A whole list as a file",
            "speaker outlet from to counted q sort");
    ArrayNode files =
        ((ObjectNode) export.withArray("parameters").get(0)).withObject("schema").putArray("enum");
    Exports.FILES.forEach(files::add);
    text(export, "application/jsonl", "text/csv");
    for (String feed : List.of("story/{id}", "speaker/{key}", "search/{name}")) {
      String kind = feed.substring(0, feed.indexOf('/'));
      text(
          get(paths, "/feeds/" + feed, kind + "Feed", "An Atom feed of a " + kind, ""),
          "application/atom+xml");
    }
    ObjectNode schemas = doc.putObject("components").putObject("schemas");
    SCHEMAS.keySet().stream()
        .sorted()
        .forEach(name -> {
          ObjectNode schema = schemas.putObject(name).put("type", "object");
          ArrayNode required = schema.putArray("required");
          for (String field : SCHEMAS.getOrDefault(name, "").split(" ")) {
            String[] parts = field.split(":");
            required.add(parts[0]);
            schema.withObject("properties").set(parts[0], type(parts[1]));
          }
        });
    doc.withObject("components")
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    ArrayNode security = doc.putArray("security");
    security.addObject();
    security.addObject().putArray("token");
    return doc;
  }

  private static ObjectNode fields(ObjectNode schema) {
    return schema.withObject("properties");
  }

  private static ObjectNode type(String t) {
    ObjectNode n = JSON.objectNode();
    if (t.endsWith("[]")) {
      n.put("type", "array").set("items", type(t.substring(0, t.length() - 2)));
    } else if (t.endsWith("?")) {
      n.putArray("type").add(t.substring(0, t.length() - 1)).add("null");
    } else if (t.startsWith("#")) {
      n.put("$ref", "#/components/schemas/" + t.substring(1));
    } else {
      n.put("type", t);
    }
    return n;
  }

  private static void list(
      ObjectNode paths, String path, String id, String what, String parameters, String row) {
    ObjectNode get = get(paths, path, id, what, (parameters + " limit cursor").strip());
    ObjectNode schema = content(get, "application/json").put("type", "object");
    schema.putArray("required").add("items").add("next");
    fields(schema).set("items", type("#" + row + "[]"));
    fields(schema).set("next", type("string?"));
  }

  private static void json(
      ObjectNode paths, String path, String id, String what, String parameters, String type) {
    content(get(paths, path, id, what, parameters), "application/json").setAll(type(type));
  }

  private static void text(ObjectNode get, String... types) {
    for (String t : types) {
      content(get, t).put("type", "string");
    }
  }

  private static ObjectNode content(ObjectNode get, String type) {
    return get.withObject("responses")
        .withObject("200")
        .withObject("content")
        .putObject(type)
        .putObject("schema");
  }

  private static ObjectNode get(
      ObjectNode paths, String path, String id, String what, String parameters) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("operationId", id);
    get.put("summary", what);
    ArrayNode all = get.putArray("parameters");
    int brace = path.indexOf('{');
    if (brace >= 0) {
      parameter(all, path.substring(brace + 1, path.indexOf('}')), "path", true);
    }
    for (String p : parameters.isEmpty() ? new String[0] : parameters.split(" ")) {
      parameter(all, p.replace("!", ""), "query", p.endsWith("!"));
    }
    ObjectNode responses = get.putObject("responses");
    responses.putObject("200").put("description", what);
    responses.putObject("304").put("description", "Nothing has changed since the entity tag sent");
    ObjectNode wrong = responses.putObject("default").put("description", "What is wrong");
    wrong
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", type("#Problem"));
    return get;
  }

  private static void parameter(ArrayNode to, String name, String in, boolean required) {
    ObjectNode p = to.addObject();
    p.put("name", name).put("in", in).put("required", required);
    p.put("description", PARAMETERS.getOrDefault(name, name));
    p.putObject("schema").put("type", name.equals("limit") ? "integer" : "string");
  }
}
