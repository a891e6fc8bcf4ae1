package org.hujian.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.cluster.Background;
import org.hujian.analysis.cluster.Bigrams;
import org.hujian.analysis.cluster.Profile;
import org.hujian.analysis.cluster.Profiler;
import org.hujian.model.Article;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.fold.Fold;

/**
 * Trains and measures the grouping: {@code background CORPUS OUT}, {@code train STORIES OUT}, where
 * STORIES is a folder with {@code articles/} and {@code labels.tsv}, {@code retrieval CORPUS TABLES
 * OUT}, {@code natural CORPUS TABLES}, {@code run CORPUS [DAYS [THREADS]]}. Vectors are kept in the
 * folder that the environment names HUJIAN_VECTORS, or in the temporary one.
 */
public final class GroupingMain {
  private static final int LEAD = 400;

  private GroupingMain() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "background" -> background(args[1], Path.of(args[2]));
      case "train" -> train(Path.of(args[1]), Path.of(args[2]));
      case "run" ->
          GroupingRun.run(
              Path.of(args[1]),
              args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE,
              args.length > 3 ? Integer.parseInt(args[3]) : 1);
      case "natural" -> natural(args[1], Path.of(args[2]));
      case "retrieval" -> retrieval(args[1], Path.of(args[2]), Path.of(args[3]));
      default ->
          throw new IllegalArgumentException(
              "background, train, natural, retrieval, run; not " + args[0]);
    }
  }

  private static void background(String corpus, Path to) throws IOException {
    Pipeline pipeline = new Pipeline();
    int[] holders = new int[Background.BUCKETS];
    int[] reports = {0};
    new Inputs(System.in)
        .read(
            List.of(corpus),
            outcome -> {
              if (outcome instanceof Outcome.Read(var doc)) {
                Article a = pipeline.clean(doc);
                String s = Fold.fold(a.title() + '\n' + a.text());
                Set<Integer> buckets = new HashSet<>();
                for (int f : Bigrams.of(s, 0, Math.min(LEAD, s.length()))) {
                  buckets.add(Background.bucket(f));
                }
                buckets.forEach(b -> holders[b]++);
                reports[0]++;
              }
            });
    Files.write(to, Background.quantised(holders, reports[0]));
    System.out.println(reports[0] + " reports");
  }

  private static void train(Path stories, Path to) throws IOException {
    Background background = Background.read();
    Map<String, String> event = new HashMap<>();
    Map<String, String> story = new HashMap<>();
    List<Profile> profiles;
    try (RememberingEmbedder embedder = new RememberingEmbedder(vectors())) {
      profiles =
          profiles(
              List.of(stories.resolve("articles").toString()), new Profiler(embedder, background));
    }
    Map<String, String> byName = new HashMap<>();
    profiles.forEach(p -> byName.put(Path.of(p.source()).getFileName().toString(), p.source()));
    for (String line : Files.readAllLines(stories.resolve("labels.tsv"), StandardCharsets.UTF_8)) {
      List<String> c = List.of(line.split("\t", -1));
      String source = byName.get(c.getFirst());
      if (source != null) {
        event.put(source, c.get(1));
        story.put(source, c.get(2));
      }
    }
    new GroupingTrainer(background, profiles, event, story).run(to);
  }

  private static void natural(String corpus, Path tables) throws IOException {
    try (RememberingEmbedder embedder = new RememberingEmbedder(vectors())) {
      NaturalGrouping measure = new NaturalGrouping(corpus, embedder);
      measure.reposts(tables.resolve("cdt-reposts.tsv"));
      measure.updates();
      measure.solidot(tables.resolve("solidot-crossoutlet.tsv"));
      measure.digest(tables.resolve("cna-digest.tsv"), 4);
    }
  }

  private static void retrieval(String corpus, Path tables, Path to) throws IOException {
    try (RememberingEmbedder embedder = new RememberingEmbedder(vectors())) {
      new NaturalGrouping(corpus, embedder).train(tables.resolve("solidot-crossoutlet.tsv"), to);
    }
  }

  static Path vectors() {
    String folder = System.getenv("HUJIAN_VECTORS");
    return Path.of(
        folder == null ? System.getProperty("java.io.tmpdir") : folder, "hujian.vectors");
  }

  static List<Profile> profiles(List<String> paths, Profiler profiler) {
    Pipeline pipeline = new Pipeline();
    List<Profile> out = new ArrayList<>();
    new Inputs(System.in)
        .read(
            paths,
            outcome -> {
              if (outcome instanceof Outcome.Read(var doc)) {
                out.add(profiler.profile(pipeline.read(pipeline.clean(doc), Trace.NONE)));
              }
            });
    return out;
  }
}
