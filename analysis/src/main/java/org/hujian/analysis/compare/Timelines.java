package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier.Clock;
import org.hujian.model.Dossier.Day;
import org.hujian.model.Dossier.Entry;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Publication;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences on the days they speak of: when it happened, when it was said, when it was
 * published.
 */
final class Timelines {
  private final Desk desk;

  Timelines(Desk desk) {
    this.desk = desk;
  }

  List<Day> days() {
    Map<String, List<Entry>> days = new TreeMap<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      Publication published = desk.reports().get(r).article().published();
      if (published != null) {
        add(
            days,
            published.at().toLocalDate().toString(),
            new Entry(Clock.PUBLISHED, new Passage(r, new Span(0, 0)), new Span(0, 0)));
      }
      Span last = null;
      String lastDay = "";
      for (TimeExpression t : desk.articles().get(r).annotated().times()) {
        String day = calendarPoint(t);
        Span sentence = desk.sentenceAt(r, t.span().start());
        if (day == null || sentence == null || (sentence.equals(last) && day.equals(lastDay))) {
          continue;
        }
        last = sentence;
        lastDay = day;
        add(days, day, new Entry(clock(r, t.span()), new Passage(r, sentence), t.span()));
      }
    }
    List<Day> out = new ArrayList<>();
    days.forEach((date, entries) -> out.add(new Day(date, entries)));
    return out;
  }

  private static void add(Map<String, List<Entry>> days, String day, Entry entry) {
    days.computeIfAbsent(day, d -> new ArrayList<>()).add(entry);
  }

  /** A time that dates a cue of saying is when it was said; a time inside what was said is not. */
  private Clock clock(int report, Span time) {
    for (Quotation q : desk.articles().get(report).annotated().quotations()) {
      Span cue = q.attribution().cue();
      Span sentence = cue == null ? null : desk.sentenceAt(report, cue.start());
      if (cue != null
          && sentence != null
          && sentence.contains(time)
          && !q.span().contains(time)
          && time.end() <= cue.start()) {
        return Clock.SAID;
      }
    }
    return Clock.HAPPENED;
  }

  /** The day, month or year of a TIMEX3 value, without the time of day; null for anything else. */
  static @Nullable String calendarPoint(TimeExpression t) {
    if (t.type() != TimeExpression.Type.DATE && t.type() != TimeExpression.Type.TIME) {
      return null;
    }
    String v = t.value();
    int n = 0;
    while (n < v.length() && (Character.isDigit(v.charAt(n)) || v.charAt(n) == '-')) {
      n++;
    }
    String date = v.substring(0, n);
    boolean whole = n == v.length() || v.charAt(n) == 'T';
    return whole && (n == 4 || n == 7 || n == 10) ? date : null;
  }
}
