package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hujian.model.Dossier.DateConflict;
import org.hujian.model.Dossier.Dated;
import org.hujian.model.Dossier.Parallel;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of different outlets that tell one thing in their own voice: claims that something was
 * a first, and days that do not agree.
 *
 * <p>Does not decide which is right; a day that only an outlet far from the event gives may be its
 * own side of midnight.
 */
final class Parallels {
  private static final List<String> FIRSTS =
      List.of("首次", "第一次", "首度", "首例", "有史以来", "史无前例", "前所未有", "迄今最");
  private static final double FIRST_NEAR = 0.68;
  private static final double FIRST_WORDS = 0.12;
  private static final int LONGEST_DAYS = 14;
  private static final double SAME_NEAR = 0.84;
  private static final double SAME_WORDS = 0.5;

  private record Line(int report, Span sentence, Gist gist, Span mark, String value) {}

  private final Desk desk;
  private final Gists gists;
  private final Meanings meanings;

  Parallels(Desk desk, Gists gists, Meanings meanings) {
    this.desk = desk;
    this.gists = gists;
    this.meanings = meanings;
  }

  /** Claims of a first, those about one thing together. */
  List<Parallel> firsts() {
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      for (Span s : desk.reports().get(r).sentences()) {
        Span cue = cue(desk.folded().get(r), s);
        if (cue != null && desk.reports().get(r).copyOf() < 0) {
          lines.add(new Line(r, s, gists.of(r, s), cue, ""));
        }
      }
    }
    return together(lines, FIRST_WORDS, FIRST_NEAR).stream()
        .map(g ->
            new Parallel(
                g.stream().map(l -> new Passage(l.report, l.sentence)).toList(),
                g.stream().map(Line::mark).toList(),
                "parallel.first"))
        .toList();
  }

  /** Sentences that are one but for the day they name. */
  List<DateConflict> days() {
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      for (TimeExpression t : desk.articles().get(r).annotated().times()) {
        Span sentence = desk.sentenceAt(r, t.span().start());
        String day = Timelines.calendarPoint(t);
        if (sentence != null
            && day != null
            && day.length() == 10
            && explicit(t.span().in(desk.folded().get(r)))
            && !quoted(r, t.span())) {
          lines.add(new Line(r, sentence, gists.local(r, sentence, t.span()), t.span(), day));
        }
      }
    }
    List<Line> alone = lines.stream().filter(l -> days(lines, l) == 1).toList();
    List<DateConflict> out = new ArrayList<>();
    for (List<Line> g : together(alone, SAME_WORDS, SAME_NEAR)) {
      if (g.stream().map(Line::value).distinct().count() > 1) {
        out.add(
            new DateConflict(
                g.stream()
                    .map(l -> new Dated(new Passage(l.report, l.sentence), l.mark, l.value))
                    .toList(),
                "date.same-sentence"));
      }
    }
    return out;
  }

  private static long days(List<Line> lines, Line of) {
    return lines.stream()
        .filter(l -> l.report == of.report && l.sentence.equals(of.sentence))
        .map(Line::value)
        .distinct()
        .count();
  }

  /** Groups around the first line of each: every member is near to it, and outlets differ. */
  private List<List<Line>> together(List<Line> lines, double words, double near) {
    List<List<Line>> out = new ArrayList<>();
    boolean[] taken = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (taken[i]) {
        continue;
      }
      Line first = lines.get(i);
      List<Line> group = new ArrayList<>(List.of(first));
      TreeSet<Integer> outlets = new TreeSet<>(List.of(outlet(first)));
      for (int j = i + 1; j < lines.size(); j++) {
        Line l = lines.get(j);
        if (!taken[j]
            && !outlets.contains(outlet(l))
            && !desk.apart(first.report, l.report, LONGEST_DAYS)
            && first.gist.alike(l.gist) >= words
            && meanings.near(text(first), text(l)) >= near) {
          taken[j] = true;
          outlets.add(outlet(l));
          group.add(l);
        }
      }
      if (group.size() > 1) {
        out.add(group);
      }
    }
    return out;
  }

  private int outlet(Line l) {
    return desk.reports().get(l.report).outlet();
  }

  private String text(Line l) {
    return desk.reports().get(l.report).article().text(l.sentence);
  }

  private static @Nullable Span cue(String folded, Span sentence) {
    Span best = null;
    for (String cue : FIRSTS) {
      int at = folded.indexOf(cue, sentence.start());
      if (at >= 0 && at + cue.length() <= sentence.end() && (best == null || at < best.start())) {
        best = new Span(at, at + cue.length());
      }
    }
    return best;
  }

  private static boolean explicit(String time) {
    return time.contains("日") && time.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private boolean quoted(int report, Span time) {
    return desk.articles().get(report).annotated().quotations().stream()
        .anyMatch(q -> q.kind() == Quotation.Kind.DIRECT && q.span().contains(time));
  }
}
