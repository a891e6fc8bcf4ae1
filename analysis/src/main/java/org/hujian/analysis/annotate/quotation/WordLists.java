package org.hujian.analysis.annotate.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of attribution, read once from {@code words.txt}. */
final class WordLists {
  private static final Map<String, List<String>> LISTS = read();

  private WordLists() {}

  static Set<String> set(String name) {
    return Set.copyOf(list(name));
  }

  /** The words of a list, in the order of the file. */
  static List<String> list(String name) {
    List<String> words = LISTS.get(name);
    if (words == null) {
      throw new IllegalArgumentException("words.txt has no list " + name);
    }
    return words;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    try (InputStream in = WordLists.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int n = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        n++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IllegalStateException("words.txt:" + n + ": no list before a colon\n" + line);
        }
        List<String> words =
            lists.computeIfAbsent(line.substring(0, colon).strip(), k -> new ArrayList<>());
        for (String w : line.substring(colon + 1).strip().split(" +")) {
          if (words.contains(w)) {
            throw new IllegalStateException(
                "words.txt:"
                    + n
                    + ": "
                    + w
                    + " stands twice\n"
                    + line
                    + "\n"
                    + " ".repeat(Math.max(0, line.indexOf(w)))
                    + "^");
          }
          words.add(w);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(lists);
  }
}
