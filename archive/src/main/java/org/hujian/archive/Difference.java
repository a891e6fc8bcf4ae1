package org.hujian.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a newer wording of a report has that the older one had not, and the reverse.
 *
 * <p>Paragraphs are laid side by side first; in a paragraph that stands in both, but with other
 * words, single characters. Everything that is not under a change is the same in both.
 *
 * @param title the two titles, or null if they are the same
 * @param changes in the order of the text
 */
public record Difference(@Nullable Titles title, List<Change> changes) {
  /** The title before and after. */
  public record Titles(String before, String after) {}

  /**
   * One place where the wordings differ. One of the spans may be empty: then something was only
   * added, or only taken away.
   *
   * @param before place in the older text
   * @param after place in the newer text
   */
  public record Change(Span before, Span after) {}

  /** More edits than this are not told one by one: the whole was changed. */
  private static final int MOST_EDITS = 1_500;

  /** Runs of common characters shorter than this tear words apart and are taken as changed. */
  private static final int SHORTEST_COMMON = 2;

  public Difference {
    changes = List.copyOf(changes);
  }

  /** True if title and text are the same. */
  public boolean isEmpty() {
    return title == null && changes.isEmpty();
  }

  /** What was changed from one wording to the other. */
  public static Difference between(Article before, Article after) {
    List<Change> changes = new ArrayList<>();
    List<Span> old = before.paragraphs();
    List<Span> now = after.paragraphs();
    for (Run run :
        runs(
            old.size(),
            now.size(),
            (i, j) -> before.text(old.get(i)).equals(after.text(now.get(j))))) {
      change(
          cover(old, run.from, run.to, before),
          cover(now, run.start, run.end, after),
          before,
          after,
          changes);
    }
    return new Difference(
        before.title().equals(after.title()) ? null : new Titles(before.title(), after.title()),
        changes);
  }

  /** The text under some paragraphs; where there are none, the place where they would stand. */
  private static Span cover(List<Span> paragraphs, int from, int to, Article a) {
    if (from < to) {
      return new Span(paragraphs.get(from).start(), paragraphs.get(to - 1).end());
    }
    int at = from < paragraphs.size() ? paragraphs.get(from).start() : a.text().length();
    return new Span(at, at);
  }

  private static void change(
      Span old, Span now, Article before, Article after, List<Change> changes) {
    String one = before.text(old);
    String other = after.text(now);
    if (one.isEmpty() || other.isEmpty()) {
      changes.add(new Change(old, now));
      return;
    }
    List<Run> runs =
        joined(runs(one.length(), other.length(), (i, j) -> one.charAt(i) == other.charAt(j)));
    int kept = one.length() - runs.stream().mapToInt(r -> r.to - r.from).sum();
    if (kept * 3 < Math.min(one.length(), other.length())) {
      // Too little is common for it to be the same paragraph in other words.
      changes.add(new Change(old, now));
      return;
    }
    for (Run r : runs) {
      changes.add(
          new Change(
              new Span(old.start() + r.from, old.start() + r.to),
              new Span(now.start() + r.start, now.start() + r.end)));
    }
  }

  private static List<Run> joined(List<Run> runs) {
    List<Run> out = new ArrayList<>();
    for (Run r : runs) {
      Run last = out.isEmpty() ? null : out.getLast();
      if (last != null && r.from - last.to < SHORTEST_COMMON) {
        out.set(out.size() - 1, new Run(last.from, r.to, last.start, r.end));
      } else {
        out.add(r);
      }
    }
    return out;
  }

  /**
   * From {@code from} to {@code to} of the one stands {@code start} to {@code end} of the other.
   */
  private record Run(int from, int to, int start, int end) {}

  /**
   * Where two rows differ, by the shortest script of edits.
   *
   * <p>Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1986: time grows with
   * how much differs.
   */
  private static List<Run> runs(int n, int m, BiPredicate<Integer, Integer> same) {
    int most = Math.min(n + m, MOST_EDITS);
    int[] reach = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    int middle = most + 1;
    for (int d = 0; d <= most; d++) {
      trace.add(Arrays.copyOfRange(reach, middle - d - 1, middle + d + 2));
      for (int k = -d; k <= d; k += 2) {
        int x =
            k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1])
                ? reach[middle + k + 1]
                : reach[middle + k - 1] + 1;
        while (x < n && x - k < m && same.test(x, x - k)) {
          x++;
        }
        reach[middle + k] = x;
        if (x >= n && x - k >= m) {
          return back(trace, n, m, d);
        }
      }
    }
    return List.of(new Run(0, n, 0, m));
  }

  /** Walks the script backwards and gathers what is not common. */
  private static List<Run> back(List<int[]> trace, int n, int m, int edits) {
    List<Run> out = new ArrayList<>();
    int x = n;
    int y = m;
    int to = n;
    int end = m;
    boolean open = false;
    for (int d = edits; d > 0; d--) {
      int[] reach = trace.get(d);
      int k = x - y;
      int middle = d + 1;
      boolean down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
      int before = down ? k + 1 : k - 1;
      int startX = reach[middle + before];
      int startY = startX - before;
      int editX = down ? startX : startX + 1;
      int editY = down ? startY + 1 : startY;
      if (open && x > editX) {
        out.add(new Run(x, to, y, end));
        open = false;
      }
      if (!open) {
        to = editX;
        end = editY;
        open = true;
      }
      x = startX;
      y = startY;
    }
    if (open) {
      out.add(new Run(x, to, y, end));
    }
    return out.reversed();
  }
}
