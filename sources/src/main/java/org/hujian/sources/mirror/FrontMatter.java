package org.hujian.sources.mirror;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The fields above a mirror's page.
 *
 * <p>They are YAML, or nearly: titles with unescaped quotation marks are common, and one of them
 * must not cost the report its date. So what YAML refuses is read line by line, {@code key: value}.
 */
final class FrontMatter {
  private static final Map<String, Field> FIELDS =
      Map.of(
          "title", Field.TITLE,
          "date", Field.PUBLISHED,
          "author", Field.OUTLET,
          "from", Field.URL,
          "headimg", Field.IMAGE,
          "thumbnail", Field.IMAGE,
          "categories", Field.CATEGORY);

  private static final int LONGEST = 1 << 16;
  private static final int MOST_BRACKETS = 400;

  private final LoadSettings settings =
      LoadSettings.builder().setAllowDuplicateKeys(true).setLabel("front matter").build();

  void read(String yaml, List<Declared> declared) {
    Map<?, ?> fields = parse(yaml);
    for (Map.Entry<?, ?> e : fields.entrySet()) {
      Field field = FIELDS.get(String.valueOf(e.getKey()));
      if (field == null) {
        continue;
      }
      if (e.getValue() instanceof List<?> values) {
        for (Object value : values) {
          add(field, value, declared);
        }
      } else {
        add(field, e.getValue(), declared);
      }
    }
  }

  private Map<?, ?> parse(String yaml) {
    if (yaml.length() > LONGEST || brackets(yaml) > MOST_BRACKETS) {
      return lines(yaml);
    }
    try {
      Object loaded = new Load(settings).loadFromString(yaml);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
    } catch (RuntimeException e) {
      // Not YAML: the lines may still say what is needed.
    }
    return lines(yaml);
  }

  /** YAML nests by brackets, and its parser by the stack. */
  private static int brackets(String yaml) {
    return (int) yaml.chars().filter(c -> c == '[' || c == '{' || c == '-' || c == '?').count();
  }

  private static Map<String, String> lines(String yaml) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : yaml.split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        fields.putIfAbsent(line.substring(0, colon).strip(), unquoted(line.substring(colon + 1)));
      }
    }
    return fields;
  }

  private static String unquoted(String value) {
    String v = value.strip();
    boolean quoted =
        v.length() >= 2
            && v.charAt(0) == v.charAt(v.length() - 1)
            && (v.charAt(0) == '"' || v.charAt(0) == '\'');
    return quoted ? v.substring(1, v.length() - 1) : v;
  }

  private static void add(Field field, Object value, List<Declared> declared) {
    String v = value == null ? "" : value.toString().strip();
    if (!v.isEmpty()) {
      declared.add(new Declared(field, v, Place.FRONT_MATTER));
    }
  }
}
