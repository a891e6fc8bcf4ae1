package org.hujian.analysis.similar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hujian.model.Article;
import org.hujian.model.Dateline;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that articles share.
 *
 * <p>The articles are read in the order of publication. Each is laid over every earlier one:
 * wherever a run of {@value #SHINGLE} letters stands in both, it is drawn out as far as they agree
 * (after the greedy tiling of Wise 1993). What an earlier article itself took over is told of its
 * origin alone. Runs over one passage of the earliest holder become one passage, cut to what all
 * its holders have. Script, case, punctuation and white space make no difference; a changed word
 * ends a passage. Repetitions inside one article are not reported.
 */
public final class SharedPassages {
  private static final int SHINGLE = 10;
  private static final int SHORTEST = 18;
  private static final int MOST_HOLDERS = 12;
  private static final double SAME_PASSAGE = 0.7;

  private SharedPassages() {}

  /** The passages, in the order of their first place (article by time, then offset). */
  public static List<SharedPassage> of(List<Article> articles) {
    int[] order =
        IntStream.range(0, articles.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> at(articles.get(i)))
                    .thenComparing(i -> articles.get(i).id())
                    .thenComparing(i -> articles.get(i).source()))
            .mapToInt(Integer::intValue)
            .toArray();
    Tiles tiles = new Tiles(articles);
    for (int i : order) {
      tiles.lay(i);
    }
    List<SharedPassage> out = new ArrayList<>();
    for (int i : order) {
      for (List<Run> passage : tiles.passages(i)) {
        out.add(passage(articles, tiles, passage));
      }
    }
    return List.copyOf(out);
  }

  private static SharedPassage passage(List<Article> articles, Tiles tiles, List<Run> runs) {
    int start = runs.stream().mapToInt(Run::early).max().orElseThrow();
    int end = runs.stream().mapToInt(r -> r.early() + r.length()).min().orElseThrow();
    int earliest = runs.getFirst().earlyArticle();
    List<SharedPassage.Place> places = new ArrayList<>();
    places.add(new SharedPassage.Place(earliest, tiles.span(earliest, start, end)));
    for (Run r : runs) {
      int shift = r.late() - r.early();
      places.add(
          new SharedPassage.Place(
              r.lateArticle(), tiles.span(r.lateArticle(), start + shift, end + shift)));
    }
    return new SharedPassage(places, agency(articles, places));
  }

  /** The agency named in the paragraph of a place, else in the dateline of one of the articles. */
  private static @Nullable String agency(List<Article> articles, List<SharedPassage.Place> places) {
    for (SharedPassage.Place p : places) {
      Article a = articles.get(p.article());
      for (Span paragraph : a.paragraphs()) {
        if (paragraph.overlaps(p.span())) {
          String named = Agencies.in(a, paragraph);
          if (named != null) {
            return named;
          }
        }
      }
    }
    for (SharedPassage.Place p : places) {
      Article a = articles.get(p.article());
      Dateline line = a.dateline();
      if (line != null && line.agency() != null) {
        return line.agency();
      }
      if (!a.paragraphs().isEmpty()) {
        String named = Agencies.in(a, a.paragraphs().getFirst());
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  private static Instant at(Article a) {
    return a.published() == null ? Instant.MAX : a.published().at().toInstant();
  }

  /** Letters {@code early…} of one article are letters {@code late…} of a later one. */
  private record Run(int earlyArticle, int early, int lateArticle, int late, int length) {}

  /** The index of runs seen so far, and the runs found. */
  private static final class Tiles {
    private final List<Letters> letters = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final Map<Long, List<int[]>> index = new HashMap<>();
    private final Map<Integer, List<Run>> byEarliest = new HashMap<>();
    private final Map<Integer, List<Run>> taken = new HashMap<>();

    Tiles(List<Article> articles) {
      for (Article a : articles) {
        letters.add(Letters.of(a.text()));
        folded.add(Fold.fold(a.text()));
      }
    }

    void lay(int article) {
      Letters mine = letters.get(article);
      long[] shingles = mine.shingles(SHINGLE);
      Map<Integer, Integer> covered = new HashMap<>();
      for (int i = 0; i < shingles.length; i++) {
        Map<Integer, Run> best = new TreeMap<>();
        for (int[] held : index.getOrDefault(shingles[i], List.of())) {
          if (i < covered.getOrDefault(held[0], 0)) {
            continue;
          }
          Run run = draw(article, i, held[0], held[1]);
          if (run != null) {
            best.merge(held[0], run, (a, b) -> b.length() > a.length() ? b : a);
          }
        }
        for (Run r : best.values()) {
          covered.put(r.earlyArticle(), i + r.length());
          if (!isKnown(r)) {
            byEarliest.computeIfAbsent(r.earlyArticle(), k -> new ArrayList<>()).add(r);
          }
        }
      }
      for (int k = 0; k < shingles.length; k++) {
        List<int[]> held = index.computeIfAbsent(shingles[k], x -> new ArrayList<>(1));
        if (held.size() < MOST_HOLDERS) {
          held.add(new int[] {article, k});
        }
      }
    }

    /** True if the earlier article itself has the run from a still earlier one. */
    private boolean isKnown(Run r) {
      for (Run t : taken.getOrDefault(r.earlyArticle(), List.of())) {
        if (t.late() <= r.early() && r.early() + r.length() <= t.late() + t.length()) {
          return true;
        }
      }
      taken.computeIfAbsent(r.lateArticle(), k -> new ArrayList<>()).add(r);
      return false;
    }

    private @Nullable Run draw(int article, int late, int earlyArticle, int early) {
      if (article == earlyArticle) {
        return null;
      }
      Letters mine = letters.get(article);
      Letters theirs = letters.get(earlyArticle);
      int end = 0;
      while (late + end < mine.size()
          && early + end < theirs.size()
          && mine.letter(late + end) == theirs.letter(early + end)) {
        end++;
      }
      return end < SHORTEST ? null : new Run(earlyArticle, early, article, late, end);
    }

    /** The runs that go back to one article, put together by passage. */
    List<List<Run>> passages(int earliest) {
      List<Run> runs = new ArrayList<>(byEarliest.getOrDefault(earliest, List.of()));
      runs.sort(
          Comparator.comparingInt(Run::early)
              .thenComparing(Comparator.comparingInt(Run::length).reversed())
              .thenComparingInt(Run::lateArticle)
              .thenComparingInt(Run::late));
      List<List<Run>> out = new ArrayList<>();
      for (Run r : runs) {
        List<Run> home = null;
        for (int p = out.size() - 1; p >= 0 && home == null; p--) {
          if (fits(out.get(p), r)) {
            home = out.get(p);
          }
          if (out.size() - p > MOST_HOLDERS) {
            break;
          }
        }
        if (home == null) {
          home = new ArrayList<>();
          out.add(home);
        }
        home.add(r);
      }
      return out;
    }

    private static boolean fits(List<Run> passage, Run r) {
      int start = r.early();
      int end = r.early() + r.length();
      int from = start;
      int to = end;
      for (Run p : passage) {
        if (p.lateArticle() == r.lateArticle()) {
          return false;
        }
        start = Math.max(start, p.early());
        end = Math.min(end, p.early() + p.length());
        from = Math.min(from, p.early());
        to = Math.max(to, p.early() + p.length());
      }
      return end - start >= SHORTEST && end - start >= SAME_PASSAGE * (to - from);
    }

    /** The letters' span in the text, with the closing marks that follow directly. */
    Span span(int article, int start, int end) {
      Letters l = letters.get(article);
      String text = folded.get(article);
      int to = l.at(end - 1) + 1;
      while (to < text.length() && "。！？!?”」』…".indexOf(text.charAt(to)) >= 0) {
        to++;
      }
      return new Span(l.at(start), to);
    }
  }
}
