package org.hujian.app;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Annotation;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.split.Sentences;
import org.jspecify.annotations.Nullable;

/** An article sentence by sentence: what was found, by which rule, what was refused and why. */
final class Explanation {
  /** Something a rule looked at and refused. */
  record Refusal(String rule, Span span, String why) {}

  /** Keeps what the rules refuse, in the order of the text. */
  static final class Recorder implements Trace {
    private final List<Refusal> refusals = new ArrayList<>();

    @Override
    public void refused(String rule, Span span, String why) {
      refusals.add(new Refusal(rule, span, why));
    }

    List<Refusal> refusals() {
      return refusals.stream()
          .distinct()
          .sorted(
              Comparator.comparing(Refusal::span)
                  .thenComparing(Refusal::rule)
                  .thenComparing(Refusal::why))
          .toList();
    }
  }

  private final LinkedArticle linked;
  private final Article article;
  private final List<Refusal> refusals;

  Explanation(LinkedArticle linked, List<Refusal> refusals) {
    this.linked = linked;
    this.article = linked.article();
    this.refusals = List.copyOf(refusals);
  }

  void print(PrintStream out, Colours colours) {
    out.println(colours.bold(article.title().isEmpty() ? article.source() : article.title()));
    out.println(head());
    for (Span paragraph : article.paragraphs()) {
      for (Span sentence : Sentences.of(article.text(), paragraph)) {
        out.println();
        out.println(colours.bold(article.text(sentence)));
        found(sentence)
            .forEach(
                a -> out.println("  + " + describe(a) + "  " + colours.mark("[" + a.rule() + "]")));
        for (Refusal r : refusals) {
          if (sentence.contains(r.span().start())) {
            out.println(
                colours.dim(
                    "  - " + article.text(r.span()) + ": " + r.why() + "  [" + r.rule() + "]"));
          }
        }
      }
    }
    entities(out, colours);
    removed(out, colours);
  }

  private String head() {
    String outlet = article.outlet() == null ? "outlet unknown" : article.outlet().name();
    String when =
        article.published() == null
            ? "time unknown"
            : article.published().at() + " (from " + article.published().origin().label() + ")";
    return outlet
        + " · "
        + when
        + " · "
        + article.language()
        + (article.byline() == null ? "" : " · " + article.byline());
  }

  /** Findings that begin in the sentence, in the order of the text. */
  private List<Annotation> found(Span sentence) {
    List<Annotation> all = new ArrayList<>();
    all.addAll(linked.annotated().mentions());
    all.addAll(linked.annotated().times());
    all.addAll(linked.annotated().figures());
    all.addAll(linked.annotated().quotations());
    all.removeIf(a -> !sentence.contains(a.span().start()));
    all.sort(Comparator.comparing(Annotation::span).thenComparing(Annotation::rule));
    return all;
  }

  private String describe(Annotation a) {
    String words = article.text(a.span());
    return switch (a) {
      case Mention m -> m.type().name().toLowerCase(Locale.ROOT) + " " + words;
      case TimeExpression t -> "time " + words + " = " + t.value();
      case Figure f ->
          "figure "
              + words
              + " = "
              + bounds(f)
              + (f.unitKey() == null ? "" : " " + f.unitKey())
              + (f.counted() == null ? "" : " of " + article.text(f.counted().span()))
              + (f.asOf() == null ? "" : " as of " + f.asOf());
      case Quotation q -> quotation(q, words);
    };
  }

  private static String bounds(Figure f) {
    String s =
        f.min() != null && f.min().equals(f.max())
            ? plain(f.min())
            : plain(f.min()) + ".." + plain(f.max());
    return f.approx() ? "about " + s : s;
  }

  private static String plain(@Nullable BigDecimal n) {
    return n == null ? "" : n.toPlainString();
  }

  private String quotation(Quotation q, String words) {
    Attribution by = q.attribution();
    StringBuilder s =
        new StringBuilder(q.kind().name().toLowerCase(Locale.ROOT))
            .append(q.stance() ? " stance" : " quotation");
    s.append(" by ").append(by.source() == null ? "(unknown)" : by.source().name());
    if (!by.via().isEmpty()) {
      s.append(" via ")
          .append(
              by.via().stream().map(Attribution.Source::name).collect(Collectors.joining(" via ")));
    }
    if (by.cue() != null) {
      s.append(", cue ").append(article.text(by.cue()));
    }
    return s.append(": ").append(words).toString();
  }

  private void entities(PrintStream out, Colours colours) {
    if (linked.entities().isEmpty()) {
      return;
    }
    out.println();
    out.println(colours.bold("Who is who"));
    for (Entity e : linked.entities()) {
      out.print("  " + e.id() + " " + e.type().name().toLowerCase(Locale.ROOT) + " " + e.name());
      for (Entity.Join j : e.joins()) {
        out.print(" · " + j.form() + " (" + j.reason() + ")");
      }
      out.println();
    }
  }

  private void removed(PrintStream out, Colours colours) {
    if (article.removed().isEmpty()) {
      return;
    }
    out.println();
    out.println(colours.bold("Not text"));
    article
        .removed()
        .forEach(r -> out.println("  - " + r.why() + ": " + r.text().replace('\n', ' ')));
  }
}
