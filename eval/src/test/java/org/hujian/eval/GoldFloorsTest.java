package org.hujian.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.report.ArticleJson;
import org.hujian.report.PlacementJson;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.testkit.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores the labelled articles and holds every measure against its floor in {@code floors.tsv}.
 *
 * <p>Floors only rise; lowering one takes a line in the changelog. Skips where the labelled
 * articles, the scorer or Python are not at hand.
 */
class GoldFloorsTest {
  private static final Map<String, Map<String, Double>> FLOORS = new LinkedHashMap<>();
  @TempDir private static Path folder;

  @BeforeAll
  static void readFloors() throws IOException {
    try (InputStream in = GoldFloorsTest.class.getResourceAsStream("floors.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cell = line.split("\t", -1);
          FLOORS
              .computeIfAbsent(cell[0], k -> new LinkedHashMap<>())
              .put(cell[1], Double.valueOf(cell[2]));
        }
      }
    }
  }

  @Test
  void development_articles() throws Exception {
    articles("dev");
  }

  @Test
  void articles_to_learn_from() throws Exception {
    articles("train");
  }

  private static void articles(String set) throws Exception {
    Path data = data(set + "/articles");
    Path out = folder.resolve(set + ".jsonl");
    ArticleJson json = new ArticleJson();
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(out))) {
      for (LinkedArticle a : read(data)) {
        json.write(a, to);
      }
    }
    hold(set, score("articles", out, data.resolveSibling("labels")));
  }

  @Test
  void events_and_stories() throws Exception {
    Path data = data("dev/stories/articles");
    List<LinkedArticle> articles = read(data);
    Path out = folder.resolve("stories.jsonl");
    PlacementJson json = new PlacementJson();
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(out))) {
      for (Placement p : new Pipeline().place(articles)) {
        json.write(p, to);
      }
    }
    hold("stories", score("stories", out, data.resolveSibling("labels.tsv")));
  }

  private static Path data(String path) {
    Optional<Path> found = Shared.data(path);
    assumeTrue(found.isPresent(), "the labelled articles are not at hand: shared/data/" + path);
    return found.get();
  }

  private static List<LinkedArticle> read(Path folder) {
    Pipeline pipeline = new Pipeline();
    List<LinkedArticle> out = new ArrayList<>();
    new Inputs(InputStream.nullInputStream())
        .read(
            List.of(folder.toString()),
            outcome -> {
              if (outcome instanceof Outcome.Read(var raw)) {
                out.add(pipeline.read(pipeline.clean(raw), Trace.NONE));
              }
            });
    return out;
  }

  private static JsonNode score(String what, Path predictions, Path gold) throws Exception {
    Path scorer = data("").resolveSibling("eval").resolve("score.py");
    assumeTrue(Files.exists(scorer), "the scorer is not at hand");
    Process python;
    try {
      python =
          new ProcessBuilder(
                  "python3",
                  scorer.toString(),
                  what,
                  predictions.toString(),
                  gold.toString(),
                  "--json")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      return abort("python3 is not installed: " + e.getMessage());
    }
    // All of it first: a reader that stops at the object's end closes the pipe before the last line
    // feed.
    JsonNode scores = new ObjectMapper().readTree(python.getInputStream().readAllBytes());
    assertThat(python.waitFor()).isZero();
    return scores;
  }

  private static void hold(String set, JsonNode scores) {
    List<String> sunk = new ArrayList<>();
    FLOORS
        .getOrDefault(set, Map.of())
        .forEach((measure, floor) -> {
          if (!scores.has(measure) || scores.get(measure).asDouble() < floor) {
            sunk.add(measure + " is " + scores.path(measure).asDouble() + ", floor " + floor);
          }
        });
    assertThat(sunk).as(set + " below its floors").isEmpty();
  }
}
