package org.hujian.analysis.compare;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier.Note;
import org.hujian.model.Dossier.Note.Kind;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a report says against itself, its own date, or everything else in the story: shown with its
 * evidence, never mended.
 */
final class Notes {
  private static final String COUNTRIES = "中美俄英法德日韩朝印欧台澳加以伊乌土沙越菲泰新巴";
  private static final List<String> HEADS =
      List.of("元首", "领导人", "首脑", "两国", "外长", "防长", "关系", "双方", "总理", "两军");
  private static final String WEEKDAYS = "一二三四五六日";
  private final Desk desk;

  Notes(Desk desk) {
    this.desk = desk;
  }

  List<Note> find() {
    List<Note> out = new ArrayList<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      stamp(r, out);
      months(r, out);
      weekdays(r, out);
      pairs(r, out);
    }
    return out;
  }

  private void stamp(int r, List<Note> out) {
    Publication p = desk.reports().get(r).article().published();
    if (p != null && p.declared() != null) {
      out.add(
          new Note(
              Kind.TIME_ZONE,
              "note.local-time-as-gmt",
              new Passage(r, new Span(0, 0)),
              p.declared(),
              p.at().toString(),
              List.of()));
    }
  }

  /**
   * A day without a year that lies a month off: no other report has that day, the day of the same
   * number in the month of publication is within three days of it, and the story has that one.
   */
  private void months(int r, List<Note> out) {
    Publication p = desk.reports().get(r).article().published();
    if (p == null) {
      return;
    }
    LocalDate published = p.at().toLocalDate();
    String folded = desk.folded().get(r);
    List<String> seen = new ArrayList<>();
    for (TimeExpression t : desk.articles().get(r).annotated().times()) {
      LocalDate day = day(t);
      String words = t.span().in(folded);
      if (day == null || words.contains("年") || !words.contains("月") || seen.contains(t.value())) {
        continue;
      }
      LocalDate moved = inMonthOf(day, published);
      if (moved == null
          || moved.equals(day)
          || Math.abs(moved.toEpochDay() - published.toEpochDay()) > 3
          || Math.abs(day.toEpochDay() - published.toEpochDay()) > 45
          || near(day, r, t)) {
        continue;
      }
      Span sentence = desk.sentenceAt(r, t.span().start());
      List<Passage> evidence = on(moved);
      if (sentence != null && !evidence.isEmpty() && ahead(sentence.in(folded), t, sentence)) {
        seen.add(t.value());
        out.add(
            new Note(
                Kind.DATE,
                "note.month-slip",
                new Passage(r, t.span()),
                desk.reports().get(r).article().text(t.span()),
                moved.toString(),
                evidence.subList(0, Math.min(3, evidence.size()))));
      }
    }
  }

  /** The sentence speaks of what was still to come when the day in question was over. */
  private static boolean ahead(String sentence, TimeExpression t, Span at) {
    String after = sentence.substring(Math.min(sentence.length(), t.span().end() - at.start()));
    return after.contains("将") || after.contains("准备") || after.contains("预计");
  }

  private static @Nullable LocalDate day(TimeExpression t) {
    String v = t.value();
    if (v.length() < 10 || v.charAt(4) != '-' || v.charAt(7) != '-' || v.contains("X")) {
      return null;
    }
    try {
      return LocalDate.parse(v.substring(0, 10));
    } catch (java.time.format.DateTimeParseException e) {
      return null; // Some values have the length of a day and are none: 2021-W52-6.
    }
  }

  private static @Nullable LocalDate inMonthOf(LocalDate day, LocalDate published) {
    int n = day.getDayOfMonth();
    return n > published.lengthOfMonth() ? null : published.withDayOfMonth(n);
  }

  /** Whether anything else in the story stands within four days of this day. */
  private boolean near(LocalDate day, int report, TimeExpression self) {
    for (int r = 0; r < desk.reports().size(); r++) {
      for (TimeExpression t : desk.articles().get(r).annotated().times()) {
        LocalDate other = day(t);
        if (other != null
            && Math.abs(other.toEpochDay() - day.toEpochDay()) <= 4
            && !(r == report && t.value().equals(self.value()))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Passage> on(LocalDate day) {
    List<Passage> out = new ArrayList<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      for (TimeExpression t : desk.articles().get(r).annotated().times()) {
        if (day.equals(day(t))) {
          out.add(new Passage(r, t.span()));
          break;
        }
      }
    }
    return out;
  }

  /** A date and the weekday beside it that do not go together: 周五（2月5日）. */
  private void weekdays(int r, List<Note> out) {
    String folded = desk.folded().get(r);
    for (TimeExpression t : desk.articles().get(r).annotated().times()) {
      LocalDate day = day(t);
      String words = t.span().in(folded);
      DayOfWeek said = weekday(words);
      if (day != null
          && said != null
          && words.contains("日")
          && words.contains("月")
          && digitDay(words, day)
          && said != day.getDayOfWeek()) {
        out.add(
            new Note(
                Kind.DATE,
                "note.weekday",
                new Passage(r, t.span()),
                desk.reports().get(r).article().text(t.span()),
                day + " 星期" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1),
                List.of()));
      }
    }
  }

  private static boolean digitDay(String words, LocalDate day) {
    return words.contains(day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
  }

  private static @Nullable DayOfWeek weekday(String words) {
    for (String head : List.of("星期", "礼拜", "周")) {
      int at = words.indexOf(head);
      if (at >= 0 && at + head.length() < words.length()) {
        char c = words.charAt(at + head.length());
        int n = WEEKDAYS.indexOf(c == '天' ? '日' : c);
        if (n >= 0) {
          return DayOfWeek.of(n + 1);
        }
      }
    }
    return null;
  }

  /** Two countries in one word before a head: 中俄元首. */
  private record Pair(String countries, String head, Span span) {}

  /**
   * A pair of countries that stands once before its head, where the sentence itself or the one
   * beside it, and the rest of the story, have another pair with one of the two before the same.
   */
  private void pairs(int r, List<Note> out) {
    Map<String, Integer> uses = new HashMap<>();
    for (String text : desk.folded()) {
      pairs(text).forEach(p -> uses.merge(p.countries + p.head, 1, Integer::sum));
    }
    List<Pair> own = pairs(desk.folded().get(r));
    for (Pair p : own) {
      if (uses.getOrDefault(p.countries + p.head, 0) != 1) {
        continue;
      }
      TreeMap<Integer, Pair> beside = new TreeMap<>();
      for (Pair q : own) {
        boolean half =
            q.countries.indexOf(p.countries.charAt(0)) >= 0
                != (q.countries.indexOf(p.countries.charAt(1)) >= 0);
        if (q.head.equals(p.head)
            && half
            && uses.getOrDefault(q.countries + q.head, 0) >= 2
            && Math.abs(q.span.start() - p.span.start()) < 60) {
          beside.put(Math.abs(q.span.start() - p.span.start()), q);
        }
      }
      if (!beside.isEmpty()) {
        Pair q = beside.firstEntry().getValue();
        out.add(
            new Note(
                Kind.NAME,
                "note.pair-slip",
                new Passage(r, p.span),
                desk.reports().get(r).article().text(p.span),
                desk.reports().get(r).article().text(q.span),
                List.of(new Passage(r, q.span))));
      }
    }
  }

  private static List<Pair> pairs(String text) {
    List<Pair> out = new ArrayList<>();
    for (String head : HEADS) {
      for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
        if (at >= 2
            && COUNTRIES.indexOf(text.charAt(at - 1)) >= 0
            && COUNTRIES.indexOf(text.charAt(at - 2)) >= 0
            && text.charAt(at - 1) != text.charAt(at - 2)) {
          out.add(new Pair(text.substring(at - 2, at), head, new Span(at - 2, at + head.length())));
        }
      }
    }
    return out;
  }
}
