package org.hujian.analysis.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a data file of this package: {@code key value}, blank lines and {@code #} comments
 * left out.
 *
 * <p>Says where a bad line stands, with a caret under the first bad sign.
 */
final class RuleFile {
  /** A line of the file. */
  record Line(String file, int number, String key, String value, int valueAt, String whole) {
    /** What is thrown for a bad line: file, line, the line itself and a caret. */
    IllegalStateException bad(String what, int at) {
      return new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s:%d: %s%n%s%n%s^",
              file,
              number,
              what,
              whole,
              " ".repeat(Math.max(0, Math.min(at, whole.length())))));
    }
  }

  private RuleFile() {}

  static List<Line> read(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> read(String name, BufferedReader in) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String whole = in.readLine(); whole != null; whole = in.readLine()) {
      number++;
      if (whole.isBlank() || whole.startsWith("#")) {
        continue;
      }
      int space = whole.indexOf(' ');
      int at = space < 0 ? whole.length() : space + 1;
      lines.add(
          new Line(
              name,
              number,
              space < 0 ? whole : whole.substring(0, space),
              whole.substring(at),
              at,
              whole));
    }
    return lines;
  }
}
