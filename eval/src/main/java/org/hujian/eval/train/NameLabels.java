package org.hujian.eval.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;

/**
 * A labelled article with its names found in its text.
 *
 * <p>Labels quote forms, not places: every occurrence of a form is taken for a name, the longest
 * first, a Latin one only as whole words.
 *
 * @param neutral stretches whose labels do not count
 */
record NameLabels(
    String outlet, Reading reading, List<Mention> names, List<Span> neutral, List<Form> forms) {
  /** A form and its type, as labelled. */
  record Form(String text, EntityType type) {}

  static List<NameLabels> all(Path folder, Cleaner cleaner, Segmenter segmenter)
      throws IOException {
    List<NameLabels> out = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder.resolve("labels"))) {
      files = listed.filter(p -> p.toString().endsWith(".gold.json")).sorted().toList();
    }
    ObjectMapper mapper = new ObjectMapper();
    for (Path f : files) {
      JsonNode gold = mapper.readTree(f.toFile());
      Path article = folder.resolve("articles").resolve(gold.get("file").asText());
      new Inputs(System.in)
          .read(
              List.of(article.toString()),
              outcome -> {
                if (outcome instanceof Outcome.Read(var raw)) {
                  out.add(of(gold, Reading.of(cleaner.clean(raw), segmenter)));
                }
              });
    }
    return out;
  }

  private static NameLabels of(JsonNode gold, Reading reading) {
    Article article = reading.article();
    List<Form> forms = new ArrayList<>();
    for (JsonNode n : gold.path("names")) {
      EntityType type = EntityType.valueOf(n.get("type").asText().toUpperCase(Locale.ROOT));
      n.get("variants").forEach(v -> forms.add(new Form(v.asText(), type)));
    }
    forms.sort(
        Comparator.comparingInt((Form f) -> f.text.length()).reversed().thenComparing(Form::text));
    String text = article.text();
    boolean[] taken = new boolean[text.length()];
    List<Mention> names = new ArrayList<>();
    for (Form f : forms) {
      for (int at = text.indexOf(f.text); at >= 0; at = text.indexOf(f.text, at + 1)) {
        int end = at + f.text.length();
        if (f.text.isEmpty() || overlaps(taken, at, end) || insideWord(text, at, end)) {
          continue;
        }
        java.util.Arrays.fill(taken, at, end, true);
        names.add(new Mention(new Span(at, end), f.type, "gold"));
      }
    }
    List<Span> neutral = new ArrayList<>();
    for (JsonNode n : gold.path("neutral")) {
      int at = text.indexOf(n.asText());
      if (at >= 0 && !n.asText().isEmpty()) {
        neutral.add(new Span(at, at + n.asText().length()));
      }
    }
    return new NameLabels(gold.path("outlet").asText(), reading, names, neutral, forms);
  }

  private static boolean overlaps(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean insideWord(String text, int start, int end) {
    return start > 0 && letter(text.charAt(start - 1)) && letter(text.charAt(start))
        || end < text.length() && letter(text.charAt(end)) && letter(text.charAt(end - 1));
  }

  private static boolean letter(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
