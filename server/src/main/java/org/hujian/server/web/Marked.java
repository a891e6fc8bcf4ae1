package org.hujian.server.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;

/**
 * A report's text cut at the edges of its findings.
 *
 * <p>Findings lie in and across each other; every piece knows all that lie over it. The pieces
 * together are the text, sign by sign.
 */
public final class Marked {
  /**
   * A stretch of text under the same findings.
   *
   * @param css classes of the findings, empty for none
   * @param title what the findings mean, for a tooltip
   * @param href page of the one who is named here
   * @param id place to lead to, where a finding begins
   * @param by speaker, where a quotation begins
   */
  public record Piece(
      String text,
      String css,
      @Nullable String title,
      @Nullable String href,
      @Nullable String id,
      @Nullable String by) {}

  private final LinkedArticle linked;
  private final Function<Entity, @Nullable String> pages;

  Marked(LinkedArticle linked, Function<Entity, @Nullable String> pages) {
    this.linked = linked;
    this.pages = pages;
  }

  /** The pieces of each paragraph. */
  List<List<Piece>> paragraphs() {
    Article article = linked.article();
    List<Annotation> all = new ArrayList<>();
    all.addAll(linked.annotated().quotations());
    all.addAll(linked.annotated().times());
    all.addAll(linked.annotated().figures());
    all.addAll(linked.annotated().mentions());
    List<List<Piece>> out = new ArrayList<>();
    for (Span p : article.paragraphs()) {
      List<Annotation> here = all.stream().filter(a -> a.span().overlaps(p)).toList();
      TreeSet<Integer> cuts = new TreeSet<>(List.of(p.start(), p.end()));
      for (Annotation a : here) {
        cuts.add(Math.max(p.start(), a.span().start()));
        cuts.add(Math.min(p.end(), a.span().end()));
      }
      List<Piece> pieces = new ArrayList<>();
      int from = p.start();
      for (int to : cuts.tailSet(from, false)) {
        pieces.add(piece(new Span(from, to), here));
        from = to;
      }
      out.add(pieces);
    }
    return out;
  }

  private Piece piece(Span span, List<Annotation> around) {
    StringJoiner css = new StringJoiner(" ");
    StringJoiner title = new StringJoiner(" · ");
    String href = null;
    String by = null;
    boolean begins = false;
    for (Annotation a : around) {
      if (!a.span().contains(span)) {
        continue;
      }
      boolean first = a.span().start() == span.start();
      begins |= first;
      switch (a) {
        case Quotation q -> {
          css.add("m-quote").add("m-" + q.kind().name().toLowerCase(java.util.Locale.ROOT));
          if (first) {
            by = speaker(linked, q);
          }
        }
        case TimeExpression t -> {
          css.add("m-time");
          title.add(t.value());
        }
        case Figure f -> {
          css.add("m-figure");
          title.add(value(linked.article(), f));
        }
        case Mention m -> {
          css.add("m-name");
          Entity e = entity(m.span());
          if (e != null) {
            title.add(e.name());
            href = pages.apply(e);
          }
        }
      }
    }
    return new Piece(
        linked.article().text(span),
        css.toString(),
        title.length() == 0 ? null : title.toString(),
        href,
        begins ? "c" + span.start() : null,
        by);
  }

  private @Nullable Entity entity(Span mention) {
    for (Entity e : linked.entities()) {
      if (e.mentions().contains(mention)) {
        return e;
      }
    }
    return null;
  }

  /** Who is quoted, by the fullest name that the report has; null if it does not tell. */
  static @Nullable String speaker(LinkedArticle in, Quotation q) {
    Attribution.Source source = q.attribution().source();
    if (source == null) {
      return null;
    }
    Entity e = in.entity(source.entity());
    return e == null ? source.name() : e.name();
  }

  /** What a figure says: its bounds, unit and what it counts. */
  static String value(Article in, Figure f) {
    BigDecimal min = f.min();
    BigDecimal max = f.max();
    String amount;
    if (min == null) {
      amount = "≤ " + plain(max);
    } else if (max == null) {
      amount = "≥ " + plain(min);
    } else {
      amount = min.compareTo(max) == 0 ? plain(min) : plain(min) + "–" + plain(max);
    }
    String counted = f.counted() == null ? "" : " " + in.text(f.counted().span());
    return (f.approx() ? "≈ " : "") + amount + (f.unit() == null ? "" : " " + f.unit()) + counted;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
