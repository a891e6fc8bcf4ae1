package org.hujian.analysis.annotate.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file: one rule a line, columns parted by tabs, comments behind {@code #}.
 *
 * <p>Strict: a row with a wrong number of columns, an empty column or a space at a column's edge is
 * an error that names the file and the line and points at the place.
 */
record Rows(String file, List<Row> rows) {
  /** One line of the file. */
  record Row(String file, int line, String text, List<String> columns) {
    String get(int column) {
      return columns.get(column);
    }

    /** The words of a column, parted by spaces; none for {@code -}. */
    List<String> words(int column) {
      return get(column).equals("-") ? List.of() : List.of(get(column).split(" "));
    }

    /** The examples of a column, parted by semicolons. */
    List<Example> examples(int column) {
      List<Example> out = new ArrayList<>();
      for (String e : get(column).split("; ")) {
        int arrow = e.indexOf(" → ");
        if (arrow < 0) {
          throw error(text.indexOf(e), "an example needs an arrow: " + e);
        }
        out.add(new Example(e.substring(0, arrow), e.substring(arrow + 3)));
      }
      return out;
    }

    <E extends Enum<E>> E constant(int column, Class<E> type) {
      for (E e : type.getEnumConstants()) {
        if (e.name().equals(get(column))) {
          return e;
        }
      }
      throw error(
          text.indexOf(get(column)), "no " + type.getSimpleName() + " is called " + get(column));
    }

    IllegalStateException error(int at, String why) {
      return new IllegalStateException(
          file + ":" + line + ": " + why + "\n" + text + "\n" + " ".repeat(Math.max(0, at)) + "^");
    }
  }

  /** A sentence and what is read in it. */
  record Example(String text, String expected) {}

  static Rows load(String file, int columns) {
    try (InputStream in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no rule file " + file);
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static Rows parse(String file, String content, int columns) {
    List<Row> out = new ArrayList<>();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      Row row = new Row(file, number, line, cells);
      if (cells.size() != columns) {
        throw row.error(line.length(), "expected " + columns + " columns, found " + cells.size());
      }
      int at = 0;
      for (String cell : cells) {
        if (cell.isEmpty() || !cell.equals(cell.strip())) {
          throw row.error(at, "a column is empty or has a space at its edge");
        }
        at += cell.length() + 1;
      }
      out.add(row);
    }
    return new Rows(file, List.copyOf(out));
  }
}
