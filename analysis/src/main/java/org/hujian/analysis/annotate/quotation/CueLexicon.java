package org.hujian.analysis.annotate.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that give somebody's words, writing or stance, by class.
 *
 * <p>Only knows the words: whether one is a cue where it stands is decided by {@link CueTest}.
 */
final class CueLexicon {
  /** A word of the lexicon. */
  record Cue(String form, CueClass kind) {}

  private final Map<Character, List<Cue>> byFirst;

  private CueLexicon(Map<Character, List<Cue>> byFirst) {
    this.byFirst = byFirst;
  }

  /** The lexicon that ships with the program. */
  static CueLexicon standard() {
    try (InputStream in = CueLexicon.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("cues.txt is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read("cues.txt", lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads {@code class: form form …} lines; a form stands once; the first fault is an error. */
  static CueLexicon read(String file, List<String> lines) {
    Map<String, CueClass> seen = new HashMap<>();
    Map<Character, List<Cue>> byFirst = new HashMap<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw fault(file, n, line, 0, "no class before a colon");
      }
      CueClass kind;
      try {
        kind = CueClass.of(line.substring(0, colon).strip());
      } catch (IllegalArgumentException e) {
        throw fault(file, n, line, 0, "no such class");
      }
      for (String form : line.substring(colon + 1).strip().split(" +")) {
        if (seen.put(form, kind) != null) {
          throw fault(file, n, line, line.indexOf(form, colon), form + " stands twice");
        }
        byFirst.computeIfAbsent(form.charAt(0), c -> new ArrayList<>()).add(new Cue(form, kind));
      }
    }
    for (List<Cue> cues : byFirst.values()) {
      cues.sort(Comparator.comparingInt((Cue c) -> -c.form().length()).thenComparing(Cue::form));
    }
    return new CueLexicon(byFirst);
  }

  private static IllegalArgumentException fault(
      String file, int n, String line, int column, String why) {
    return new IllegalArgumentException(
        file + ":" + (n + 1) + ": " + why + "\n" + line + "\n" + " ".repeat(column) + "^");
  }

  /** The longest word of the lexicon that starts here, blocks included; null if none does. */
  @Nullable Cue at(String folded, int offset, int end) {
    List<Cue> cues = byFirst.get(folded.charAt(offset));
    if (cues != null) {
      for (Cue c : cues) {
        if (offset + c.form().length() <= end && folded.startsWith(c.form(), offset)) {
          return c;
        }
      }
    }
    return null;
  }
}
