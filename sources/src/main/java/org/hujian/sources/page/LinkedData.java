package org.hujian.sources.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD (schema.org's {@code NewsArticle} and its kin).
 *
 * <p>Looks at the top object, at a list of them and into {@code @graph}; what is no article there
 * is passed over, and so is a script that is no JSON.
 */
final class LinkedData {
  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  void read(String script, Set<Declared> declared) {
    JsonNode node;
    try {
      node = json.readTree(script);
    } catch (JsonProcessingException e) {
      return;
    }
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> article(each, declared));
    } else if (node.path("@graph").isArray()) {
      node.path("@graph").forEach(each -> article(each, declared));
    } else {
      article(node, declared);
    }
  }

  private static void article(JsonNode node, Set<Declared> declared) {
    boolean dated = node.has("datePublished") || node.has("pubDate");
    String type = node.path("@type").toString();
    if (!dated && !type.contains("Article") && !type.contains("Posting")) {
      return;
    }
    add(Field.TITLE, node.get("headline"), declared);
    add(Field.TITLE, node.get("title"), declared);
    add(Field.PUBLISHED, node.get("datePublished"), declared);
    add(Field.PUBLISHED, node.get("pubDate"), declared);
    add(Field.OUTLET, node.get("publisher"), declared);
    add(Field.BYLINE, node.get("author"), declared);
    add(Field.URL, node.get("url"), declared);
    add(Field.URL, node.get("mainEntityOfPage"), declared);
    add(Field.URL, node.get("@id"), declared);
    add(Field.IMAGE, node.get("image"), declared);
    add(Field.IMAGE, node.get("images"), declared);
    add(Field.CATEGORY, node.get("articleSection"), declared);
  }

  private static void add(Field field, @Nullable JsonNode node, Set<Declared> declared) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> add(field, each, declared));
      return;
    }
    JsonNode value = node;
    if (node.isObject()) {
      value = node.get(field == Field.OUTLET || field == Field.BYLINE ? "name" : "url");
      value = value == null ? node.get("@id") : value;
    }
    if (value != null && value.isTextual() && !value.asText().isBlank()) {
      declared.add(new Declared(field, value.asText().strip(), Place.JSON_LD));
    }
  }
}
