package org.hujian.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;

/**
 * Names of the People's Daily corpus of 1998, span by span, with what differs by guideline told
 * apart: its guidelines are not ours (see docs/names.md).
 *
 * <p>Usage: {@code PeoplesDaily FILE}; a character and its BIO tag a line, a blank line between
 * sentences.
 */
public final class PeoplesDaily {
  private record Name(int start, int end, EntityType type) {}

  private PeoplesDaily() {}

  public static void main(String[] args) throws IOException {
    Segmenter segmenter = new Segmenter();
    MentionAnnotator annotator = new MentionAnnotator();
    int[][] counts = new int[3][3];
    TreeMap<String, Integer> differences = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    List<Name> gold = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(args[0])));
    lines.add("");
    for (String line : lines) {
      if (line.length() >= 3) {
        tag(gold, line.substring(2), text.length());
        text.append(line.charAt(0));
      } else if (!text.isEmpty()) {
        String s = text.toString();
        Article article =
            new Article(
                "pd",
                "pd",
                null,
                null,
                "",
                null,
                null,
                null,
                "zh-Hans",
                s,
                List.of(new Span(0, s.length())),
                List.of());
        List<Name> found = new ArrayList<>();
        for (Mention m : annotator.annotate(Reading.of(article, segmenter), Trace.NONE)) {
          found.add(new Name(m.span().start(), m.span().end(), m.type()));
        }
        compare(gold, found, s, counts, differences);
        text.setLength(0);
        gold.clear();
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int[] all = new int[3];
    for (EntityType t : EntityType.values()) {
      print(t.name(), counts[t.ordinal()], out);
      for (int i = 0; i < 3; i++) {
        all[i] += counts[t.ordinal()][i];
      }
    }
    print("all", all, out);
    for (Map.Entry<String, Integer> d : differences.entrySet()) {
      out.println(d.getValue() + "\t" + d.getKey());
    }
    out.flush();
  }

  private static void tag(List<Name> gold, String tag, int at) {
    if (tag.equals("O")) {
      return;
    }
    EntityType type =
        tag.endsWith("PER")
            ? EntityType.PERSON
            : tag.endsWith("ORG") ? EntityType.ORG : EntityType.PLACE;
    if (tag.startsWith("B") || gold.isEmpty()) {
      gold.add(new Name(at, at + 1, type));
    } else {
      Name last = gold.removeLast();
      gold.add(new Name(last.start, at + 1, last.type));
    }
  }

  private static void compare(
      List<Name> gold,
      List<Name> found,
      String text,
      int[][] counts,
      TreeMap<String, Integer> differences) {
    for (Name g : gold) {
      counts[g.type.ordinal()][0]++;
      if (found.contains(g)) {
        counts[g.type.ordinal()][2]++;
      } else {
        differences.merge("missed: " + missed(g, found, text), 1, Integer::sum);
      }
    }
    for (Name f : found) {
      counts[f.type.ordinal()][1]++;
      if (!gold.contains(f) && gold.stream().noneMatch(g -> g.start < f.end && f.start < g.end)) {
        differences.merge("extra: " + f.type + " where they have none", 1, Integer::sum);
      }
    }
  }

  private static String missed(Name g, List<Name> found, String text) {
    if (g.end - g.start == 1) {
      return "one-sign short form (中, 美) that ours never counts";
    }
    for (Name f : found) {
      if (f.start <= g.start && f.end >= g.end && f.type == g.type) {
        return g.type + " inside our longer name (country or level before a body)";
      }
      if (f.start <= g.start && f.end >= g.end) {
        return g.type + " inside our " + f.type;
      }
      if (f.start >= g.start && f.end <= g.end && f.type == g.type) {
        return g.type + " of which ours is a part (address chains, 省委书记, office with its seat)";
      }
      if (f.start < g.end && g.start < f.end) {
        return g.type + " cut otherwise or of another type";
      }
    }
    return g.type + " not found";
  }

  private static void print(String name, int[] c, PrintStream out) {
    double p = c[1] == 0 ? 0 : (double) c[2] / c[1];
    double r = c[0] == 0 ? 0 : (double) c[2] / c[0];
    out.printf(
        Locale.ROOT,
        "%s\tgold %d\tfound %d\tP %.4f R %.4f F1 %.4f%n",
        name,
        c[0],
        c[1],
        p,
        r,
        p + r == 0 ? 0 : 2 * p * r / (p + r));
  }
}
