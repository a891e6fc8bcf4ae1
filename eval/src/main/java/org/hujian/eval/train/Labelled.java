package org.hujian.eval.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.model.Article;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;

/** A labelled article, read as the program reads it, its quotations found in the text. */
record Labelled(String outlet, Reading reading, List<Mention> mentions, List<Gold> quotes) {
  private static final Pipeline PIPELINE = new Pipeline();
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final MentionAnnotator MENTIONS = new MentionAnnotator();

  /**
   * A labelled quotation.
   *
   * @param cue where its cue stands; null if it has none or it was not found near
   */
  record Gold(
      Span content,
      String kind,
      @org.jspecify.annotations.Nullable Span cue,
      List<String> sources,
      List<List<String>> via) {}

  /** The articles and labels of a folder, in the order of the files. */
  static List<Labelled> of(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Labelled> out = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder.resolve("labels"))) {
      files = list.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode gold;
      try (InputStream in = Files.newInputStream(file)) {
        gold = json.readTree(in);
      }
      Labelled one = read(folder.resolve("articles").resolve(gold.get("file").asText()), gold);
      if (one != null) {
        out.add(one);
      }
    }
    return out;
  }

  /** One article with its labels; null if the file holds none. */
  static @org.jspecify.annotations.Nullable Labelled read(Path file, JsonNode gold) {
    List<Labelled> out = new ArrayList<>();
    new Inputs(InputStream.nullInputStream())
        .read(
            List.of(file.toString()),
            outcome -> {
              if (outcome instanceof Outcome.Read(var doc)) {
                Article article = PIPELINE.clean(doc);
                Reading reading = Reading.of(article, SEGMENTER);
                out.add(
                    new Labelled(
                        gold.get("outlet").asText(),
                        reading,
                        MENTIONS.annotate(reading, Trace.NONE),
                        quotes(gold, reading.folded())));
              }
            });
    return out.isEmpty() ? null : out.getFirst();
  }

  private static List<Gold> quotes(JsonNode gold, String text) {
    List<Gold> out = new ArrayList<>();
    int at = 0;
    for (JsonNode q : gold.get("quotes")) {
      Span content = find(text, Fold.fold(q.get("content").asText()), at);
      if (content == null) {
        continue;
      }
      at = content.start();
      String cue = q.get("cue").isNull() ? "" : Fold.fold(q.get("cue").asText());
      List<String> sources = new ArrayList<>();
      q.get("source").forEach(s -> sources.add(Fold.fold(s.asText())));
      List<List<String>> via = new ArrayList<>();
      q.path("via")
          .forEach(v -> {
            List<String> names = new ArrayList<>();
            v.forEach(n -> names.add(Fold.fold(n.asText())));
            via.add(names);
          });
      out.add(new Gold(content, q.get("kind").asText(), cueAt(text, cue, content), sources, via));
    }
    return out;
  }

  private static @org.jspecify.annotations.Nullable Span cueAt(
      String text, String cue, Span content) {
    if (cue.isEmpty()) {
      return null;
    }
    int before = text.lastIndexOf(cue, content.start() - cue.length());
    int after = text.indexOf(cue, content.end());
    int near = before < 0 ? Integer.MAX_VALUE : content.start() - before - cue.length();
    int far = after < 0 ? Integer.MAX_VALUE : after - content.end();
    if (Math.min(near, far) > 120) {
      return null;
    }
    int start = near <= far ? before : after;
    return new Span(start, start + cue.length());
  }

  private static @org.jspecify.annotations.Nullable Span find(
      String text, String content, int from) {
    for (int start : new int[] {from, 0}) {
      int i = text.indexOf(content, start);
      if (i >= 0) {
        return new Span(i, i + content.length());
      }
    }
    StringBuilder b = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        b.append(text.charAt(i));
        at.add(i);
      }
    }
    String bare = content.replaceAll("\\s+", "");
    int i = b.indexOf(bare);
    return i < 0 ? null : new Span(at.get(i), at.get(i + bare.length() - 1) + 1);
  }
}
