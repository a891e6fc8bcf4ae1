package org.hujian.eval.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.time.TimeAnnotator;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * Extents of times against those of the Chinese Emergency Corpus (its development half, JSON
 * Lines).
 *
 * <p>CEC marks when an event happened, in whatever words: 随后, 事发之后, 立即 are times there and none
 * here; durations and 目前 outside of events are unmarked there. So the measure is given twice: over
 * all marks, and over those that name a point or length of time. An overlap of half the characters
 * is a hit.
 *
 * <p>Usage: {@code CecTimes cec.jsonl [--misses]}.
 */
public final class CecTimes {
  private static final double ENOUGH = 0.5;
  private static final List<String> OF_EVENTS =
      List.of(
          "随后", "立即", "同时", "当场", "第一时间", "不久", "之后", "之前", "后", "前", "时", "期间", "马上", "立刻", "迅速",
          "随即", "紧接着", "接着", "最终", "先", "终于", "中", "再", "始终", "及时", "一直", "随时", "途中", "中间", "阶段",
          "时段", "时候", "久", "已经", "间");

  private CecTimes() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: CecTimes cec.jsonl [--misses]");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TimeAnnotator times = new TimeAnnotator();
    Segmenter segmenter = new Segmenter();
    int[] all = new int[3];
    int[] named = new int[3];
    int nested = 0;
    Map<String, Integer> causes = new TreeMap<>();
    Map<String, Integer> extra = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode report = new ObjectMapper().readTree(line);
      String text = report.get("text").asText();
      List<Span> marks = new ArrayList<>();
      List<Span> apart = new ArrayList<>();
      for (JsonNode s : report.get("spans")) {
        Span span = new Span(s.get("start").asInt(), s.get("end").asInt());
        if (s.get("tag").asText().equals("Time")) {
          marks.add(span);
        } else if (s.get("tag").asText().equals("ReportTime")
            || s.get("tag").asText().equals("Title")) {
          apart.add(span);
        }
      }
      List<TimeExpression> found = new ArrayList<>();
      for (TimeExpression t :
          times.annotate(Reading.of(article(report, text), segmenter), Trace.NONE)) {
        if (apart.stream().noneMatch(a -> a.overlaps(t.span()))) {
          found.add(t);
        }
      }
      List<TimeExpression> left = new ArrayList<>(found);
      for (Span mark : marks) {
        String words = mark.in(text);
        boolean hit = false;
        for (TimeExpression t : left) {
          if (overlap(mark, t.span()) >= ENOUGH) {
            left.remove(t);
            hit = true;
            break;
          }
        }
        boolean inside = !hit && left.removeIf(t -> mark.contains(t.span()));
        nested += inside ? 1 : 0;
        boolean ofEvent = !hit && !inside && ofEvent(words);
        all[0] += hit ? 1 : 0;
        all[1]++;
        if (!ofEvent) {
          named[0] += hit || inside ? 1 : 0;
          named[1]++;
        }
        if (!hit) {
          String cause = inside ? "longer mark around a time" : ofEvent ? "of events" : "other";
          causes.merge(cause, 1, Integer::sum);
          if (args.length > 1) {
            out.printf("miss\t%s\t%s%n", cause, words);
          }
        }
      }
      all[2] += found.size();
      named[2] += found.size();
      for (TimeExpression t : left) {
        extra.merge(t.type() + " " + t.rule(), 1, Integer::sum);
        if (args.length > 1) {
          out.printf("extra\t%s\t%s\t%s%n", t.rule(), t.span().in(text), t.value());
        }
      }
    }
    print(out, "all marks", all);
    print(out, "marks that name a time, a longer mark around one counted", named);
    causes.forEach((k, n) -> out.printf("missed: %s %d%n", k, n));
    extra.forEach((k, n) -> out.printf("unmarked there: %s %d%n", k, n));
  }

  private static void print(PrintStream out, String what, int[] n) {
    double p = (double) n[0] / Math.max(1, n[2]);
    double r = (double) n[0] / Math.max(1, n[1]);
    out.printf(
        "%s: %d of %d, %d found: P %.3f R %.3f F1 %.3f%n",
        what, n[0], n[1], n[2], p, r, 2 * p * r / Math.max(1e-9, p + r));
  }

  private static double overlap(Span a, Span b) {
    int both = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    return (double) both / Math.max(1, a.length() + b.length() - both);
  }

  private static boolean ofEvent(String words) {
    return Fold.fold(words).chars().noneMatch(c -> c >= '0' && c <= '9')
        && OF_EVENTS.stream().anyMatch(words::endsWith);
  }

  private static Article article(JsonNode report, String text) {
    LocalDate day = day(report.get("report_time").asText());
    Publication published =
        day == null
            ? null
            : new Publication(
                day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)), Publication.Origin.META, true);
    return new Article(
        "x",
        "x",
        null,
        null,
        "",
        null,
        published,
        null,
        "zh-Hans",
        text,
        List.of(new Span(0, text.length())),
        List.of());
  }

  private static @Nullable LocalDate day(String reportTime) {
    try {
      return reportTime.length() < 10 ? null : LocalDate.parse(reportTime.substring(0, 10));
    } catch (DateTimeException e) {
      // Some reports print their time in another form; their extents can be scored all the same.
      return null;
    }
  }
}
