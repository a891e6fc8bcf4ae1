package org.hujian.eval.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.mention.Lesson;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * Counts in which places of names the signs of a corpus stand: {@code NameSigns CORPUS OUT}. A name
 * is counted once however often it is printed; one that only the segmenter saw, in two articles at
 * least. What is written is a measure for each sign and place; no name is.
 */
public final class NameSigns {
  private static final Set<String> SURE =
      Set.of("name.titled-chinese", "name.surname-cued", "name.signs");

  private static final int EVERY = 3;
  private static final int ROLES = 5;
  private static final int SURNAME = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int ONLY = 3;
  private static final int SOUND = 4;

  /** Counts that the text's own distribution adds to each role. */
  private static final double PRIOR = 60;

  /** What a sign rarer than this is taken for. */
  private static final double RAREST = 2e-6;

  private final Map<String, Set<Integer>> seen = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> dotted = new HashSet<>();
  private final long[] text = new long[Character.MAX_VALUE + 1];
  private long length;

  private NameSigns() {}

  public static void main(String[] args) throws IOException {
    NameSigns signs = new NameSigns();
    signs.read(Path.of(args[0]));
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
      signs.write(out);
    }
  }

  private void read(Path corpus) {
    Cleaner cleaner = new Cleaner();
    Segmenter segmenter = new Segmenter();
    int[] number = {0};
    new Inputs(System.in)
        .read(
            List.of(corpus.toString()),
            outcome -> {
              int n = number[0]++;
              if (n % EVERY == 0 && outcome instanceof Outcome.Read(var raw)) {
                Reading reading = Reading.of(cleaner.clean(raw), segmenter);
                if (reading.folded().length() <= 20_000) {
                  count(reading, n);
                }
              }
            });
  }

  private void count(Reading reading, int article) {
    String folded = reading.folded();
    for (int i = 0; i < folded.length(); i++) {
      if (han(folded.charAt(i))) {
        text[folded.charAt(i)]++;
        length++;
      }
    }
    for (Token token : reading.tokens()) {
      if (token.pos().equals("nr") && chinese(token.word())) {
        seen.computeIfAbsent(token.word(), k -> new HashSet<>()).add(article);
      }
    }
    for (Mention m : Lesson.of(reading).byRules()) {
      String form = m.span().in(folded);
      if (m.type() != EntityType.PERSON) {
        continue;
      }
      if (m.rule().equals("name.dotted")) {
        dotted.addAll(List.of(form.split("·")));
      } else if (chinese(form) && SURE.contains(m.rule())) {
        sure.add(form);
      }
    }
  }

  /** Whether it is built as a Chinese name with a surname of one sign. */
  private static boolean chinese(String form) {
    return (form.length() == 2 || form.length() == 3)
        && Lexicon.shared().words(Section.SURNAME).contains(form.substring(0, 1))
        && form.chars().allMatch(c -> han((char) c));
  }

  private static boolean han(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  private void write(PrintStream out) {
    double[][] of = new double[ROLES][Character.MAX_VALUE + 1];
    seen.forEach((form, articles) -> {
      if (articles.size() >= 2 || sure.contains(form)) {
        add(of, form);
      }
    });
    sure.stream().filter(form -> !seen.containsKey(form)).forEach(form -> add(of, form));
    for (String part : dotted) {
      for (int i = 0; i < part.length(); i++) {
        of[SOUND][part.charAt(i)]++;
      }
    }
    double[] sums = new double[ROLES];
    for (int role = 0; role < ROLES; role++) {
      for (double n : of[role]) {
        sums[role] += n;
      }
    }
    out.println(
        "# sign, and how much likelier it is than in text (quarters of log2) as: surname, first");
    out.println("# of two given signs, second of two, the only one, in a name written by sound.");
    out.println(
        "# Made by: org.hujian.eval.train.NameSigns CORPUS signs.tsv, from every third of 34,220");
    out.println("# news articles of July to October 2020; each name counted once. Holds no name.");
    for (char c = 0x4e00; c <= 0x9fff; c++) {
      boolean any = false;
      for (double[] counts : of) {
        any |= counts[c] > 0;
      }
      if (!any && text[c] < 20) {
        continue;
      }
      double usual = Math.max(RAREST, (double) text[c] / length);
      StringBuilder line = new StringBuilder().append(c);
      for (int role = 0; role < ROLES; role++) {
        double here = (of[role][c] + PRIOR * usual) / (sums[role] + PRIOR);
        long worth = Math.round(4 * Math.log(here / usual) / Math.log(2));
        line.append('\t').append(Math.max(-60, Math.min(60, worth)));
      }
      out.println(line);
    }
  }

  private static void add(double[][] of, String form) {
    of[SURNAME][form.charAt(0)]++;
    if (form.length() == 3) {
      of[FIRST][form.charAt(1)]++;
      of[SECOND][form.charAt(2)]++;
    } else {
      of[ONLY][form.charAt(1)]++;
    }
  }
}
