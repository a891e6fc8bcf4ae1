package org.hujian.archive.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hujian.archive.Forms;
import org.hujian.archive.search.Hits.Snippet;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.split.Sentences;

/** Chooses the sentence of a report that shows most of what was sought, and marks it there. */
final class Snippets {
  private static final int LONGEST = 160;

  private final List<String> needles;
  private final List<Set<String>> speakers = new ArrayList<>();
  private final List<Query.Amount> amounts = new ArrayList<>();

  Snippets(Query query, Forms names, Grams grams) {
    Set<String> sought = new LinkedHashSet<>();
    for (Query.Term t : query.terms()) {
      if (t.not()) {
        continue;
      }
      switch (t) {
        case Query.Words w -> {
          for (Pieces.Piece p : Pieces.of(w.text(), names)) {
            sought.addAll(p.forms());
            if (!p.name()) {
              grams.words(p.text()).stream().filter(s -> s.length() >= 2).forEach(sought::add);
            }
          }
        }
        case Query.Phrase p -> sought.add(Grams.fold(p.text()));
        case Query.Place p -> sought.addAll(Pieces.forms(p.name(), names));
        case Query.Speaker s -> speakers.add(Pieces.forms(s.name(), names));
        case Query.Amount a -> amounts.add(a);
        default -> {
          // Outlet, day and story show in the line above the snippet.
        }
      }
    }
    // The longest first: 天然气 is marked as one, not as 天然 within it.
    needles =
        sought.stream()
            .sorted(
                java.util.Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s))
            .toList();
  }

  Snippet of(LinkedArticle linked) {
    Article article = linked.article();
    String folded = Grams.fold(article.text());
    List<Span> given = given(linked);
    Span best = null;
    List<Span> marks = List.of();
    double most = -1;
    for (Span paragraph : article.paragraphs()) {
      for (Span sentence : Sentences.of(article.text(), paragraph)) {
        List<Span> here = marks(folded, sentence, given);
        Set<String> kinds = new HashSet<>();
        here.forEach(m -> kinds.add(m.in(folded)));
        long findings = given.stream().filter(sentence::contains).count();
        double score = kinds.size() * 2 + Math.min(here.size(), 5) * 0.1 + findings * 3;
        if (score > most) {
          most = score;
          best = sentence;
          marks = here;
        }
      }
    }
    if (best == null) {
      return new Snippet(new Span(0, 0), "", List.of());
    }
    Span cut = cut(best, marks, article.text());
    List<Span> inside = marks.stream().filter(cut::contains).toList();
    return new Snippet(cut, article.text(cut), inside);
  }

  /** Figures and speakers' names that answer the query themselves. */
  private List<Span> given(LinkedArticle linked) {
    List<Span> out = new ArrayList<>();
    for (Figure f : linked.annotated().figures()) {
      for (Query.Amount a : amounts) {
        boolean fits =
            (a.min() == null || Amounts.high(f) >= a.min())
                && (a.max() == null || Amounts.low(f) <= a.max());
        if (fits && unit(f, a.unit(), linked.article())) {
          out.add(f.span());
        }
      }
    }
    for (Quotation q : linked.annotated().quotations()) {
      Attribution.Source s = q.attribution().source();
      if (s == null || s.span() == null || speakers.isEmpty()) {
        continue;
      }
      Set<String> forms = new HashSet<>(Set.of(Grams.fold(s.name())));
      Entity e = linked.entity(s.entity());
      if (e != null) {
        e.aliases().forEach(a -> forms.add(Grams.fold(a)));
      }
      boolean asked =
          speakers.stream()
              .anyMatch(
                  any -> any.stream().anyMatch(a -> forms.stream().anyMatch(f -> f.contains(a))));
      if (asked) {
        out.add(s.span());
      }
    }
    return out;
  }

  private static boolean unit(Figure f, String unit, Article article) {
    if (unit.isBlank()) {
      return true;
    }
    long wanted = Amounts.unit(unit);
    return (f.unit() != null && Amounts.unit(f.unit()) == wanted)
        || (f.unitKey() != null && Amounts.unit(f.unitKey()) == wanted)
        || (f.counted() != null && Amounts.unit(article.text(f.counted().head())) == wanted);
  }

  private List<Span> marks(String folded, Span within, List<Span> given) {
    List<Span> out = new ArrayList<>();
    given.stream().filter(within::contains).forEach(out::add);
    String text = within.in(folded);
    for (String needle : needles) {
      for (int at = text.indexOf(needle);
          at >= 0 && !needle.isEmpty();
          at = text.indexOf(needle, at + needle.length())) {
        Span found = new Span(within.start() + at, within.start() + at + needle.length());
        if (out.stream().noneMatch(found::overlaps)) {
          out.add(found);
        }
      }
    }
    out.sort(null);
    return out;
  }

  /** A long sentence is cut around its first marks, never inside one or inside a surrogate pair. */
  private static Span cut(Span sentence, List<Span> marks, String text) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int first = marks.isEmpty() ? sentence.start() : marks.getFirst().start();
    int start = Math.max(sentence.start(), Math.min(first - LONGEST / 4, sentence.end() - LONGEST));
    int end = Math.min(sentence.end(), start + LONGEST);
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return new Span(start, end);
  }
}
