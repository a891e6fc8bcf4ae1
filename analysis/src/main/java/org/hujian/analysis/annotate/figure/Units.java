package org.hujian.analysis.annotate.figure;

import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** The units of {@code units.tsv}, found behind a number (5美金) or before it (US$5). */
final class Units {
  static final String FILE = "units.tsv";
  static final int COLUMNS = 5;

  private final Lexicon<Unit> behind = new Lexicon<>();
  private final Lexicon<Unit> before = new Lexicon<>();

  Units() {
    for (Rows.Row row : Rows.load(FILE, COLUMNS).rows()) {
      Unit unit = new Unit(row.get(0), row.constant(1, Unit.Kind.class));
      for (String word : row.words(2)) {
        if (!behind.add(word, unit)) {
          throw row.error(row.text().indexOf(word), "two units are spelt " + word);
        }
      }
      for (String word : row.words(3)) {
        if (!before.add(word, unit)) {
          throw row.error(row.text().indexOf(word), "two units are spelt " + word);
        }
      }
    }
  }

  /** The unit whose longest spelling begins at {@code at}. */
  @Nullable Hit<Unit> at(CharSequence s, int at, int to) {
    return behind.longestAt(s, at, to);
  }

  /** The currency whose longest spelling ends at {@code end}. */
  @Nullable Hit<Unit> before(CharSequence s, int end, int from) {
    return before.longestBefore(s, end, from);
  }
}
