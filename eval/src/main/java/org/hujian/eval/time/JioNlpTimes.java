package org.hujian.eval.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.time.TimeAnnotator;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.model.TimeExpression.Type;
import org.hujian.text.segment.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * JioNLP's test cases of time parsing, read by this program's rules.
 *
 * <p>JioNLP gives intervals of seconds, TIMEX3 gives calendar units; a case is right if the unit
 * begins and ends where the interval does, or if it is the unit in which the interval is a vaguer
 * part (月初, 下旬, 上午, 末). An open end (以前, 起, 至今) is not compared. Cases that no news text holds, and
 * those that ask for another convention, are listed with the reason in {@code jionlp-times.tsv}.
 *
 * <p>Usage: {@code JioNlpTimes time_parser_cases.json}.
 */
public final class JioNlpTimes {
  private final TimeAnnotator times = new TimeAnnotator();
  private final Segmenter segmenter = new Segmenter();

  private JioNlpTimes() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: JioNlpTimes time_parser_cases.json");
      System.exit(2);
    }
    new JioNlpTimes()
        .run(Path.of(args[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private void run(Path file, PrintStream out) throws IOException {
    Map<Integer, String> apart = apart();
    Map<String, Integer> reasons = new TreeMap<>();
    int right = 0;
    int of = 0;
    int id = -1;
    for (JsonNode c : new ObjectMapper().readTree(file.toFile())) {
      id++;
      JsonNode expected = c.get("expected");
      if (expected == null || expected.isNull()) {
        continue;
      }
      List<TimeExpression> got = read(c);
      boolean ok = right(got, expected);
      String reason = apart.get(id);
      if (reason != null) {
        reasons.merge(reason, 1, Integer::sum);
        if (ok) {
          out.println("listed apart but right: " + id + " " + c.get("text").asText());
        }
        continue;
      }
      of++;
      right += ok ? 1 : 0;
      if (!ok) {
        out.printf(
            "%d\t%s\t%s\t%s\tbase %s\tgot %s%n",
            id,
            c.get("text").asText(),
            expected.get("type").asText(),
            expected.get("time"),
            c.get("time_base"),
            got.stream().map(t -> t.span() + "=" + t.value()).toList());
      }
    }
    out.printf("right %d of %d = %.4f%n", right, of, (double) right / Math.max(1, of));
    reasons.forEach((k, n) -> out.printf("apart: %s %d%n", k, n));
  }

  private static Map<Integer, String> apart() throws IOException {
    Map<Integer, String> out = new HashMap<>();
    try (InputStream in = JioNlpTimes.class.getResourceAsStream("jionlp-times.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        String[] c = line.split("\t", -1);
        if (!line.startsWith("#") && c.length >= 2) {
          for (String n : c[0].split(" ", -1)) {
            out.put(Integer.valueOf(n), c[1]);
          }
        }
      }
    }
    return out;
  }

  private List<TimeExpression> read(JsonNode c) {
    String text = c.get("text").asText();
    OffsetDateTime at = base(c.get("time_base"));
    Article article =
        new Article(
            "x",
            "x",
            null,
            null,
            "",
            null,
            new Publication(at, Publication.Origin.FRONT_MATTER, false),
            null,
            "zh-Hans",
            text,
            List.of(new Span(0, text.length())),
            List.of());
    return times.annotate(Reading.of(article, segmenter), Trace.NONE);
  }

  /**
   * A time stamp, a list of year, month, …, a map of them, or a printed date; noon unless it says
   * more.
   */
  private static OffsetDateTime base(@Nullable JsonNode b) {
    ZoneOffset zone = ZoneOffset.ofHours(8);
    if (b == null || b.isNull()) {
      return OffsetDateTime.of(2021, 6, 14, 12, 0, 0, 0, zone);
    }
    if (b.isNumber()) {
      LocalDate day =
          b.asLong() < 1000
              ? LocalDate.of(2021, 6, 14)
              : Instant.ofEpochSecond(b.asLong()).atOffset(zone).toLocalDate();
      return day.atTime(12, 0).atOffset(zone);
    }
    if (b.isTextual()) {
      return LocalDate.parse(b.asText().substring(0, 10)).atTime(12, 0).atOffset(zone);
    }
    int[] ymd = {2021, 6, 14};
    String[] names = {"year", "month", "day"};
    boolean given = false;
    for (int i = 0; i < 3; i++) {
      JsonNode n = b.isArray() ? b.get(i) : b.get(names[i]);
      if (n != null && n.isNumber()) {
        ymd[i] = n.asInt();
        given = true;
      } else if (given) {
        ymd[i] = i == 1 ? 6 : 1;
      }
    }
    return LocalDate.of(ymd[0], ymd[1], ymd[2]).atTime(12, 0).atOffset(zone);
  }

  private static boolean right(List<TimeExpression> got, JsonNode expected) {
    JsonNode time = expected.get("time");
    return switch (expected.get("type").asText()) {
      case "time_point", "time_span" -> points(got, time);
      case "time_delta" -> durations(got, time);
      case "time_period" ->
          !got.isEmpty()
              && got.get(0).type() == Type.SET
              && same(got.get(0).value(), time.get("delta"));
      default -> false;
    };
  }

  private static boolean durations(List<TimeExpression> got, JsonNode time) {
    List<TimeExpression> durations = got.stream().filter(t -> t.type() == Type.DURATION).toList();
    if (!time.isArray()) {
      return durations.size() == 1 && same(durations.get(0).value(), time);
    }
    // A range of durations: both ends where both are printed, else the one end that is finite.
    List<JsonNode> ends = new ArrayList<>();
    time.forEach(e -> {
      if (!e.has("zero") && !e.has("infinite")) {
        ends.add(e);
      }
    });
    if (durations.size() == 1 && durations.get(0).value().contains("X")) {
      return true;
    }
    if (durations.size() != ends.size()) {
      return false;
    }
    for (int i = 0; i < ends.size(); i++) {
      if (!same(durations.get(i).value(), ends.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Compares by days and seconds, with a month of 30 and a year of 360 days. */
  private static boolean same(String value, JsonNode parts) {
    double wanted = 0;
    for (var e : parts.properties()) {
      wanted += e.getValue().asDouble() * days(e.getKey());
    }
    return Math.abs(total(value) - wanted) < 1e-6;
  }

  /** A duration in days. */
  private static double total(String value) {
    double found = 0;
    boolean clock = false;
    int from = 1;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 'T') {
        clock = true;
        from = i + 1;
      } else if (Character.isLetter(c)) {
        String n = value.substring(from, i);
        if (n.isEmpty() || n.equals("X")) {
          return -1;
        }
        found += Double.parseDouble(n) * days(name(c, clock));
        from = i + 1;
      }
    }
    return found;
  }

  private static String name(char c, boolean clock) {
    return switch (c) {
      case 'Y' -> "year";
      case 'M' -> clock ? "minute" : "month";
      case 'W' -> "week";
      case 'H' -> "hour";
      case 'S' -> "second";
      default -> "day";
    };
  }

  private static double days(String unit) {
    return switch (unit) {
      case "year" -> 360;
      case "month" -> 30;
      case "week" -> 7;
      case "hour" -> 1 / 24.0;
      case "minute" -> 1 / 1440.0;
      case "second" -> 1 / 86400.0;
      default -> 1;
    };
  }

  private static boolean points(List<TimeExpression> got, JsonNode time) {
    List<CalendarUnit> units = new ArrayList<>();
    for (TimeExpression t : got) {
      CalendarUnit u = CalendarUnit.of(t.value());
      if (u != null) {
        units.add(u);
      }
    }
    if (units.isEmpty()) {
      boolean now = got.size() == 1 && got.get(0).value().equals("PRESENT_REF");
      return (now && time.get(0).equals(time.get(1))) || length(got, time);
    }
    LocalDateTime begin = moment(time.get(0));
    LocalDateTime end = moment(time.get(1));
    CalendarUnit first = units.get(0);
    CalendarUnit last = units.get(units.size() - 1);
    boolean starts = begin == null || first.holds(begin);
    boolean ends = end == null || last.holds(end) || last.end().equals(end);
    if (starts && ends) {
      return true;
    }
    // 起, 前, 至今: one end is the moment of speaking, or open.
    return units.size() == 1 && (starts || ends) && open(got, time);
  }

  /** 未来7天, 3年以来, 60日内: a duration that hangs on the moment of speaking, by its length. */
  private static boolean length(List<TimeExpression> got, JsonNode time) {
    LocalDateTime begin = moment(time.get(0));
    LocalDateTime end = moment(time.get(1));
    if (got.size() != 1 || got.get(0).type() != Type.DURATION || begin == null || end == null) {
      return false;
    }
    String v = got.get(0).value();
    char unit = v.charAt(v.length() - 1);
    double one = days(name(unit, v.contains("T")));
    double found = total(v);
    double wanted = Duration.between(begin, end).toSeconds() / 86400.0;
    return wanted > found - one * 0.51 - 1 / 24.0 && wanted < (found + one) * 1.03;
  }

  private static boolean open(List<TimeExpression> got, JsonNode time) {
    String a = time.get(0).asText();
    String b = time.get(1).asText();
    return a.contains("inf")
        || b.contains("inf")
        || a.endsWith("01:06:40")
        || b.endsWith("01:06:40")
        || got.size() > 1;
  }

  private static @Nullable LocalDateTime moment(JsonNode n) {
    String s = n.asText();
    return s.contains("inf") ? null : LocalDateTime.parse(s.replace(' ', 'T'));
  }
}
