package org.hujian.sources.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Markdown file of a news mirror, in both dialects: with front matter between two {@code
 * ---} lines, and with a comment that holds the time in milliseconds, the title as a link and a
 * rule. Either part may be missing.
 *
 * <p>Judges nothing: what the file declares is handed on as written, and the page below it as it
 * is.
 */
public final class MirrorReader {
  /** An element's tag or a character reference: without one, lines are paragraphs. */
  private static final Pattern MARKUP = Pattern.compile("<[/!]?[A-Za-z-]|&#?[A-Za-z0-9]{2,8};");

  private static final int LONGEST_TITLE_LINES = 8;
  private final FrontMatter frontMatter = new FrontMatter();

  /** True if the text begins as a mirror's file does. */
  public static boolean recognises(String text) {
    int at = skipBlank(text, 0);
    return line(text, at).equals("---") || epoch(line(text, at)) != null;
  }

  /** The document in a mirror's file; null if it has front matter in which no field can be read. */
  public @Nullable RawDocument read(String source, String text) {
    List<Declared> declared = new ArrayList<>();
    int at = skipBlank(text, 0);
    if (line(text, at).equals("---")) {
      int inside = next(text, at);
      int end = closingRule(text, inside);
      int after = end < 0 ? fieldsEnd(text, inside) : end;
      frontMatter.read(text.substring(inside, after), declared);
      if (declared.isEmpty() && end >= 0) {
        return null;
      }
      at = skipBlank(text, end < 0 ? after : next(text, end));
    }
    String epoch = epoch(line(text, at));
    if (epoch != null) {
      declared.add(new Declared(Field.PUBLISHED, epoch, Place.MIRROR_COMMENT));
      at = skipBlank(text, next(text, at));
    }
    at = titleLink(text, at, declared);
    String body = text.substring(at);
    return new RawDocument(
        source, MARKUP.matcher(body).find() ? Form.HTML : Form.PLAIN, body, declared);
  }

  /** Reads {@code [title](address)} and the rule below it; the offset after both, or {@code at}. */
  private static int titleLink(String text, int at, List<Declared> declared) {
    if (at >= text.length() || text.charAt(at) != '[') {
      return at;
    }
    int ruleAt = at;
    for (int i = 0; i < LONGEST_TITLE_LINES; i++) {
      ruleAt = next(text, ruleAt);
      if (isRule(line(text, ruleAt))) {
        String link = text.substring(at, ruleAt).strip();
        int middle = link.lastIndexOf("](");
        if (middle < 0 || !link.endsWith(")")) {
          return at;
        }
        String title = link.substring(1, middle).strip();
        String address = link.substring(middle + 2, link.length() - 1).strip();
        if (!title.isEmpty()) {
          declared.add(new Declared(Field.TITLE, title, Place.MIRROR_LINK));
        }
        if (!address.isEmpty()) {
          declared.add(new Declared(Field.URL, address, Place.MIRROR_LINK));
        }
        return next(text, ruleAt);
      }
    }
    return at;
  }

  /** Where fields that no rule closes come to an end: at a blank line or at markup. */
  private static int fieldsEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      String line = line(text, at);
      if (line.isBlank() || line.startsWith("<")) {
        return at;
      }
      at = next(text, at);
    }
    return from;
  }

  private static int closingRule(String text, int from) {
    for (int at = from; at < text.length(); at = next(text, at)) {
      if (line(text, at).equals("---")) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isRule(String line) {
    return line.length() >= 3 && line.chars().allMatch(c -> c == '-');
  }

  /** The digits of {@code <!--1644010343000-->}, or null. */
  private static @Nullable String epoch(String line) {
    if (!line.startsWith("<!--") || !line.endsWith("-->") || line.length() < 8) {
      return null;
    }
    String inside = line.substring(4, line.length() - 3).strip();
    boolean digits =
        inside.length() >= 9
            && inside.length() <= 16
            && inside.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? inside : null;
  }

  private static int skipBlank(String text, int at) {
    int i = at;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i;
  }

  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end)
        .stripTrailing();
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
