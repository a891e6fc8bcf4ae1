package org.hujian.analysis.cluster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Annotation;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.fold.Fold;

/**
 * What is done, apart from who does it and where: the words of title and opening without names,
 * times and figures; and the day on which it was done. The steps of one crisis share all their
 * names and differ in these.
 */
final class Actions {
  private static final int OPENING = 120;
  private static final int DATED = 150;
  private static final int DAYS_BACK = 7;
  private static final char GAP = '|';

  private Actions() {}

  /** The title without names. */
  static String title(LinkedArticle a, String title) {
    List<String> names =
        a.entities().stream()
            .flatMap(e -> e.aliases().stream())
            .map(Fold::fold)
            .filter(n -> n.length() >= 2)
            .distinct()
            .sorted(
                Comparator.comparingInt((String n) -> -n.length())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    String out = title;
    for (String n : names) {
      out = out.replace(n, String.valueOf(GAP));
    }
    return out;
  }

  /** The opening without names, times and figures. */
  static String opening(AnnotatedArticle a, String folded) {
    char[] out = folded.substring(0, Math.min(OPENING, folded.length())).toCharArray();
    Stream.of(a.mentions(), a.times(), a.figures())
        .flatMap(List::stream)
        .map(Annotation::span)
        .filter(s -> s.start() < out.length)
        .forEach(s -> Arrays.fill(out, s.start(), Math.min(s.end(), out.length), GAP));
    return new String(out);
  }

  /**
   * The day of what is told, in days since 1970: the first calendar day that the opening names, of
   * the week up to publication; 0 where it names none.
   */
  static int day(AnnotatedArticle a) {
    Publication p = a.article().published();
    if (p == null) {
      return 0;
    }
    long today = p.at().toLocalDate().toEpochDay();
    return (int)
        a.times().stream()
            .filter(t -> t.span().start() < DATED)
            .sorted(
                Comparator.comparing(TimeExpression::span, Comparator.comparingInt(Span::start)))
            .mapToLong(Actions::calendarDay)
            .filter(d -> d <= today && d >= today - DAYS_BACK)
            .findFirst()
            .orElse(0);
  }

  /** The day that a time lies in; far in the future if it is no calendar day (P400D, 2022-W05). */
  static long calendarDay(TimeExpression t) {
    if (t.value().length() < 10) {
      return Long.MAX_VALUE;
    }
    try {
      return LocalDate.parse(t.value().substring(0, 10)).toEpochDay();
    } catch (DateTimeParseException e) {
      return Long.MAX_VALUE;
    }
  }
}
