package org.hujian.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.quotation.Judge;
import org.hujian.analysis.annotate.quotation.LearnedJudge;
import org.hujian.analysis.annotate.quotation.QuotationAnnotator;
import org.hujian.eval.train.Labelled.Gold;
import org.hujian.eval.train.Logistic.Sample;
import org.hujian.model.Quotation;
import org.hujian.model.Span;

/**
 * Learns the weights of the quotation judge from labelled articles.
 *
 * <p>{@code QuotationTrainer OUT FOLDER…}: trains on folders with labels, or on the corpus by the
 * labels that {@link LabelOffsets} keeps, and writes the weights. {@code QuotationTrainer
 * --leave-one-out FOLDER…}: for each outlet trains on all others and scores it.
 *
 * <p>The annotator is run with a judge that knows the labels; every question it asks becomes a
 * sample. A second round along the first model's own path (DAgger) was tried and measured worse.
 */
public final class QuotationTrainer {
  private static final int FOLDS = 4;
  private static final double PENALTY = 0.05;
  private static final int RAREST = 8;

  private QuotationTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("--leave-one-out")) {
      leaveOneOut(labelled(args));
      return;
    }
    if (args[0].equals("--folds")) {
      folds(labelled(args));
      return;
    }
    List<Labelled> all = labelled(args);
    Trained trained = train(all);
    write(Path.of(args[0]), trained, all.size());
    Tally t = new Tally();
    LearnedJudge judge = new LearnedJudge(trained.cue(), trained.scope());
    all.forEach(l -> score(l, judge, t));
    System.out.println("on its own articles: " + t);
  }

  /** The labelled articles of the folders behind the first argument. */
  static List<Labelled> labelled(String[] args) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path folder = Path.of(args[i]);
      all.addAll(
          Files.isDirectory(folder.resolve("labels"))
              ? Labelled.of(folder)
              : LabelOffsets.of(folder));
    }
    return all;
  }

  /** Each fourth of the articles judged by what the other three taught. */
  private static void folds(List<Labelled> all) {
    Tally learnt = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> rest = new ArrayList<>();
      List<Labelled> held = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i % FOLDS == fold ? held : rest).add(all.get(i));
      }
      Trained t = train(rest);
      LearnedJudge judge = new LearnedJudge(t.cue(), t.scope());
      held.forEach(l -> score(l, judge, learnt));
    }
    System.out.println("folds\t" + learnt);
  }

  private record Trained(Map<String, Double> cue, Map<String, Double> scope) {}

  private static void leaveOneOut(List<Labelled> all) {
    Set<String> outlets = new TreeSet<>();
    all.forEach(l -> outlets.add(l.outlet()));
    Tally learnt = new Tally();
    Tally rules = new Tally();
    for (String outlet : outlets) {
      Trained t = train(all.stream().filter(l -> !l.outlet().equals(outlet)).toList());
      LearnedJudge judge = new LearnedJudge(t.cue(), t.scope());
      Tally one = new Tally();
      for (Labelled l : all) {
        if (l.outlet().equals(outlet)) {
          score(l, judge, learnt);
          score(l, judge, one);
          score(l, Judge.RULES, rules);
        }
      }
      System.out.println(outlet + "\t" + one);
    }
    System.out.println("rules\t" + rules);
    System.out.println("learnt\t" + learnt);
  }

  private static Trained train(List<Labelled> articles) {
    List<Sample> cues = new ArrayList<>();
    List<Sample> scopes = new ArrayList<>();
    for (Labelled l : articles) {
      Teacher teacher = new Teacher(l, cues, scopes);
      new QuotationAnnotator(teacher).annotate(l.reading(), l.mentions(), Trace.NONE);
    }
    Logistic logistic = new Logistic(PENALTY, RAREST);
    return new Trained(logistic.train(cues), logistic.train(scopes));
  }

  private static void write(Path out, Trained t, int articles) throws IOException {
    StringBuilder b = new StringBuilder();
    b.append("# Weights of the quotation judge: question, feature, weight.\n");
    b.append("# Learnt by org.hujian.eval.train.QuotationTrainer from ")
        .append(articles)
        .append(" labelled articles; logistic regression,\n# L2 ")
        .append(PENALTY)
        .append(", features seen ")
        .append(RAREST)
        .append(" times or more. No words of any article: closed classes, cue forms, marks.\n");
    t.cue().forEach((f, w) -> b.append("cue\t").append(f).append('\t').append(w).append('\n'));
    t.scope().forEach((f, w) -> b.append("scope\t").append(f).append('\t').append(w).append('\n'));
    Files.writeString(out, b, StandardCharsets.UTF_8);
  }

  /** Knows the labels, answers by them, and keeps what was asked. */
  private static final class Teacher implements Judge {
    private final Labelled article;
    private final List<Sample> cues;
    private final List<Sample> scopes;

    Teacher(Labelled article, List<Sample> cues, List<Sample> scopes) {
      this.article = article;
      this.cues = cues;
      this.scopes = scopes;
    }

    @Override
    public boolean cue(List<String> features, Span cue, int content) {
      boolean yes = false;
      for (Gold g : article.quotes()) {
        yes |= g.cue() != null && g.cue().overlaps(cue);
        yes |= relays(g, cue);
        yes |=
            g.cue() != null
                && Math.abs(g.content().start() - content) <= 1
                && g.cue().start() < content
                && g.cue().start() > cue.start() - 60
                && g.cue().start() <= cue.end();
      }
      cues.add(new Sample(features, yes));
      return yes;
    }

    private boolean relays(Gold g, Span cue) {
      int gap = g.content().start() - cue.end();
      if (gap < 0 || gap > 120 || g.cue() == null || g.cue().start() < cue.end()) {
        return false;
      }
      String text = article.reading().folded();
      String around = text.substring(Math.max(0, cue.start() - 40), cue.end());
      if (text.substring(cue.end(), g.content().start()).indexOf('。') >= 0) {
        return false;
      }
      for (List<String> v : g.via()) {
        for (String name : v) {
          if (around.contains(name)) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public boolean goesOn(List<String> features, Span cue, int content, int stop) {
      Gold best = null;
      for (Gold g : article.quotes()) {
        if (g.cue() != null
            && (g.cue().overlaps(cue) || Math.abs(g.content().start() - content) <= 1)
            && !g.kind().equals("direct")
            && (best == null
                || Math.abs(g.content().start() - content)
                    < Math.abs(best.content().start() - content))) {
          best = g;
        }
      }
      if (best == null || Math.abs(best.content().start() - content) > 20) {
        return false;
      }
      boolean yes = best.content().end() > stop + 1;
      if (best.content().end() + 12 > stop || yes) {
        scopes.add(new Sample(features, yes));
      }
      return yes;
    }
  }

  /** Counts of found, predicted and labelled quotations. */
  private static final class Tally {
    int gold;
    int said;
    int found;
    int exact;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f exact F1 %.4f (%d labelled)",
          (double) found / Math.max(1, said),
          (double) found / Math.max(1, gold),
          2.0 * found / Math.max(1, said + gold),
          2.0 * exact / Math.max(1, said + gold),
          gold);
    }
  }

  private static void score(Labelled l, Judge judge, Tally t) {
    List<Quotation> said =
        new QuotationAnnotator(judge).annotate(l.reading(), l.mentions(), Trace.NONE);
    t.gold += l.quotes().size();
    t.said += said.size();
    boolean[] used = new boolean[said.size()];
    for (Gold g : l.quotes()) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < said.size(); i++) {
        double iou = iou(g.content(), said.get(i).span());
        if (!used[i] && iou >= 0.6 && iou > most) {
          best = i;
          most = iou;
        }
      }
      if (best >= 0) {
        used[best] = true;
        t.found++;
        String text = l.reading().folded();
        if (bare(g.content().in(text)).equals(bare(said.get(best).span().in(text)))) {
          t.exact++;
        }
      }
    }
  }

  /** Shared over covered length (Jaccard). */
  static double iou(Span a, Span b) {
    int inter = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    return (double) inter / Math.max(1, a.length() + b.length() - inter);
  }

  private static String bare(String s) {
    return s.replaceAll("[\\s，。、；：！？,.;:!?“”\"「」『』‘’]", "");
  }
}
