package org.hujian.sources.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record of JSON as a document. The fields are listed in {@code docs/formats.md}; others
 * are passed over.
 *
 * <p>The text is taken from the first of {@link #TEXT} that is there; markup in it is read as such.
 */
public final class RecordReader {
  private static final List<String> TEXT = List.of("text", "content", "body", "article");
  private static final List<String> HTML = List.of("html", "content_html", "contentHtml");
  private static final Map<Field, List<String>> FIELDS =
      Map.of(
          Field.TITLE, List.of("title", "headline"),
          Field.OUTLET, List.of("outlet", "publisher", "media", "site", "source"),
          Field.BYLINE, List.of("byline", "author", "authors"),
          Field.URL, List.of("url", "link"),
          Field.PUBLISHED,
              List.of("published", "date", "datetime", "publish_time", "pubDate", "time"),
          Field.IMAGE, List.of("image", "images"),
          Field.LANGUAGE, List.of("language", "lang"),
          Field.CATEGORY, List.of("category", "section", "tags"));

  private static final int DEEPEST = 64;

  private final ObjectMapper json =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(Integer.MAX_VALUE)
                      .build())
              .build());

  /** Parses a record; null if it is no JSON object. */
  public @Nullable JsonNode parse(String line) {
    try {
      JsonNode node = json.readTree(line);
      return node != null && node.isObject() ? node : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Parses a file that is one object or a list of objects; empty if it is neither. */
  public List<JsonNode> parseAll(String text) {
    List<JsonNode> records = new ArrayList<>();
    try {
      JsonNode node = json.readTree(text);
      if (node != null && node.isObject()) {
        records.add(node);
      } else if (node != null && node.isArray()) {
        node.forEach(records::add);
      }
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return records;
  }

  /** The document in a record; null if it is no object or has no text. */
  public @Nullable RawDocument read(String source, @Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      return null;
    }
    String html = first(node, HTML);
    String text = html == null ? first(node, TEXT) : html;
    if (text == null) {
      return null;
    }
    boolean markup = html != null || looksLikeMarkup(text);
    List<Declared> declared = new ArrayList<>();
    for (Field field : Field.values()) {
      for (String name : FIELDS.getOrDefault(field, List.of())) {
        String value = value(node.get(name));
        if (value == null || (name.equals("source") && value.contains("/"))) {
          continue;
        }
        declared.add(new Declared(field, value, Place.RECORD));
        break;
      }
    }
    return new RawDocument(source, markup ? Form.HTML : Form.PLAIN, text, declared);
  }

  private static boolean looksLikeMarkup(String text) {
    String head = text.substring(0, Math.min(text.length(), 4000));
    return head.contains("</p>") || head.contains("<br") || head.contains("</div>");
  }

  private static @Nullable String first(JsonNode node, List<String> names) {
    for (String name : names) {
      String value = value(node.get(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String value(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode part : node) {
        String value = value(part);
        if (value != null) {
          parts.add(value);
        }
      }
      return parts.isEmpty() ? null : String.join("\n", parts);
    }
    if (node.isObject()) {
      return value(node.get("name"));
    }
    String value = node.asText().strip();
    return value.isEmpty() ? null : value;
  }
}
