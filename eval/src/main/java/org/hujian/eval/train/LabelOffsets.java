package org.hujian.eval.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.hujian.eval.train.Labelled.Gold;
import org.hujian.model.Span;

/**
 * Labelled quotations as offsets alone, without a word of their articles; they are read over the
 * corpus itself.
 *
 * <p>{@code LabelOffsets OUT FOLDER}: writes the labels of a folder so. A line {@code article name
 * outlet digest} is followed by lines {@code quote start end kind cue sources relays}, a span being
 * start:end and the names of one relay joined by a comma. An article whose cleaned text has another
 * digest is left out, and said so.
 */
public final class LabelOffsets {
  private LabelOffsets() {}

  public static void main(String[] args) throws IOException {
    StringBuilder b = new StringBuilder();
    b.append("# Labelled quotations as offsets into cleaned articles; see LabelOffsets.\n");
    for (Labelled l : Labelled.of(Path.of(args[1]))) {
      String text = l.reading().folded();
      String source = l.reading().article().source();
      b.append("article\t")
          .append(source.substring(source.replace('\\', '/').lastIndexOf('/') + 1));
      b.append('\t').append(l.outlet()).append('\t').append(digest(text)).append('\n');
      for (Gold g : l.quotes()) {
        b.append("quote\t").append(show(g.content())).append('\t').append(g.kind()).append('\t');
        b.append(g.cue() == null ? "-" : show(g.cue())).append('\t');
        b.append(spans(text, g.sources())).append('\t');
        List<String> via = g.via().stream().map(v -> spans(text, v)).toList();
        b.append(via.isEmpty() ? "-" : String.join(";", via)).append('\n');
      }
    }
    Files.writeString(Path.of(args[0]), b, StandardCharsets.UTF_8);
  }

  /** The labelled articles that lie under a folder of the corpus, by day. */
  static List<Labelled> of(Path corpus) throws IOException {
    List<Labelled> out = new ArrayList<>();
    List<String> lines;
    try (InputStream in = LabelOffsets.class.getResourceAsStream("quotation-labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("quotation-labels.tsv is missing from the class path");
      }
      lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectMapper json = new ObjectMapper();
    Labelled read = null;
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      if (c[0].equals("article")) {
        Path file = corpus.resolve(c[1].substring(0, 10)).resolve(c[1]);
        read =
            Files.exists(file)
                ? Labelled.read(
                    file,
                    json.createObjectNode()
                        .put("outlet", c[2])
                        .set("quotes", json.createArrayNode()))
                : null;
        if (read == null || !digest(read.reading().folded()).equals(c[3])) {
          System.err.println(c[1] + ": not in the corpus, or cleaned otherwise; left out");
          read = null;
        } else {
          out.add(read);
        }
      } else if (c[0].equals("quote") && read != null) {
        String text = read.reading().folded();
        List<List<String>> via = new ArrayList<>();
        for (String v : c[5].equals("-") ? new String[0] : c[5].split(";")) {
          via.add(names(text, v));
        }
        read.quotes()
            .add(
                new Gold(
                    span(c[1]),
                    c[2],
                    c[3].equals("-") ? null : span(c[3]),
                    names(text, c[4]),
                    via));
      }
    }
    return out;
  }

  private static String digest(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(crc.getValue());
  }

  private static String show(Span s) {
    return s.start() + ":" + s.end();
  }

  private static Span span(String s) {
    int colon = s.indexOf(':');
    return new Span(
        Integer.parseInt(s.substring(0, colon)), Integer.parseInt(s.substring(colon + 1)));
  }

  private static String spans(String text, List<String> names) {
    List<String> out = new ArrayList<>();
    for (String n : names) {
      int at = n.isEmpty() ? -1 : text.indexOf(n);
      if (at >= 0) {
        out.add(at + ":" + (at + n.length()));
      }
    }
    return out.isEmpty() ? "-" : String.join(",", out);
  }

  private static List<String> names(String text, String spans) {
    List<String> out = new ArrayList<>();
    for (String s : spans.equals("-") ? new String[0] : spans.split(",")) {
      out.add(span(s).in(text));
    }
    return out;
  }
}
