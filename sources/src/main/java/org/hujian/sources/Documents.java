package org.hujian.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hujian.model.Original;
import org.hujian.model.RawDocument;
import org.hujian.model.Skipped;
import org.hujian.model.Skipped.Reason;
import org.hujian.sources.decode.Decoded;
import org.hujian.sources.decode.TextDecoder;
import org.hujian.sources.jsonl.RecordReader;
import org.hujian.sources.mirror.MirrorReader;
import org.hujian.sources.page.PageReader;
import org.jspecify.annotations.Nullable;

/** From the bytes of one input to its documents: tells the form and hands it to its reader. */
final class Documents {
  private final TextDecoder decoder = new TextDecoder();
  private final MirrorReader mirror = new MirrorReader();
  private final PageReader page = new PageReader();
  private final RecordReader records = new RecordReader();

  /** True if an input is one record a line: by its name, or by its first line. */
  static boolean isLines(String source, byte[] head) {
    String name = source.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return true;
    }
    String start = new String(head, StandardCharsets.UTF_8).stripLeading();
    if (!start.startsWith("{\"")) {
      return false;
    }
    int end = start.indexOf('\n');
    return end < 0
        ? head.length > 0 && !name.endsWith(".json")
        : start.substring(0, end).stripTrailing().endsWith("}");
  }

  void read(String source, byte[] bytes, Consumer<Outcome> to) {
    switch (decoder.decode(bytes)) {
      case Decoded.Refused(var reason, var message) ->
          to.accept(new Outcome.Refused(new Skipped(reason, source, message)));
      case Decoded.Text(var text, _, _) -> text(source, text, Original.of(bytes), to);
    }
  }

  void record(String source, byte[] line, Consumer<Outcome> to) {
    switch (decoder.decode(line)) {
      case Decoded.Refused(var reason, var message) ->
          to.accept(new Outcome.Refused(new Skipped(reason, source, message)));
      case Decoded.Text(var text, _, _) ->
          record(source, records.parse(text), Original.of(line), to);
    }
  }

  private void text(String source, String text, Original original, Consumer<Outcome> to) {
    if (MirrorReader.recognises(text)) {
      to.accept(
          outcome(
              mirror.read(source, text),
              original,
              Reason.BAD_FRONT_MATTER,
              source,
              "has front matter in which no field can be read (title, date, author, from)"));
      return;
    }
    List<JsonNode> nodes = List.of();
    if (isJson(source, text)) {
      nodes = records.parseAll(text);
    }
    if (nodes.isEmpty()) {
      to.accept(new Outcome.Read(page.read(source, text).from(original)));
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      String place = nodes.size() == 1 ? source : source + "#" + (i + 1);
      record(place, nodes.get(i), original, to);
    }
  }

  private void record(
      String source, @Nullable JsonNode node, Original original, Consumer<Outcome> to) {
    to.accept(
        outcome(
            records.read(source, node),
            original,
            Reason.BAD_RECORD,
            source,
            "is no JSON object with a field text, content, body, article or html"));
  }

  private static Outcome outcome(
      @Nullable RawDocument document,
      Original original,
      Reason reason,
      String source,
      String message) {
    return document == null
        ? new Outcome.Refused(new Skipped(reason, source, message))
        : new Outcome.Read(document.from(original));
  }

  private static boolean isJson(String source, String text) {
    String start = text.stripLeading();
    return (start.startsWith("{") || start.startsWith("[{"))
        || (source.toLowerCase(Locale.ROOT).endsWith(".json") && start.startsWith("["));
  }
}
