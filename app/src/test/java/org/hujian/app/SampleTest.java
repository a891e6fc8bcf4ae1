package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the sample news is known to say (corpus/expected.tsv) against what the program reads in it.
 *
 * <p>Reading has to be right to the last fact; findings have floors, which only rise.
 */
class SampleTest {
  private static final double QUOTATIONS_FOUND = 0.83;
  private static final double SPEAKERS_RIGHT = 0.97;

  private record Fact(String file, String kind, String value) {}

  private static final List<Fact> FACTS = new ArrayList<>();
  private static final Map<String, JsonNode> READ = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line :
        Files.readAllLines(Session.root().resolve("corpus").resolve("expected.tsv"))) {
      String[] cell = line.split("\t", -1);
      if (!cell[0].equals("file")) {
        FACTS.add(new Fact(cell[0], cell[1], cell[2]));
      }
    }
    Session.Result result = Session.run("annotate", Session.news().toString());
    assertThat(result.err()).isEmpty();
    for (String line : result.out().lines().toList()) {
      JsonNode article = new ObjectMapper().readTree(line);
      String source = article.get("source").asText();
      READ.put(Path.of(source).getFileName().toString(), article);
    }
  }

  private static List<Fact> facts(String kind) {
    List<Fact> out = FACTS.stream().filter(f -> f.kind.equals(kind)).toList();
    assertThat(out).isNotEmpty();
    return out;
  }

  @Test
  void titles_outlets_and_times_are_read() {
    broken("title", (a, value) -> a.get("title").asText().equals(value));
    broken("published", (a, value) -> a.get("published").asText().equals(value));
    broken("outlet", (a, value) -> List.of(value.split("/")).stream().anyMatch(names(a)::contains));
  }

  /** Lists the facts that do not hold, file by file; there may be none. */
  private static void broken(String kind, BiPredicate<JsonNode, String> holds) {
    List<String> broken =
        facts(kind).stream()
            .filter(f -> READ.get(f.file) == null || !holds.test(READ.get(f.file), f.value))
            .map(f -> f.file + ": " + f.value)
            .toList();
    assertThat(broken).as(kind).isEmpty();
  }

  private static List<String> names(JsonNode article) {
    List<String> out = new ArrayList<>(List.of(article.get("outlet").asText()));
    article.get("outletAliases").forEach(a -> out.add(a.asText()));
    return out;
  }

  @Test
  void the_body_is_whole_and_nothing_else_is_in_it() {
    broken("body_first", (a, value) -> a.get("text").asText().contains(value));
    broken("body_last", (a, value) -> a.get("text").asText().endsWith(value));
    broken("not_body", (a, value) -> !a.get("text").asText().contains(value));
  }

  @Test
  void quotations_are_found_and_given_to_the_right_mouth() {
    int found = 0;
    int shown = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<Fact> quotes = facts("quote");
    for (Fact f : quotes) {
      String[] part = f.value.split(" \\| ", -1);
      JsonNode quote = closest(READ.get(f.file), part[0]);
      if (quote == null) {
        continue;
      }
      found++;
      JsonNode source = quote.get("source");
      if (source.isNull()) {
        continue;
      }
      shown++;
      if (names(source, part[1])) {
        right++;
      } else {
        wrong.add(
            f.file
                + ": "
                + part[0]
                + " by "
                + source.get("name").asText()
                + " instead of "
                + part[1]);
      }
    }
    System.out.printf(
        "sample quotations: found %d of %d, speaker shown %d, right %d%n",
        found, quotes.size(), shown, right);
    wrong.forEach(System.out::println);
    assertThat((double) found / quotes.size()).isGreaterThanOrEqualTo(QUOTATIONS_FOUND);
    assertThat((double) right / Math.max(1, shown)).isGreaterThanOrEqualTo(SPEAKERS_RIGHT);
  }

  /**
   * The quotation that shares most of its characters with the expected one, if that is more than
   * half of both.
   */
  private static JsonNode closest(JsonNode article, String content) {
    int at = article.get("text").asText().indexOf(content);
    return StreamSupport.stream(article.get("quotes").spliterator(), false)
        .filter(q ->
            overlap(
                    q.get("content").get("start").asInt(),
                    q.get("content").get("end").asInt(),
                    at,
                    at + content.length())
                >= 0.6)
        .findFirst()
        .orElse(null);
  }

  private static double overlap(int a, int b, int c, int d) {
    int both = Math.max(0, Math.min(b, d) - Math.max(a, c));
    return (double) both / ((b - a) + (d - c) - both);
  }

  private static boolean names(JsonNode source, String expected) {
    List<String> shown =
        new ArrayList<>(List.of(source.get("name").asText(), source.path("text").asText("")));
    source.get("aliases").forEach(a -> shown.add(a.asText()));
    for (String e : expected.split("/")) {
      if (shown.stream().anyMatch(s -> !s.isEmpty() && (s.endsWith(e) || e.endsWith(s)))) {
        return true;
      }
    }
    return false;
  }
}
