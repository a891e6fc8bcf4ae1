package org.hujian.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.cluster.Background;
import org.hujian.analysis.cluster.Logistic;
import org.hujian.analysis.cluster.NewsStream;
import org.hujian.analysis.cluster.PairFeature;
import org.hujian.analysis.cluster.Profile;
import org.hujian.analysis.cluster.StoryFeature;

/**
 * Learns from labelled articles whether two reports tell one event, and whether two events belong
 * to one story, and tells how well that groups: plainly, and by cross-validation over stories,
 * where every pair is judged by a model that saw no article of either's fold.
 */
final class GroupingTrainer {
  private static final int FOLDS = 5;
  private static final double PENALTY = 10;
  private static final List<String> EVENT = names(PairFeature.values());
  private static final List<String> STORY = names(StoryFeature.values());

  private final Background background;
  private final List<Profile> profiles;
  private final Map<Long, String> event = new HashMap<>();
  private final Map<Long, String> story = new HashMap<>();
  private final Map<String, String> eventOf;
  private final Map<String, String> storyOf;
  private final Map<String, Integer> size = new HashMap<>();

  /**
   * @param eventOf gold event by source
   * @param storyOf gold story by source
   */
  GroupingTrainer(
      Background background,
      List<Profile> profiles,
      Map<String, String> eventOf,
      Map<String, String> storyOf) {
    this.background = background;
    this.profiles = profiles;
    this.eventOf = eventOf;
    this.storyOf = storyOf;
    for (Profile p : profiles) {
      String e = eventOf.getOrDefault(p.source(), p.source());
      event.put(p.key(), e);
      story.put(p.key(), storyOf.getOrDefault(p.source(), p.source()));
      size.merge(e, 1, Integer::sum);
    }
  }

  private record Example(long a, long b, double[] features) {}

  /** Learns, reports, and writes the two tables. */
  void run(Path to) throws IOException {
    List<Example> pairs = new ArrayList<>();
    NewsStream.judged(
            background,
            (a, b, f) -> {
              pairs.add(new Example(a.key(), b.key(), f));
              return 0;
            },
            (a, b, f) -> 0)
        .add(profiles);
    Judges events = new Judges(pairs, event, EVENT, true);
    List<Example> of = new ArrayList<>();
    NewsStream.judged(
            background,
            (a, b, f) -> events.crossed(a.key(), b.key(), f),
            (a, b, f) -> {
              of.add(new Example(a, b, f));
              return 0;
            })
        .add(profiles);
    Judges stories = new Judges(of, story, STORY, false);
    System.out.println(pairs.size() + " pairs of reports, " + of.size() + " pairs of events");
    report("cross-validated", (a, b, f) -> events.crossed(a.key(), b.key(), f), stories::crossed);
    report(
        "plain",
        (a, b, f) -> events.plain.probability(f),
        (a, b, f) -> stories.plain.probability(f));
    write(to.resolve("event.weights.tsv"), events.plain, "two reports tell one event");
    write(to.resolve("story.weights.tsv"), stories.plain, "two events belong to one story");
  }

  private void report(String name, NewsStream.Judge judge, NewsStream.StoryJudge storyJudge) {
    Map<String, String> events = new HashMap<>();
    Map<String, String> stories = new HashMap<>();
    NewsStream.judged(background, judge, storyJudge)
        .add(profiles)
        .forEach(p -> {
          events.put(p.source(), p.event());
          stories.put(p.source(), p.story());
        });
    List<String> sources =
        profiles.stream().map(Profile::source).filter(events::containsKey).toList();
    System.out.println(
        name
            + "\tevents "
            + BCubed.of(
                sources.stream().map(s -> eventOf.getOrDefault(s, s)).toList(),
                sources.stream().map(s -> events.getOrDefault(s, s)).toList())
            + "\tstories "
            + BCubed.of(
                sources.stream().map(s -> storyOf.getOrDefault(s, s)).toList(),
                sources.stream().map(s -> stories.getOrDefault(s, s)).toList()));
  }

  /** A model for every pair of folds, and one of everything. */
  private final class Judges {
    private final Map<Integer, Logistic> without = new HashMap<>();
    final Logistic plain;

    Judges(List<Example> examples, Map<Long, String> labels, List<String> names, boolean weighed) {
      plain = model(examples, labels, names, weighed, -1, -1);
      for (int x = 0; x < FOLDS; x++) {
        for (int y = x; y < FOLDS; y++) {
          without.put(x * FOLDS + y, model(examples, labels, names, weighed, x, y));
        }
      }
    }

    private Logistic model(
        List<Example> examples,
        Map<Long, String> labels,
        List<String> names,
        boolean weighed,
        int x,
        int y) {
      LogisticTrainer trainer = new LogisticTrainer();
      for (Example e : examples) {
        int a = fold(e.a());
        int b = fold(e.b());
        if (x < 0 || (a != x && b != x && a != y && b != y)) {
          String la = labels.getOrDefault(e.a(), "");
          String lb = labels.getOrDefault(e.b(), "");
          int most = weighed ? Math.max(size.getOrDefault(la, 1), size.getOrDefault(lb, 1)) : 1;
          trainer.add(e.features(), la.equals(lb), Math.pow(Math.max(1, most - 1), -0.7));
        }
      }
      return trainer.train(names, PENALTY);
    }

    double crossed(long a, long b, double[] f) {
      int x = Math.min(fold(a), fold(b));
      int y = Math.max(fold(a), fold(b));
      return without.getOrDefault(x * FOLDS + y, plain).probability(f);
    }
  }

  private int fold(long key) {
    return Math.floorMod(story.getOrDefault(key, "").hashCode() * 0x9E3779B9 >> 7, FOLDS);
  }

  private static void write(Path file, Logistic model, String what) throws IOException {
    Files.writeString(
        file,
        "# How likely it is that "
            + what
            + ": logistic regression; feature, mean, spread, weight.\n"
            + "# Learnt by org.hujian.eval.GroupingMain train; holds no text.\n"
            + model.table(),
        StandardCharsets.UTF_8);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
