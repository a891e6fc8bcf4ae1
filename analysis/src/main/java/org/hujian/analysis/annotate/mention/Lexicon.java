package org.hujian.analysis.annotate.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.model.EntityType;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * General knowledge of names: countries, capitals, cities, institutions, outlets; and the words
 * that stand around names: surnames, titles, heads of organisations.
 *
 * <p>Holds no list of people. All forms are folded.
 */
public final class Lexicon {
  /** Forms of the same place or body; the first is the one to show. */
  public record Row(String kind, EntityType type, List<String> forms) {
    public Row {
      forms = List.copyOf(forms);
    }
  }

  private static final Lexicon SHARED = new Lexicon();

  private final List<Row> rows = new ArrayList<>();
  private final Trie names = new Trie();
  private final Map<String, Set<String>> sections = new HashMap<>();
  private final Map<Section, Trie> tries = new EnumMap<>(Section.class);
  private final Map<Section, Trie> backwards = new EnumMap<>(Section.class);

  private Lexicon() {
    for (GeneralNames.Row general : GeneralNames.rows()) {
      Row row =
          new Row(
              general.kind(), general.place() ? EntityType.PLACE : EntityType.ORG, general.forms());
      row.forms().forEach(form -> names.add(form, rows.size()));
      rows.add(row);
    }
    words("words.txt");
    for (Section section : Section.values()) {
      Trie forth = new Trie();
      Trie back = new Trie();
      for (String word : words(section)) {
        forth.add(word, 0);
        back.add(new StringBuilder(word).reverse().toString(), 0);
      }
      tries.put(section, forth);
      backwards.put(section, back);
    }
  }

  /** The one instance; it is immutable and loaded on first use. */
  public static Lexicon shared() {
    return SHARED;
  }

  /** The row a folded form belongs to, or null. */
  public @Nullable Row row(String folded) {
    int at = names.get(folded);
    return at < 0 ? null : rows.get(at);
  }

  Row row(int number) {
    return rows.get(number);
  }

  Trie names() {
    return names;
  }

  /** The words of a section, folded. */
  public Set<String> words(Section section) {
    Set<String> found = sections.get(section.key());
    if (found == null) {
      throw new IllegalStateException("words.txt has no section [" + section.key() + "]");
    }
    return found;
  }

  /** The sections of {@code words.txt}. */
  public enum Section {
    SURNAME,
    WEAKSURNAME,
    TRANSLIT,
    TITLE,
    AFTER,
    HONORIFIC,
    BARE,
    HEAD,
    COMMON,
    SOCIETY,
    PLACEHEAD,
    NOTNAME;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The words of the section spelt backwards. */
  Trie backwards(Section section) {
    Trie trie = backwards.get(section);
    if (trie == null) {
      throw new IllegalStateException("words.txt has no section [" + section.key() + "]");
    }
    return trie;
  }

  Trie trie(Section section) {
    Trie trie = tries.get(section);
    if (trie == null) {
      throw new IllegalStateException("words.txt has no section [" + section.key() + "]");
    }
    return trie;
  }

  private void words(String resource) {
    Set<String> current = null;
    int number = 0;
    for (String line : lines(resource)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        if (!line.endsWith("]")) {
          throw broken(resource, number, line, line.length(), "a section ends with ]");
        }
        String name = line.substring(1, line.length() - 1);
        current = new HashSet<>();
        sections.put(name, current);
        continue;
      }
      if (current == null) {
        throw broken(resource, number, line, 0, "a word before the first [section]");
      }
      for (String word : Fold.fold(line).strip().split(" +")) {
        current.add(word);
      }
    }
    Set<String> signs = sections.get("translit");
    if (signs != null) {
      Set<String> single = new HashSet<>();
      for (String run : signs) {
        for (int i = 0; i < run.length(); i++) {
          single.add(run.substring(i, i + 1));
        }
      }
      sections.put("translit", single);
    }
  }

  private static IllegalStateException broken(
      String resource, int number, String line, int at, String why) {
    return new IllegalStateException(
        resource + ":" + number + ": " + why + "\n" + line + "\n" + " ".repeat(at) + "^");
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
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
