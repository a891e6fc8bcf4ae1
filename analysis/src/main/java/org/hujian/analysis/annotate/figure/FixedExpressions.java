package org.hujian.analysis.annotate.figure;

import org.hujian.analysis.annotate.figure.Lexicon.Hit;

/** The expressions of {@code fixed.tsv}, whose number words count nothing: 一国两制, 千方百计. */
final class FixedExpressions {
  static final String FILE = "fixed.tsv";
  static final int COLUMNS = 2;

  private final Lexicon<Boolean> words = new Lexicon<>();
  private final int reach;

  FixedExpressions() {
    int longest = 0;
    for (Rows.Row row : Rows.load(FILE, COLUMNS).rows()) {
      if (!words.add(row.get(0), Boolean.TRUE)) {
        throw row.error(0, "the expression is listed twice");
      }
      longest = Math.max(longest, row.get(0).length());
    }
    reach = longest;
  }

  /** Whether the number {@code start..end} is an expression or a part of one. */
  boolean holds(CharSequence s, int start, int end, int from, int to) {
    for (int at = Math.max(from, end - reach); at <= start; at++) {
      Hit<Boolean> hit = words.longestAt(s, at, to);
      if (hit != null && hit.end() >= end && hit.end() - at >= end - start) {
        return true;
      }
    }
    return false;
  }
}
