package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hujian.model.Article;
import org.hujian.model.Collation;
import org.hujian.model.Collation.Match;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.split.Sentences;

/**
 * Lays two reports beside each other: sentences alike in their letters are paired, the nearest
 * first; of sentences left over, the longest run of letters that two have in common.
 *
 * <p>By letters alone: a sentence put in other words altogether is not found here.
 */
public final class Collator {
  private static final int SHORTEST = 4;
  private static final double ALIKE = 0.5;
  private static final int SHORTEST_RUN = 12;
  private static final int LONGEST = 3_000;
  private static final int MOST_HOLDERS = 40;

  /** A sentence: its folded letters, where each stands in the text, and its runs of two. */
  private record Line(Span span, String letters, int[] at, Map<String, Integer> pairs) {}

  private record Pair(int left, int right, double score) {}

  private record Run(int left, int leftStart, int right, int rightStart, int length) {}

  private final Segmenter segmenter;

  public Collator(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** The earlier report stands on the left, whatever the order they are given in. */
  public Collation collate(Article one, Article other) {
    Comparator<Article> byTime =
        Comparator.comparing(
                Article::published,
                Comparator.nullsLast(Comparator.comparing((Publication p) -> p.at().toInstant())))
            .thenComparing(Article::source)
            .thenComparing(Article::id);
    boolean inOrder = byTime.compare(one, other) <= 0;
    Article left = inOrder ? one : other;
    Article right = inOrder ? other : one;
    return new Collation(left, right, matches(left, right));
  }

  private List<Match> matches(Article left, Article right) {
    String a = Fold.fold(left.text());
    String b = Fold.fold(right.text());
    List<Line> mine = lines(a, left);
    List<Line> theirs = lines(b, right);
    List<TreeSet<Integer>> near = candidates(mine, theirs);
    boolean[] leftTaken = new boolean[mine.size()];
    boolean[] rightTaken = new boolean[theirs.size()];
    WordDiff diff = new WordDiff(segmenter);
    List<Match> out = new ArrayList<>();
    for (Pair p : pairs(mine, theirs, near)) {
      if (!leftTaken[p.left] && !rightTaken[p.right]) {
        leftTaken[p.left] = true;
        rightTaken[p.right] = true;
        Span l = mine.get(p.left).span;
        Span r = theirs.get(p.right).span;
        WordDiff.Changed changed = diff.of(a, l, b, r);
        out.add(new Match(l, r, false, changed.first(), changed.second()));
      }
    }
    for (Run run : runs(mine, theirs, near, leftTaken, rightTaken)) {
      if (!leftTaken[run.left] && !rightTaken[run.right]) {
        leftTaken[run.left] = true;
        rightTaken[run.right] = true;
        out.add(
            new Match(
                span(mine.get(run.left), run.leftStart, run.length),
                span(theirs.get(run.right), run.rightStart, run.length),
                false,
                List.of(),
                List.of()));
      }
    }
    out.sort(Comparator.comparing(Match::left));
    return InSequence.mark(out);
  }

  private static Span span(Line line, int start, int length) {
    return new Span(line.at[start], line.at[start + length - 1] + 1);
  }

  private static List<Line> lines(String folded, Article article) {
    List<Line> out = new ArrayList<>();
    for (Span paragraph : article.paragraphs()) {
      for (Span s : Sentences.of(folded, paragraph)) {
        StringBuilder letters = new StringBuilder();
        int[] at = new int[s.length()];
        for (int i = s.start(); i < s.end(); i++) {
          char c = folded.charAt(i);
          if (Character.isLetterOrDigit(c)) {
            at[letters.length()] = i;
            letters.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
          }
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
          pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        out.add(new Line(s, letters.toString(), at, pairs));
      }
    }
    return out;
  }

  /** For each left sentence the right ones with three letters in a row that few others have. */
  private static List<TreeSet<Integer>> candidates(List<Line> mine, List<Line> theirs) {
    Map<String, TreeSet<Integer>> index = new HashMap<>();
    for (int j = 0; j < theirs.size(); j++) {
      String s = theirs.get(j).letters;
      for (int i = 0; i + 3 <= s.length(); i++) {
        index.computeIfAbsent(s.substring(i, i + 3), k -> new TreeSet<>()).add(j);
      }
    }
    List<TreeSet<Integer>> out = new ArrayList<>();
    for (Line line : mine) {
      TreeSet<Integer> near = new TreeSet<>();
      for (int i = 0; i + 3 <= line.letters.length(); i++) {
        TreeSet<Integer> holders = index.get(line.letters.substring(i, i + 3));
        if (holders != null && holders.size() <= MOST_HOLDERS) {
          near.addAll(holders);
        }
      }
      out.add(near);
    }
    return out;
  }

  private static List<Pair> pairs(List<Line> mine, List<Line> theirs, List<TreeSet<Integer>> near) {
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      for (int j : near.get(i)) {
        double score = alike(mine.get(i), theirs.get(j));
        if (score >= ALIKE) {
          out.add(new Pair(i, j, score));
        }
      }
    }
    out.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(p -> Math.abs(p.left - p.right))
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right));
    return out;
  }

  /** The share of runs of two letters in common (Dice 1945); of the shortest only the same. */
  private static double alike(Line a, Line b) {
    int shorter = Math.min(a.letters.length(), b.letters.length());
    if (shorter < 2 * SHORTEST) {
      return shorter >= SHORTEST && a.letters.equals(b.letters) ? 1 : 0;
    }
    int common = 0;
    for (Map.Entry<String, Integer> e : a.pairs.entrySet()) {
      common += Math.min(e.getValue(), b.pairs.getOrDefault(e.getKey(), 0));
    }
    return 2.0 * common / (a.letters.length() - 1 + b.letters.length() - 1);
  }

  private static List<Run> runs(
      List<Line> mine,
      List<Line> theirs,
      List<TreeSet<Integer>> near,
      boolean[] leftTaken,
      boolean[] rightTaken) {
    List<Run> out = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      for (int j : leftTaken[i] ? new TreeSet<Integer>() : near.get(i)) {
        Run run = rightTaken[j] ? null : run(i, mine.get(i).letters, j, theirs.get(j).letters);
        if (run != null && run.length >= SHORTEST_RUN) {
          out.add(run);
        }
      }
    }
    out.sort(
        Comparator.comparingInt((Run r) -> -r.length)
            .thenComparingInt(Run::left)
            .thenComparingInt(Run::right));
    return out;
  }

  /** The longest run of letters in common. */
  private static Run run(int left, String a, int right, String b) {
    Run best = new Run(left, 0, right, 0, 0);
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return best;
    }
    int[] before = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          now[j] = before[j - 1] + 1;
          if (now[j] > best.length) {
            best = new Run(left, i - now[j], right, j - now[j], now[j]);
          }
        }
      }
      before = now;
    }
    return best;
  }
}
