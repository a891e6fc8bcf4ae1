package org.hujian.eval.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hujian.model.Figure;

/**
 * The casualties of the Chinese Emergency Corpus: participants with a number in events of death and
 * injury, and whether a figure was read there.
 *
 * <p>Prints the misses grouped by cause. Reads the corpus beside the repository; keeps none of it.
 */
public final class Casualties {
  private static final Pattern TOLL = Pattern.compile("[死亡伤]|遇难|失踪|丧生|中毒|罹难");
  private static final Pattern NUMBER = Pattern.compile("[0-9〇一二两三四五六七八九十百千几数]");

  private Casualties() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Snippets snippets = new Snippets();
    int found = 0;
    int of = 0;
    Map<String, Integer> causes = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode doc = json.readTree(line);
      String text = doc.get("text").asText();
      List<Figure> figures = snippets.figures(text);
      for (JsonNode span : participants(doc)) {
        of++;
        int start = text.offsetByCodePoints(0, span.get("start").asInt());
        int end = text.offsetByCodePoints(0, span.get("end").asInt());
        if (figures.stream().anyMatch(f -> f.span().start() < end && start < f.span().end())) {
          found++;
        } else {
          String cause = cause(span.get("text").asText());
          causes.merge(cause, 1, Integer::sum);
          out.println(
              cause
                  + "\t"
                  + text.substring(Math.max(0, start - 12), Math.min(text.length(), end + 8)));
        }
      }
    }
    causes.forEach((cause, n) -> out.println(n + "\t" + cause));
    out.printf("casualty figures: %d of %d found (%.3f)%n", found, of, found / (double) of);
  }

  private static Iterable<JsonNode> participants(JsonNode doc) {
    Map<String, Boolean> tolls = new LinkedHashMap<>();
    for (JsonNode s : doc.get("spans")) {
      boolean toll =
          s.get("tag").asText().equals("Denoter") && TOLL.matcher(s.get("text").asText()).find();
      if (toll) {
        tolls.put(s.get("event").asText(), true);
      }
    }
    Map<String, JsonNode> out = new LinkedHashMap<>();
    for (JsonNode s : doc.get("spans")) {
      String tag = s.get("tag").asText();
      boolean who = tag.equals("Participant") || tag.equals("Object");
      boolean counted = who && NUMBER.matcher(s.get("text").asText()).find();
      if (counted && tolls.containsKey(s.get("event").asText())) {
        out.put(s.get("start") + "-" + s.get("end"), s);
      }
    }
    return out.values();
  }

  private static String cause(String words) {
    if (words.startsWith("一") || words.contains("一名") || words.contains("一辆")) {
      return "一 as an article";
    }
    if (words.matches(".*[两二][名个]?[人车].*|.*两[^名].*")) {
      return "points back or stands without a unit";
    }
    return "other";
  }
}
