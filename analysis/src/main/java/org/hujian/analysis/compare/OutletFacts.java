package org.hujian.analysis.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hujian.model.Dossier.Fact;
import org.hujian.model.Outlet;
import org.hujian.text.fold.Fold;

/**
 * What is known of outlets, by name: {@code outlet-facts.tsv}, and a reader's own file over it.
 *
 * <p>Rates nothing. What no line says is unknown.
 */
public final class OutletFacts {
  private static final String FILE = "outlet-facts.tsv";
  private static final int COLUMNS = 4;
  static final OutletFacts NONE = new OutletFacts(Map.of());
  private final Map<String, Map<Fact.Field, Fact>> byName;

  private OutletFacts(Map<String, Map<Fact.Field, Fact>> byName) {
    this.byName = byName;
  }

  /** The facts that the program brings. */
  public static OutletFacts known() {
    try (InputStream in = OutletFacts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return NONE.with(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /**
   * These facts with those of a file over them, outlet by outlet and field by field; the value
   * {@code ?} makes a known one unknown.
   *
   * @throws IllegalArgumentException with file, line, the line itself and a caret
   */
  public OutletFacts with(String file, String content) {
    Map<String, Map<Fact.Field, Fact>> out = new HashMap<>();
    byName.forEach((name, facts) -> out.put(name, new EnumMap<>(facts)));
    Map<String, Integer> seen = new HashMap<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        int at = cells.length > COLUMNS ? line.lastIndexOf('\t') : line.length();
        throw bad(file, number, "needs 4 columns, has " + cells.length, line, at);
      }
      int at = 0;
      for (String cell : cells) {
        if (cell.isBlank()) {
          throw bad(file, number, "nothing stands in this column", line, at);
        }
        at += cell.length() + 1;
      }
      Fact.Field field = field(file, number, line, cells);
      for (String name : cells[0].split("\\|", -1)) {
        String key = key(name);
        if (key.isEmpty()) {
          throw bad(file, number, "a name is empty", line, Math.max(0, line.indexOf('|')));
        }
        Integer before = seen.put(key + "\t" + field, number);
        if (before != null) {
          throw bad(
              file,
              number,
              name.strip() + " has its " + cells[1].strip() + " in line " + before + " already",
              line,
              line.indexOf(name));
        }
        Map<Fact.Field, Fact> facts =
            out.computeIfAbsent(key, k -> new EnumMap<>(Fact.Field.class));
        if (cells[2].strip().equals("?")) {
          facts.remove(field);
        } else {
          facts.put(field, new Fact(field, cells[2].strip(), cells[3].strip()));
        }
      }
    }
    return new OutletFacts(out);
  }

  private static Fact.Field field(String file, int number, String line, String[] cells) {
    for (Fact.Field f : Fact.Field.values()) {
      if (f.name().toLowerCase(Locale.ROOT).equals(cells[1].strip())) {
        return f;
      }
    }
    throw bad(
        file,
        number,
        "'" + cells[1].strip() + "' is none of country, owner, funding, platform, site",
        line,
        cells[0].length() + 1);
  }

  private static IllegalArgumentException bad(
      String file, int number, String what, String line, int at) {
    StringBuilder caret = new StringBuilder();
    for (int i = 0; i < at; i++) {
      char c = line.charAt(i);
      caret.append(c == '\t' ? '\t' : c > 0x2e7f ? '\u3000' : ' ');
    }
    return new IllegalArgumentException(
        file + ":" + number + ": " + what + "\n" + line + "\n" + caret + "^");
  }

  /** What is known of an outlet under its name, else under another it goes by. */
  List<Fact> of(Outlet outlet) {
    Map<Fact.Field, Fact> out = new EnumMap<>(Fact.Field.class);
    List<String> names = new ArrayList<>(List.of(outlet.name()));
    names.addAll(outlet.aliases());
    for (String name : names) {
      byName.getOrDefault(key(name), Map.of()).forEach(out::putIfAbsent);
    }
    return List.copyOf(out.values());
  }

  private static String key(String name) {
    return Fold.fold(name).strip().toLowerCase(Locale.ROOT);
  }
}
