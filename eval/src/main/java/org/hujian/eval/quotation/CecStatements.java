package org.hujian.eval.quotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the Chinese Emergency Corpus, read as quotations: {@code CecStatements cec.jsonl}.
 *
 * <p>The corpus marks a verb of statement, its participants, and the events that are its content,
 * not the words: a content is taken from the first of these events to the last. Datelines
 * (某社4月18日讯) are statements there and none here; they are counted apart.
 */
public final class CecStatements {
  private static final double OVERLAP = 0.5;
  private static final List<String> DATELINES = List.of("讯", "电", "快讯", "信息");

  private int gold;
  private int datelines;
  private int said;
  private int spoken;
  private int contents;
  private int goldContents;
  private final Map<String, Integer> misses = new TreeMap<>();

  private CecStatements() {}

  public static void main(String[] args) throws IOException {
    CecStatements measure = new CecStatements();
    Pipeline pipeline = new Pipeline();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        measure.article(json.readTree(line), pipeline);
      }
    }
    measure.print();
  }

  private void article(JsonNode row, Pipeline pipeline) {
    String text = row.get("text").asText();
    String source = row.get("file").asText();
    Article article =
        new Article(
            source,
            source,
            null,
            null,
            "",
            null,
            null,
            null,
            "zh-Hans",
            text,
            List.of(new Span(0, text.length())),
            List.of());
    List<Span> refused = new ArrayList<>();
    List<String> why = new ArrayList<>();
    Trace trace =
        (rule, span, reason) -> {
          refused.add(span);
          why.add(reason);
        };
    List<Quotation> quotations = pipeline.read(article, trace).annotated().quotations();
    boolean[] used = new boolean[quotations.size()];
    for (JsonNode s : row.get("statements")) {
      Span verb = span(s.get("verb_start").asInt(), s.get("verb").asText().length());
      if (DATELINES.contains(s.get("verb").asText())) {
        datelines++;
        continue;
      }
      gold++;
      Span content = content(row, s.path("content_events").asText(""), verb);
      goldContents += content == null ? 0 : 1;
      int at = -1;
      for (int i = 0; i < quotations.size(); i++) {
        Span cue = quotations.get(i).attribution().cue();
        if (!used[i] && cue != null && near(cue, verb)) {
          at = i;
          break;
        }
      }
      if (at < 0) {
        miss(cause(verb, refused, why));
        continue;
      }
      used[at] = true;
      Quotation q = quotations.get(at);
      if (speaks(q, s, text)) {
        spoken++;
      } else {
        miss(q.attribution().source() == null ? "speaker unknown" : "another speaker");
      }
      if (content != null && overlap(content, q.span()) >= OVERLAP) {
        contents++;
      } else if (content != null) {
        miss("content of another length");
      }
    }
    said += quotations.size();
  }

  private static Span span(int start, int length) {
    return new Span(start, start + length);
  }

  private static boolean near(Span cue, Span verb) {
    return cue.start() <= verb.end() && verb.start() <= cue.end();
  }

  private static String cause(Span verb, List<Span> refused, List<String> why) {
    for (int i = 0; i < refused.size(); i++) {
      if (refused.get(i).overlaps(verb)) {
        return "refused: " + why.get(i);
      }
    }
    return "no cue seen";
  }

  private static boolean speaks(Quotation q, JsonNode statement, String text) {
    var source = q.attribution().source();
    if (source == null) {
      return false;
    }
    String words = source.span() == null ? source.name() : source.span().in(text);
    for (JsonNode p : statement.get("speakers")) {
      String speaker = p.get("text").asText();
      if (speaker.endsWith(words)
          || words.endsWith(speaker)
          || speaker.endsWith(source.name())
          || source.name().endsWith(speaker)) {
        return true;
      }
    }
    return statement.get("speakers").isEmpty();
  }

  /** From the first event of the content to its last; {@code e2-e5,e7}. */
  private static @Nullable Span content(JsonNode row, String events, Span verb) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (String part : events.split("[,，;；]")) {
      String[] ends = part.strip().split("-");
      first = Math.min(first, number(ends[0], Integer.MAX_VALUE));
      last = Math.max(last, number(ends[ends.length - 1], -1));
    }
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (JsonNode s : row.get("spans")) {
      if (!s.get("tag").asText().equals("Event")) {
        continue;
      }
      int n = number(s.path("a_eid").asText(""), -1);
      if (n >= first && n <= last && s.get("start").asInt() >= verb.end()) {
        start = Math.min(start, s.get("start").asInt());
        end = Math.max(end, s.get("end").asInt());
      }
    }
    return end < 0 ? null : new Span(start, end);
  }

  private static int number(String event, int none) {
    String digits = event.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 6 ? none : Integer.parseInt(digits);
  }

  private static double overlap(Span a, Span b) {
    int both = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    return (double) both / Math.max(1, a.length() + b.length() - both);
  }

  private void miss(String cause) {
    misses.merge(cause, 1, Integer::sum);
  }

  private void print() {
    System.out.println("statements\t" + gold + " (and " + datelines + " datelines)");
    System.out.println("quotations\t" + said);
    line("speaker", spoken, gold);
    line("content", contents, goldContents);
    misses.forEach((cause, n) -> System.out.println("miss\t" + n + "\t" + cause));
  }

  private void line(String name, int right, int labelled) {
    double p = (double) right / Math.max(1, said);
    double r = (double) right / Math.max(1, labelled);
    System.out.printf(
        Locale.ROOT, "%s\tP %.4f R %.4f F1 %.4f%n", name, p, r, 2 * p * r / Math.max(1e-9, p + r));
  }
}
