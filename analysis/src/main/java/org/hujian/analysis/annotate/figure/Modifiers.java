package org.hujian.analysis.annotate.figure;

import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** The words of {@code modifiers.tsv}: 近, 约, 至少, 以上 … */
final class Modifiers {
  static final String FILE = "modifiers.tsv";
  static final int COLUMNS = 4;

  /** What a modifier makes of a number N. */
  enum Meaning {
    /** ..N, vague: 近20份. */
    UP_TO,
    /** ..N, vague: 不到十个. */
    BELOW,
    /** ..N: 不超过30%. */
    AT_MOST,
    /** N.., vague: 逾百人. */
    FROM,
    /** N..: 至少250人. */
    AT_LEAST,
    /** N..N, vague: 约30%. */
    ABOUT,
    /** Changes nothing: 3000人之多. */
    SAME,
    /** N.., vague, and only with 百, 千, 万 or 半: 上百, 过半. */
    BARE
  }

  enum Place {
    BEFORE("before"),
    AFTER("after"),
    /** A verb before the number that stays outside the figure: 突破1万. */
    OUTSIDE("outside");

    private final String word;

    Place(String word) {
      this.word = word;
    }
  }

  private final Lexicon<Meaning> before = new Lexicon<>();
  private final Lexicon<Meaning> after = new Lexicon<>();
  private final Lexicon<Meaning> outside = new Lexicon<>();

  Modifiers() {
    for (Rows.Row row : Rows.load(FILE, COLUMNS).rows()) {
      Meaning meaning = row.constant(2, Meaning.class);
      if (!words(row).add(row.get(0), meaning)) {
        throw row.error(0, "the word is listed twice");
      }
    }
  }

  private Lexicon<Meaning> words(Rows.Row row) {
    for (Place place : Place.values()) {
      if (place.word.equals(row.get(1))) {
        return switch (place) {
          case BEFORE -> before;
          case AFTER -> after;
          case OUTSIDE -> outside;
        };
      }
    }
    throw row.error(row.get(0).length() + 1, "a place is before, after or outside");
  }

  @Nullable Hit<Meaning> outside(CharSequence s, int end, int from) {
    return outside.longestBefore(s, end, from);
  }

  @Nullable Hit<Meaning> before(CharSequence s, int end, int from) {
    return before.longestBefore(s, end, from);
  }

  @Nullable Hit<Meaning> after(CharSequence s, int start, int to) {
    return after.longestAt(s, start, to);
  }
}
