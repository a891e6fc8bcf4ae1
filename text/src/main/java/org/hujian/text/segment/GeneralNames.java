package org.hujian.text.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hujian.text.fold.Fold;

/**
 * Names every reader knows: countries, cities, institutions, outlets, companies. No people.
 *
 * <p>Written by hand from general knowledge; forms of one row mean the same one. They keep the
 * segmenter from cutting a name whose regional spelling its dictionary lacks.
 */
public final class GeneralNames {
  /**
   * A place or body.
   *
   * @param kind country, capital, city, region, area; world, state, party, media, company, school,
   *     group
   * @param forms folded; the first is the one to show
   */
  public record Row(String kind, boolean place, List<String> forms) {
    public Row {
      forms = List.copyOf(forms);
    }
  }

  private static final Set<String> PLACES = Set.of("country", "capital", "city", "region", "area");
  private static final Set<String> BODIES =
      Set.of("world", "state", "party", "media", "company", "school", "group");
  private static final List<Row> ROWS = load();

  private GeneralNames() {}

  public static List<Row> rows() {
    return ROWS;
  }

  private static List<Row> load() {
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    rows("places.txt", PLACES, true, rows, seen);
    rows("bodies.txt", BODIES, false, rows, seen);
    return List.copyOf(rows);
  }

  private static void rows(
      String resource, Set<String> kinds, boolean place, List<Row> rows, Set<String> seen) {
    int number = 0;
    for (String line : lines(resource)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] field = line.strip().split(" +", -1);
      if (!kinds.contains(field[0])) {
        throw broken(resource, number, line, 0, "unknown kind, expected one of " + kinds);
      }
      if (field.length < 2) {
        throw broken(resource, number, line, line.length(), "a row needs a name");
      }
      List<String> forms = new ArrayList<>();
      for (int i = 1; i < field.length; i++) {
        String form = Fold.fold(field[i]);
        if (!seen.add(form)) {
          throw broken(resource, number, line, line.indexOf(field[i]), "stands in two rows");
        }
        forms.add(form);
      }
      rows.add(new Row(field[0], place, forms));
    }
  }

  private static IllegalStateException broken(
      String resource, int number, String line, int at, String why) {
    return new IllegalStateException(
        resource + ":" + number + ": " + why + "\n" + line + "\n" + " ".repeat(at) + "^");
  }

  private static List<String> lines(String resource) {
    try (InputStream in = GeneralNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
