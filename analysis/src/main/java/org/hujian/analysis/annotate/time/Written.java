package org.hujian.analysis.annotate.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Dateline;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an article was written: what 今天 means in it.
 *
 * <p>The dateline's day, else the day of publication on the clock of the outlet; a dateline without
 * a place that lies ahead of that clock was printed for the readers' zone and gives way. A newsroom
 * of East Asia that publishes between midnight and {@value #MORNING} o'clock puts up what was
 * written the evening before.
 */
final class Written {
  private static final int MORNING = 5;
  private static final int EAST_ASIA = 8 * 3600;

  /** A dateline this many days before the publication is a slip or another's. */
  private static final int LONGEST = 4;

  /** So many days off, the words of the article may correct what stands around it. */
  private static final int SLIP = 3;

  private Written() {}

  /**
   * The anchors of an article in which these expressions stand, in order. What it says of itself
   * goes before all else: 今天是3日, 昨天（2日）.
   */
  static Anchors anchors(Article article, String folded, List<Scanner.Found> found) {
    Anchors by = outside(article);
    LocalDate today = by.today();
    if (today == null) {
      return by;
    }
    int[] votes = new int[2 * SLIP + 1];
    Scanner.Found before = null;
    for (Scanner.Found f : found) {
      LocalDate said = said(before, f, folded, today);
      long off = said == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, said);
      if (Math.abs(off) <= SLIP) {
        votes[(int) off + SLIP]++;
      }
      before = f;
    }
    int best = SLIP;
    for (int i = 0; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    LocalDate own = today.plusDays(best - SLIP);
    LocalDate latest = by.latest();
    return new Anchors(own, latest == null || latest.isBefore(own) ? own : latest);
  }

  /** The day that these words make today; null if they do not say. */
  private static @Nullable LocalDate said(
      Scanner.@Nullable Found before, Scanner.Found f, String folded, LocalDate near) {
    Frame g = f.frame();
    if (!g.has(Slot.DAY) || g.hasAny(Slot.YEAR_BY, Slot.YEAR_CTX, Slot.MONTH_BY)) {
      return null;
    }
    int by;
    if (g.has(Slot.DAY_BY)) {
      by = g.get(Slot.DAY_BY);
    } else if (before != null
        && before.frame().has(Slot.DAY_BY)
        && !before.frame().hasAny(Slot.DAY, Slot.PART)
        && before.frame().get(Slot.DAY_BY) == 0
        && f.span().start() == before.span().end() + 1
        && folded.charAt(before.span().end()) == '是') {
      by = 0;
    } else {
      return null;
    }
    LocalDate about = near.plusDays(by);
    for (int k = -SLIP; k <= SLIP; k++) {
      LocalDate d = about.plusDays(k);
      if (d.getDayOfMonth() == g.get(Slot.DAY)
          && (!g.has(Slot.MONTH) || d.getMonthValue() == g.get(Slot.MONTH))) {
        return d.minusDays(by);
      }
    }
    return null;
  }

  private static Anchors outside(Article article) {
    Dateline dateline = article.dateline();
    LocalDate dated = dateline == null ? null : dateline.day();
    LocalDate published = published(article);
    if (dated == null
        || (published != null && Math.abs(ChronoUnit.DAYS.between(dated, published)) > LONGEST)) {
      return new Anchors(before(article, published), published);
    }
    boolean nowhere = dateline != null && dateline.place() == null;
    LocalDate day = published != null && nowhere && published.isBefore(dated) ? published : dated;
    boolean later =
        published != null
            && published.isAfter(dated)
            && published.isBefore(dated.plusDays(LONGEST));
    return new Anchors(day, later ? published : day);
  }

  private static @Nullable LocalDate published(Article article) {
    OffsetDateTime at = moment(article);
    return at == null ? null : at.toLocalDate();
  }

  private static @Nullable LocalDate before(Article article, @Nullable LocalDate day) {
    OffsetDateTime at = moment(article);
    if (at == null || day == null || at.getOffset().getTotalSeconds() != EAST_ASIA) {
      return day;
    }
    Publication p = article.published();
    return at.getHour() < MORNING && p != null && !p.day() ? day.minusDays(1) : day;
  }

  /** The moment of publication on the outlet's clock. */
  private static @Nullable OffsetDateTime moment(Article article) {
    Publication p = article.published();
    if (p == null) {
      return null;
    }
    Outlet outlet = article.outlet();
    ZoneId zone = outlet == null ? null : outlet.zone();
    return p.day() || zone == null ? p.at() : p.at().atZoneSameInstant(zone).toOffsetDateTime();
  }
}
