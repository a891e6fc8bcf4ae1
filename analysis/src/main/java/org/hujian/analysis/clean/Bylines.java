package org.hujian.analysis.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.Removed;
import org.jspecify.annotations.Nullable;

/** Tells who wrote an article, as it is printed; resolves nobody. */
final class Bylines {
  private static final Pattern REPORTER =
      Pattern.compile("(?:记者|記者)[：:]\\s?([\\p{IsHan}·、/ ]{2,30}?)(?=\\s(?:责|責|编|編|网|網)|$)");

  private Bylines() {}

  /** The declared author, else the one of the dateline, else one printed around the text. */
  static @Nullable String of(
      RawDocument raw, @Nullable String dateline, List<Removed> removed, Outlets outlets) {
    for (RawDocument.Declared d : raw.declared()) {
      if (d.field() == Field.BYLINE && isName(d.value()) && !outlets.isName(d.value())) {
        return d.value();
      }
    }
    if (dateline != null) {
      return dateline;
    }
    for (Removed r : removed) {
      if (r.why().equals("byline")) {
        String name = name(r.text());
        if (isName(name) && !outlets.isName(name)) {
          return name;
        }
      }
      if (r.why().equals("editor-line")) {
        Matcher m = REPORTER.matcher(r.text());
        if (m.find()) {
          return m.group(1).strip();
        }
      }
    }
    return null;
  }

  /** Without what systems leave around a name: 《》, "null ", the same name twice. */
  private static String name(String printed) {
    String name = printed.startsWith("null ") ? printed.substring(5) : printed;
    name = name.replace("《", "").replace("》", "").strip();
    int comma = name.indexOf(',');
    boolean twice = comma > 0 && name.substring(comma + 1).strip().equals(name.substring(0, comma));
    return twice ? name.substring(0, comma) : name;
  }

  /** False for what systems write into the field: numbers, addresses, domains. */
  private static boolean isName(String value) {
    return value.length() <= 60
        && value.chars().anyMatch(Character::isLetter)
        && value.indexOf('@') < 0
        && value.indexOf('/') < 0
        && !value.matches("[\\w-]+(?:\\.[\\w-]+)+");
  }
}
