package org.hujian.eval.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.Lesson;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.analysis.annotate.mention.Weights;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.analysis.link.EntityLinker;
import org.hujian.model.Entity;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;

/**
 * Trains the tagger of names: {@code NameTagger LABELLED CORPUS OUT} on all labelled articles and
 * on silver labels of the corpus, or {@code NameTagger LABELLED CORPUS --folds PREDICTIONS}, which
 * holds out one outlet's labels after the other and writes what is found in its articles for {@code
 * score.py}; {@code --rules} instead writes what the rules alone find. {@code -} for the corpus
 * trains on labels alone.
 */
public final class NameTagger {
  /** Outlets are dealt to so many folds. */
  private static final int FOLDS = 4;

  private static final long SEED = 20200717;
  private static final int EPOCHS = 8;
  private static final int SILVER_EPOCHS = 4;

  /** How often the labelled sentences stand among the silver ones. */
  private static final int REPEATED = 16;

  private final Cleaner cleaner = new Cleaner();
  private final Segmenter segmenter = new Segmenter();

  private List<Perceptron.Sample> silver = List.of();

  private NameTagger() {}

  public static void main(String[] args) throws IOException {
    NameTagger trainer = new NameTagger();
    Path labelled = Path.of(args[0]);
    if (args[2].equals("--rules")) {
      try (PrintStream out =
          new PrintStream(Files.newOutputStream(Path.of(args[3])), false, StandardCharsets.UTF_8)) {
        for (NameLabels a : trainer.read(labelled)) {
          out.println(json(a.reading(), Lesson.of(a.reading()).byRules()));
        }
      }
      return;
    }
    if (!args[1].equals("-")) {
      Silver silver = new Silver();
      silver.read(Path.of(args[1]), trainer.cleaner, trainer.segmenter);
      trainer.silver = silver.samples();
      System.err.println("silver sentences " + trainer.silver.size());
    }
    if (args[2].equals("--folds")) {
      trainer.folds(labelled, Path.of(args[3]));
    } else {
      try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
        trainer.train(trainer.samples(trainer.read(labelled))).write(out);
      }
    }
  }

  private List<NameLabels> read(Path folder) throws IOException {
    return NameLabels.all(folder, cleaner, segmenter);
  }

  private Weights train(List<Perceptron.Sample> samples) {
    Perceptron perceptron = new Perceptron();
    List<Perceptron.Sample> all = new ArrayList<>(silver);
    int times = silver.isEmpty() ? 1 : REPEATED;
    for (int i = 0; i < times; i++) {
      all.addAll(samples);
    }
    perceptron.learn(all, silver.isEmpty() ? EPOCHS : SILVER_EPOCHS, SEED);
    return perceptron.averaged();
  }

  private void folds(Path labelled, Path predictions) throws IOException {
    List<NameLabels> all = read(labelled);
    List<String> outlets =
        List.copyOf(new TreeSet<>(all.stream().map(NameLabels::outlet).toList()));
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(predictions), false, StandardCharsets.UTF_8)) {
      for (int fold = 0; fold < FOLDS; fold++) {
        int f = fold;
        List<NameLabels> rest =
            all.stream().filter(a -> outlets.indexOf(a.outlet()) % FOLDS != f).toList();
        MentionAnnotator annotator = new MentionAnnotator(train(samples(rest)));
        for (NameLabels a : all) {
          if (outlets.indexOf(a.outlet()) % FOLDS == f) {
            out.println(json(a.reading(), annotator.annotate(a.reading(), Trace.NONE)));
          }
        }
      }
    }
  }

  private static String json(Reading reading, List<Mention> mentions) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode line = mapper.createObjectNode();
    line.put("source", reading.article().source());
    line.put("text", reading.article().text());
    for (Entity e : new EntityLinker().link(reading, mentions, Trace.NONE)) {
      ObjectNode entity = line.withArray("entities").addObject();
      entity.put("type", e.type().name());
      entity.put("name", e.name());
      e.aliases().forEach(entity.withArray("aliases")::add);
    }
    for (Mention m : Lesson.of(reading).byRules()) {
      line.withArray("rules")
          .add(m.rule() + " " + m.type() + " " + m.span().in(reading.article().text()));
    }
    return mapper.writeValueAsString(line);
  }

  private List<Perceptron.Sample> samples(List<NameLabels> articles) {
    List<Perceptron.Sample> out = new ArrayList<>();
    for (NameLabels a : articles) {
      Lesson lesson = Lesson.of(a.reading());
      byte[] tags = new byte[a.reading().folded().length()];
      for (Mention m : a.names()) {
        byte begin = (byte) (1 + 2 * m.type().ordinal());
        java.util.Arrays.fill(tags, m.span().start(), m.span().end(), (byte) (begin + 1));
        tags[m.span().start()] = begin;
      }
      for (Span s : a.reading().sentences()) {
        if (a.neutral().stream().noneMatch(n -> n.start() < s.end() && s.start() < n.end())) {
          byte[] own = java.util.Arrays.copyOfRange(tags, s.start(), s.end());
          out.add(new Perceptron.Sample(lesson.rows(s, false), own, 1));
        }
      }
    }
    return out;
  }
}
