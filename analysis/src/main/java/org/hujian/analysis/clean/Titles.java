package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;

/**
 * Chooses an article's title; a mirror's is kept as the file has it, even where mangled.
 *
 * <p>A page names itself several times: what it declares for others goes before its headings, and
 * the window's title loses the site's name behind it.
 */
final class Titles {
  /** A part of a window's title up to this length may be the name of the site. */
  private static final int SHORT = 8;

  private Titles() {}

  static String of(RawDocument raw) {
    String first = raw.first(Field.TITLE);
    if (first == null) {
      return "";
    }
    if (raw.form() != Form.PAGE) {
      return first.strip();
    }
    List<String> headings = new ArrayList<>();
    String declared = null;
    for (Declared d : raw.declared()) {
      if (d.field() != Field.TITLE) {
        continue;
      }
      if (d.place() == Place.HTML) {
        headings.add(one(d.value()));
      } else if (declared == null) {
        declared = one(d.value());
      }
    }
    if (headings.isEmpty()) {
      return first.strip();
    }
    String window = headings.getLast();
    String cut = withoutSite(window);
    if (declared != null) {
      return cut.startsWith(declared) ? cut : declared;
    }
    for (String heading : headings.subList(0, headings.size() - 1)) {
      boolean same = window.contains(heading) || heading.startsWith(cut.replace("...", ""));
      if (heading.length() >= 4 && same) {
        return heading;
      }
    }
    return cut;
  }

  /** Every part of a window's title that may name the site or its section. */
  static List<String> sites(RawDocument raw) {
    List<String> parts = new ArrayList<>();
    for (Declared d : raw.declared()) {
      if (d.field() == Field.TITLE && d.place() == Place.HTML) {
        for (String part : d.value().split("[_|｜丨]|\\s[-–—]\\s|--|-(?=[^-]{2,12}$)")) {
          parts.add(part.strip());
        }
      }
    }
    return parts.reversed();
  }

  /** The first part of a window's title, unless it is a site's short name before the title. */
  private static String withoutSite(String window) {
    List<String> parts = List.of(window.split("[_|｜丨]|\\s[-–—]\\s|--"));
    if (parts.isEmpty()) {
      return window;
    }
    String cut = parts.getFirst().strip();
    if (parts.size() > 1 && cut.length() <= SHORT && parts.get(1).strip().length() >= 2 * SHORT) {
      cut = parts.get(1).strip();
    }
    int hyphen = cut.lastIndexOf('-');
    boolean section = parts.size() == 1 && hyphen > SHORT && cut.length() - hyphen <= SHORT + 2;
    return section ? cut.substring(0, hyphen).strip() : cut;
  }

  private static String one(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }
}
