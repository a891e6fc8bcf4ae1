package org.hujian.analysis.annotate.figure;

import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** The words of {@code cues.tsv} that say what kind of statement a figure makes: 增至, 每年, 预计, 否认. */
final class Cues {
  static final String FILE = "cues.tsv";
  static final int COLUMNS = 4;

  enum Meaning {
    CHANGE_TO,
    CHANGE_BY,
    RATE,
    ESTIMATED,
    PLANNED,
    DENIED
  }

  /**
   * A cue.
   *
   * @param reach how many characters may stand between it and the figure
   */
  record Cue(Meaning meaning, int reach) {}

  private final Lexicon<Cue> words = new Lexicon<>();

  Cues() {
    for (Rows.Row row : Rows.load(FILE, COLUMNS).rows()) {
      int reach = row.get(2).equals("clause") ? Integer.MAX_VALUE : Integer.parseInt(row.get(2));
      if (!words.add(row.get(0), new Cue(row.constant(1, Meaning.class), reach))) {
        throw row.error(0, "the word is listed twice");
      }
    }
  }

  @Nullable Hit<Cue> at(CharSequence s, int start, int to) {
    return words.longestAt(s, start, to);
  }
}
