package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/**
 * The words of a version that the first version does not have: what is left of it when the longest
 * common subsequence of letters is taken out (Hunt and McIlroy 1976), lone common letters between
 * changed ones counted as changed.
 */
final class Changes {
  private static final int LONGEST = 1_500;

  private Changes() {}

  /** Spans of the second text, shifted to where it stands. */
  static List<Span> of(String first, String second, int offset) {
    String a = Fold.fold(first);
    String b = Fold.fold(second);
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return List.of();
    }
    int[][] best = new int[a.length() + 1][b.length() + 1];
    for (int i = a.length() - 1; i >= 0; i--) {
      for (int j = b.length() - 1; j >= 0; j--) {
        best[i][j] =
            letter(b, j) && a.charAt(i) == b.charAt(j)
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    boolean[] common = new boolean[b.length()];
    for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
      if (letter(b, j) && a.charAt(i) == b.charAt(j)) {
        common[j] = true;
        i++;
        j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    for (int j = 1; j + 1 < common.length; j++) {
      if (common[j] && !common[j - 1] && !common[j + 1]) {
        common[j] = false;
      }
    }
    List<Span> out = new ArrayList<>();
    for (int j = 0; j < common.length; j++) {
      if (common[j] || !letter(b, j)) {
        continue;
      }
      int end = j + 1;
      while (end < common.length && !common[end]) {
        end++;
      }
      int last = end;
      while (!letter(b, last - 1)) {
        last--;
      }
      out.add(new Span(offset + j, offset + last));
      j = end - 1;
    }
    return out;
  }

  private static boolean letter(String s, int i) {
    return Character.isLetterOrDigit(s.charAt(i)) || Character.isSurrogate(s.charAt(i));
  }
}
