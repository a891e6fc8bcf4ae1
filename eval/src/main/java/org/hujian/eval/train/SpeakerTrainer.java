package org.hujian.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.quotation.Judge;
import org.hujian.analysis.annotate.quotation.QuotationAnnotator;
import org.hujian.analysis.link.LearnedSpeakerJudge;
import org.hujian.analysis.link.Linker;
import org.hujian.eval.train.Labelled.Gold;
import org.hujian.eval.train.Logistic.Sample;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/**
 * Learns how sure a speaker is from labelled articles: each quotation that is found is a sample,
 * its answer whether the speaker is the labelled one.
 *
 * <p>The threshold is the lowest at which speakers of outlets left out are right often enough.
 */
final class SpeakerTrainer {
  private static final double PENALTY = 0.1;
  private static final int RAREST = 6;

  /** How often a shown speaker of an outlet left out must be right. */
  private static final double RIGHT = 0.985;

  /** A speaker, how it was found, and whether it is the labelled one. */
  private record Case(String outlet, Sample sample) {}

  private record Held(double odds, boolean right) {}

  private final List<Case> cases = new ArrayList<>();

  SpeakerTrainer(List<Labelled> articles, Judge judge) {
    for (Labelled l : articles) {
      List<Quotation> said =
          new QuotationAnnotator(judge).annotate(l.reading(), l.mentions(), Trace.NONE);
      AnnotatedArticle read =
          new AnnotatedArticle(
              l.reading().article(), l.mentions(), List.of(), List.of(), said);
      List<List<String>> features = new ArrayList<>();
      List<Quotation> found = new ArrayList<>();
      LinkedArticle linked =
          new Linker(
                  (how, q) -> {
                    features.add(how);
                    found.add(q);
                    return true;
                  })
              .link(l.reading(), read, Trace.NONE);
      for (int i = 0; i < found.size(); i++) {
        Gold gold = gold(l, found.get(i).span());
        if (gold != null && !gold.sources().isEmpty()) {
          boolean right = right(l, linked, found.get(i), gold);
          cases.add(new Case(l.outlet(), new Sample(features.get(i), right)));
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Gold gold(Labelled l, Span content) {
    Gold best = null;
    double most = 0.6;
    for (Gold g : l.quotes()) {
      double iou = QuotationTrainer.iou(g.content(), content);
      if (iou >= most) {
        most = iou;
        best = g;
      }
    }
    return best;
  }

  /** Whether a form of the speaker ends a labelled one, or the other way round. */
  private static boolean right(Labelled l, LinkedArticle article, Quotation q, Gold gold) {
    Source s = q.attribution().source();
    if (s == null) {
      return false;
    }
    Set<String> forms = new HashSet<>(Set.of(bare(s.name())));
    if (s.span() != null) {
      forms.add(bare(s.span().in(l.reading().folded())));
    }
    Entity e = article.entity(s.entity());
    if (e != null) {
      e.aliases().forEach(a -> forms.add(bare(a)));
    }
    for (String g : gold.sources()) {
      String name = bare(g);
      for (String f : forms) {
        boolean ends = f.endsWith(name) || name.endsWith(f);
        if (f.equals(name) || (ends && Math.min(f.length(), name.length()) >= 2)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bare(String s) {
    return Fold.fold(s).replaceAll("\\s+", "");
  }

  private static Map<String, Double> learn(List<Case> cases) {
    return new Logistic(PENALTY, RAREST).train(cases.stream().map(Case::sample).toList());
  }

  /** Every case judged by weights learnt from the other outlets, the surest first. */
  private List<Held> heldOut() {
    Set<String> outlets = new TreeSet<>();
    cases.forEach(c -> outlets.add(c.outlet()));
    List<Held> out = new ArrayList<>();
    for (String outlet : outlets) {
      Map<String, Double> w =
          learn(cases.stream().filter(c -> !c.outlet().equals(outlet)).toList());
      for (Case c : cases) {
        if (c.outlet().equals(outlet)) {
          double odds = LearnedSpeakerJudge.odds(w, c.sample().features());
          out.add(new Held(odds, c.sample().yes()));
        }
      }
    }
    out.sort(Comparator.comparingDouble(Held::odds).reversed());
    return out;
  }

  /** Writes the weights and the threshold; says what the threshold costs. */
  void write(Path file, int articles) throws IOException {
    List<Held> held = heldOut();
    long all = held.stream().filter(Held::right).count();
    int right = 0;
    int shown = 0;
    int kept = 0;
    double threshold = held.getFirst().odds();
    for (int i = 0; i < held.size(); i++) {
      right += held.get(i).right() ? 1 : 0;
      if (right >= RIGHT * (i + 1)) {
        threshold = held.get(i).odds();
        shown = i + 1;
        kept = right;
      }
      if (i % 40 == 39) {
        System.out.printf(
            Locale.ROOT,
            "odds %.2f: shown %d, right %.3f%n",
            held.get(i).odds(),
            i + 1,
            (double) right / (i + 1));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "speakers of outlets left out: %d, right %.3f; threshold %.2f shows %d, right %.3f, and"
            + " withholds %d right ones%n",
        held.size(),
        (double) all / held.size(),
        threshold,
        shown,
        (double) kept / Math.max(1, shown),
        all - kept);
    StringBuilder b = new StringBuilder();
    b.append("# How sure a speaker is: feature, weight; below the threshold none is shown.\n");
    b.append("# Learnt by org.hujian.eval.train.QuotationTrainer from ")
        .append(cases.size())
        .append(" quotations of ")
        .append(articles)
        .append(" labelled articles;\n# logistic regression, L2 ")
        .append(PENALTY)
        .append(", features seen ")
        .append(RAREST)
        .append(" times or more; the threshold is the lowest at which a\n# speaker of an outlet left out is right in ")
        .append(RIGHT)
        .append(". No names: cue forms, closed classes, last characters of common nouns.\n");
    b.append("threshold\t").append(Math.round(threshold * 1000) / 1000.0).append('\n');
    learn(cases).forEach((f, w) -> b.append(f).append('\t').append(w).append('\n'));
    Files.writeString(file, b, StandardCharsets.UTF_8);
  }
}
