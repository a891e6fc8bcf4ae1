package org.hujian.analysis.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which of several counts of one matter a figure is, told by the words beside it: new or running,
 * dead or missing, local or imported ({@code measures.tsv}).
 *
 * <p>Looks at words alone, never at values.
 */
final class Measures {
  static final String FILE = "measures.tsv";

  private static final List<String> TOLLS =
      List.of("dead", "injured", "missing", "rescued", "displaced", "recovered");

  private record Meaning(String axis, String value) {}

  private record Found(Meaning meaning, Span at) {}

  /** A line of the file whose example the tests run. */
  record Row(String axis, String value, String example) {}

  /**
   * What was read beside one figure.
   *
   * @param values axis to the values found on it
   */
  record Measure(Map<String, TreeSet<String>> values) {
    /** Whether the two stand on one axis at different places. */
    boolean contradicts(Measure other) {
      return values.entrySet().stream()
          .anyMatch(e -> {
            TreeSet<String> theirs = other.values.get(e.getKey());
            return theirs != null && Collections.disjoint(e.getValue(), theirs);
          });
    }

    boolean isEmpty() {
      return values.isEmpty();
    }

    boolean has(String axis) {
      return values.containsKey(axis);
    }

    boolean is(String axis, String value) {
      TreeSet<String> on = values.get(axis);
      return on != null && on.contains(value);
    }

    /** A count of what became of people, which rises for days after its cause. */
    boolean toll() {
      TreeSet<String> fates = values.get("fate");
      return fates != null && !Collections.disjoint(fates, TOLLS);
    }

    Measure with(String axis, String value) {
      TreeMap<String, TreeSet<String>> all = new TreeMap<>(values);
      all.put(axis, new TreeSet<>(List.of(value)));
      return new Measure(all);
    }

    /** The same but for a 累计 that a toll has anyway: 累计死亡4634例, 死亡4634例. */
    boolean equalTo(Measure other) {
      return plain().equals(other.plain());
    }

    private Map<String, TreeSet<String>> plain() {
      if (!toll() || !is("flow", "total")) {
        return values;
      }
      TreeMap<String, TreeSet<String>> all = new TreeMap<>(values);
      all.remove("flow");
      return all;
    }
  }

  private final Map<String, Meaning> words = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private int longest;

  Measures() {
    try (InputStream in = Measures.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int n = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        n++;
        if (!line.isBlank() && !line.startsWith("#")) {
          row(n, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private void row(int n, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(FILE + ":" + n + ": four columns are needed\n" + line);
    }
    rows.add(new Row(cells[0], cells[1], cells[3]));
    for (String w : cells[2].split(" ")) {
      if (words.put(w, new Meaning(cells[0], cells[1])) != null) {
        throw new IllegalStateException(
            FILE
                + ":"
                + n
                + ": "
                + w
                + " stands twice\n"
                + line
                + "\n"
                + " ".repeat(line.indexOf(w))
                + "^");
      }
      longest = Math.max(longest, w.length());
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Reads the stretch of folded text around a figure, the figure itself left out. */
  Measure read(String folded, Span stretch, Span figure) {
    Map<String, TreeSet<String>> out = new TreeMap<>();
    for (Found f : found(folded, stretch, figure)) {
      out.computeIfAbsent(f.meaning.axis, k -> new TreeSet<>()).add(f.meaning.value);
    }
    return new Measure(out);
  }

  /** The words that put a figure on an axis, the longest if there are several; null if none do. */
  @Nullable Span word(String folded, Span stretch, Span figure, String axis) {
    Span longest = null;
    for (Found f : found(folded, stretch, figure)) {
      if (f.meaning.axis.equals(axis) && (longest == null || f.at.length() > longest.length())) {
        longest = f.at;
      }
    }
    return longest;
  }

  private List<Found> found(String folded, Span stretch, Span figure) {
    List<Found> out = new ArrayList<>();
    find(folded, stretch.start(), figure.start(), out);
    find(folded, figure.end(), stretch.end(), out);
    return out;
  }

  private void find(String s, int start, int end, List<Found> out) {
    for (int i = start; i < end; ) {
      int n = Math.min(longest, end - i);
      Meaning m = null;
      while (n > 0 && m == null) {
        m = words.get(s.substring(i, i + n));
        n -= m == null ? 1 : 0;
      }
      if (m != null) {
        out.add(new Found(m, new Span(i, i + n)));
      }
      i += Math.max(1, n);
    }
  }
}
