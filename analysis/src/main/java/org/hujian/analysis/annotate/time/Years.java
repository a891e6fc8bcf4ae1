package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
import org.hujian.analysis.annotate.time.Anchors.Told;
import org.hujian.analysis.annotate.time.Resolved.Grain;
import org.jspecify.annotations.Nullable;

/** Finds the year that the words name, or the one that a bare month or day is of. */
final class Years {
  private final Context context;

  Years(Context context) {
    this.context = context;
  }

  /** The year that the words name, by themselves or from an anchor; null if they name none. */
  @Nullable Integer yearOf(Frame f, Place at) {
    LocalDate today = context.anchors().today();
    if (f.has(Slot.YEAR)) {
      return f.get(Slot.YEAR);
    }
    if (f.has(Slot.YEAR_ROC)) {
      return f.get(Slot.YEAR_ROC) + 1911;
    }
    if (f.has(Slot.YEAR_SHORT)) {
      int y = f.get(Slot.YEAR_SHORT);
      int now = today == null ? 2000 : today.getYear();
      int same = now / 100 * 100 + y;
      return same > now + 10 ? same - 100 : same;
    }
    if (f.has(Slot.YEAR_BY) && today != null) {
      return today.getYear() + f.get(Slot.YEAR_BY);
    }
    if (f.has(Slot.YEAR_CTX)) {
      Told told = context.anchors().last();
      if (told != null
          && told.what().grain().compareTo(Grain.YEAR) >= 0
          && (f.get(Slot.YEAR_CTX) != 0 || at.paragraph() - told.paragraph() <= 1)) {
        return told.from().getYear() + f.get(Slot.YEAR_CTX);
      }
      if (told == null && today != null && f.get(Slot.YEAR_CTX) != 0) {
        return today.getYear() + f.get(Slot.YEAR_CTX);
      }
    }
    return null;
  }

  /** The year of a month (and day, or 0) that the words leave out. */
  int guessYear(int m, int d, LocalDate today, Place at) {
    Told told = context.anchors().last();
    if (told != null && told.yearNamed() && told.paragraph() == at.paragraph()) {
      boolean near =
          told.what().grain().compareTo(Grain.MONTH) >= 0 || told.sentence() == at.sentence();
      int y = told.from().getYear();
      if (near && y != today.getYear()) {
        boolean wraps =
            told.what().grain().compareTo(Grain.MONTH) >= 0 && told.from().getMonthValue() - m > 6;
        return wraps ? y + 1 : y;
      }
    }
    // 2019年9月 … 9月11日: a month named with its year a little before, and now again.
    if (told != null
        && told.yearNamed()
        && at.paragraph() - told.paragraph() <= 2
        && told.what().grain().compareTo(Grain.MONTH) >= 0
        && told.from().getMonthValue() == m
        && m != today.getMonthValue()
        && m != today.minusMonths(1).getMonthValue()) {
      return told.from().getYear();
    }
    int months = m - today.getMonthValue();
    if (months == 0 && d > 0) {
      return today.getYear();
    }
    if (months > 0) {
      boolean back =
          months > 5 || (months > 3 && Cues.back(context.folded(), at.start(), at.end()));
      return back && !context.ahead(at) ? today.getYear() - 1 : today.getYear();
    }
    return months < -6 && context.ahead(at) ? today.getYear() + 1 : today.getYear();
  }
}
