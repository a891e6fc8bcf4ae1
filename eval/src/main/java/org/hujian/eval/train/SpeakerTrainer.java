package org.hujian.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.quotation.QuotationAnnotator;
import org.hujian.analysis.link.Confidence;
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
import org.jspecify.annotations.Nullable;

/**
 * Learns how sure a speaker must be to be shown. {@code SpeakerTrainer OUT FOLDER…}, folders as of
 * {@link QuotationTrainer}.
 *
 * <p>Every speaker that is found for a labelled quotation is a sample. The threshold is the lowest
 * at which, in fourths of the articles judged by the other three, {@link #RIGHT} of those shown are
 * right; it is written into the bias.
 */
public final class SpeakerTrainer {
  private static final double RIGHT = 0.945;
  private static final int FOLDS = 4;
  private static final double PENALTY = 0.05;
  private static final int RAREST = 8;

  /** A sample of one article and, when it was held out, how sure it was. */
  private record Case(int article, Sample sample) {}

  private record Judged(double sum, boolean right) {}

  private SpeakerTrainer() {}

  public static void main(String[] args) throws IOException {
    List<Labelled> all = QuotationTrainer.labelled(args);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      cases(i, all.get(i), cases);
    }
    Logistic logistic = new Logistic(PENALTY, RAREST);
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Confidence learnt =
          new Confidence(
              logistic.train(
                  cases.stream()
                      .filter(c -> c.article() % FOLDS != held)
                      .map(Case::sample)
                      .toList()));
      cases.stream()
          .filter(c -> c.article() % FOLDS == held)
          .forEach(c -> judged.add(new Judged(learnt.of(c.sample().features()), c.sample().yes())));
    }
    double threshold = threshold(judged);
    TreeMap<String, Double> weights =
        new TreeMap<>(logistic.train(cases.stream().map(Case::sample).toList()));
    weights.merge("bias", -threshold, Double::sum);
    write(Path.of(args[0]), weights, all.size());
  }

  private static double threshold(List<Judged> judged) {
    judged.sort(Comparator.comparingDouble(Judged::sum).reversed());
    int shown = 0;
    int right = 0;
    double best = judged.isEmpty() ? 0 : judged.getFirst().sum();
    String told = "";
    long all = judged.stream().filter(Judged::right).count();
    for (Judged j : judged) {
      shown++;
      right += j.right() ? 1 : 0;
      if (right >= RIGHT * shown) {
        best = j.sum();
        told =
            String.format(
                Locale.ROOT,
                "held out: %d of %d right speakers shown, %d wrong of %d",
                right,
                all,
                shown - right,
                judged.size() - all);
      }
    }
    System.out.println(told);
    return best;
  }

  private static void cases(int number, Labelled l, List<Case> out) {
    List<Quotation> said = new QuotationAnnotator().annotate(l.reading(), l.mentions(), Trace.NONE);
    LinkedArticle linked =
        new Linker(Confidence.NONE)
            .link(
                l.reading(),
                new AnnotatedArticle(
                    l.reading().article(), l.mentions(), List.of(), List.of(), said),
                Trace.NONE);
    for (Quotation q : linked.annotated().quotations()) {
      Source source = q.attribution().source();
      Gold gold = source == null ? null : nearest(l, q.span());
      if (source != null && gold != null) {
        out.add(
            new Case(
                number,
                new Sample(
                    Confidence.features(l.reading(), linked, q, source),
                    same(l, linked.entity(source.entity()), source, gold.sources()))));
      }
    }
  }

  private static @Nullable Gold nearest(Labelled l, Span span) {
    Gold best = null;
    double most = 0.6;
    for (Gold g : l.quotes()) {
      double overlap = QuotationTrainer.iou(g.content(), span);
      if (overlap >= most) {
        best = g;
        most = overlap;
      }
    }
    return best;
  }

  /**
   * Whether one of the names of a speaker is one that the label gives, or ends it, or is its end.
   */
  private static boolean same(
      Labelled l, @Nullable Entity entity, Source source, List<String> labelled) {
    List<String> names = new ArrayList<>();
    names.add(Fold.fold(source.name()));
    if (source.span() != null) {
      names.add(source.span().in(l.reading().folded()));
    }
    if (entity != null) {
      entity.aliases().forEach(a -> names.add(Fold.fold(a)));
    }
    for (String n : names) {
      String a = n.replaceAll("\\s", "");
      for (String g : labelled) {
        String b = g.replaceAll("\\s", "");
        if (a.equals(b)
            || Math.min(a.length(), b.length()) > 1 && (a.endsWith(b) || b.endsWith(a))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void write(Path out, Map<String, Double> weights, int articles)
      throws IOException {
    StringBuilder b = new StringBuilder();
    b.append("# How sure a speaker is: feature, weight; shown where the sum is above 0.\n");
    b.append("# Learnt by org.hujian.eval.train.SpeakerTrainer from ")
        .append(articles)
        .append(" labelled articles; logistic regression, L2 ")
        .append(PENALTY)
        .append(", features seen ")
        .append(RAREST)
        .append(" times or more.\n");
    weights.forEach(
        (f, w) -> b.append(f).append('\t').append(Math.round(w * 1000) / 1000.0).append('\n'));
    Files.writeString(out, b, StandardCharsets.UTF_8);
  }
}
