package org.hujian.eval.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.fold.Fold;
import org.hujian.text.split.Sentences;

/**
 * What is counted, judged by hand: the head noun of 200 figures drawn from a corpus that is not
 * part of this repository. {@code counted.tsv} keeps hashes alone: of the file, of the sentence,
 * the figure's offset in it, and of every head that was accepted.
 *
 * <pre>
 * sample CORPUS DRAW N   prints the sentences with the figure marked, and nothing the program thinks of it
 * seal CORPUS DRAW N JUDGED  turns "number TAB head[|head…]" lines into counted.tsv on standard output
 * score CORPUS [DRAW]    scores the program against counted.tsv where the corpus is at hand
 * </pre>
 *
 * A head {@code -} says that the sentence does not tell.
 */
public final class WhatIsCounted {
  private static final String SEED = "hujian-what-is-counted-";
  private static final String FILE = "counted.tsv";

  private final Pipeline pipeline = new Pipeline();
  private final PrintStream out;

  /** A figure and the sentence it stands in. */
  private record Case(String file, Article article, Figure figure, Span sentence) {
    String sentenceText() {
      return article.text(sentence);
    }

    String id() {
      String text = sentenceText();
      int offset = bare(text.substring(0, figure.span().start() - sentence.start())).length();
      return file + "\t" + hash(bare(text)).substring(0, 12) + "\t" + offset;
    }

    String head() {
      Figure.Counted c = figure.counted();
      return c == null ? "-" : bare(article.text(c.head()));
    }
  }

  private WhatIsCounted(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    WhatIsCounted measure = new WhatIsCounted(out);
    switch (args.length == 0 ? "" : args[0]) {
      case "sample" -> measure.sample(Path.of(args[1]), args[2], Integer.parseInt(args[3]));
      case "seal" ->
          measure.seal(Path.of(args[1]), args[2], Integer.parseInt(args[3]), Path.of(args[4]));
      case "score" -> measure.score(Path.of(args[1]), args.length > 2 ? args[2] : "");
      default ->
          out.println("sample CORPUS DRAW N | seal CORPUS DRAW N JUDGED | score CORPUS [DRAW]");
    }
  }

  private void sample(Path corpus, String draw, int size) throws IOException {
    int n = 0;
    for (Case c : draw(corpus, draw, size)) {
      String text = c.sentenceText();
      int from = c.figure().span().start() - c.sentence().start();
      int to = c.figure().span().end() - c.sentence().start();
      out.println(
          n++
              + "\t"
              + text.substring(0, from)
              + "【"
              + text.substring(from, to)
              + "】"
              + text.substring(to));
    }
  }

  private void seal(Path corpus, String draw, int size, Path judged) throws IOException {
    List<Case> cases = draw(corpus, draw, size);
    out.println(
        "# draw "
            + draw
            + ": file <TAB> sentence <TAB> offset in it <TAB> accepted heads, all hashed but the"
            + " offset");
    for (String line : Files.readAllLines(judged)) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || cells[1].isBlank()) {
        continue;
      }
      String heads =
          Arrays.stream(cells[1].split("\\|"))
              .map(h -> hash(bare(h)).substring(0, 12))
              .collect(Collectors.joining(","));
      out.println(cases.get(Integer.parseInt(cells[0])).id() + "\t" + heads);
    }
  }

  private void score(Path corpus, String draw) throws IOException {
    Map<String, Set<String>> judged = judgements(draw);
    Set<String> files =
        judged.keySet().stream().map(k -> k.split("\t")[0]).collect(Collectors.toSet());
    int found = 0;
    int right = 0;
    List<String> misses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path path : files(corpus)) {
      String file = hash(Files.readAllBytes(path)).substring(0, 16);
      if (!files.contains(file)) {
        continue;
      }
      for (Case c : cases(path, file)) {
        Set<String> heads = judged.get(c.id());
        if (heads == null || !seen.add(c.id())) {
          continue;
        }
        found++;
        if (accepted(heads, c.head())) {
          right++;
        } else {
          misses.add(
              c.figure().span().in(c.article().text())
                  + " → "
                  + c.head()
                  + "\t"
                  + c.sentenceText());
        }
      }
    }
    misses.forEach(out::println);
    out.printf(
        "judged %d, found %d, head right %d (%.3f of the judged)%n",
        judged.size(), found, right, right / (double) Math.max(1, judged.size()));
  }

  /** Whether the head, or what it ends in, was accepted: 感染病例 where 病例 was. */
  private static boolean accepted(Set<String> heads, String head) {
    for (int cut = 0; cut == 0 || cut <= head.length() - 2; cut++) {
      if (heads.contains(hash(head.substring(cut)).substring(0, 12))) {
        return true;
      }
    }
    return false;
  }

  /** The judgements of one draw, or of all of them where none is named. */
  private static Map<String, Set<String>> judgements(String draw) throws IOException {
    Map<String, Set<String>> out = new TreeMap<>();
    try (InputStream in = WhatIsCounted.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      boolean wanted = draw.isEmpty();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (line.startsWith("# draw ")) {
          wanted = draw.isEmpty() || line.startsWith("# draw " + draw + ":");
        }
        if (wanted && !line.startsWith("#") && cells.length == 4) {
          out.put(cells[0] + "\t" + cells[1] + "\t" + cells[2], Set.of(cells[3].split(",")));
        }
      }
    }
    return out;
  }

  /** One figure of each of the first articles, both chosen by the hash of the seed and the file. */
  private List<Case> draw(Path corpus, String draw, int size) throws IOException {
    String seed = SEED + draw;
    List<Path> order = new ArrayList<>(files(corpus));
    order.sort(Comparator.comparing(p -> hash(seed + p.getFileName())));
    List<Case> out = new ArrayList<>();
    for (Path path : order) {
      if (out.size() == size) {
        break;
      }
      String file = hash(Files.readAllBytes(path)).substring(0, 16);
      List<Case> all = cases(path, file);
      if (!all.isEmpty()) {
        int pick = Integer.parseUnsignedInt(hash(seed + file).substring(0, 7), 16) % all.size();
        out.add(all.get(pick));
      }
    }
    return out;
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> walk = Files.walk(corpus)) {
      return walk.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  private List<Case> cases(Path path, String file) {
    List<Case> out = new ArrayList<>();
    new Inputs(InputStream.nullInputStream())
        .read(
            List.of(path.toString()),
            outcome -> {
              if (outcome instanceof Outcome.Read(var doc)) {
                LinkedArticle linked = pipeline.read(pipeline.clean(doc), Trace.NONE);
                out.addAll(cases(linked, file));
              }
            });
    return out;
  }

  private static List<Case> cases(LinkedArticle linked, String file) {
    Article article = linked.article();
    List<Span> sentences = new ArrayList<>();
    article.paragraphs().forEach(p -> sentences.addAll(Sentences.of(Fold.fold(article.text()), p)));
    List<Case> out = new ArrayList<>();
    for (Figure f : linked.annotated().figures()) {
      sentences.stream()
          .filter(s -> s.contains(f.span()))
          .findFirst()
          .ifPresent(s -> out.add(new Case(file, article, f, s)));
    }
    return out;
  }

  private static String bare(String text) {
    return Fold.fold(text).replaceAll("\\s+", "");
  }

  private static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
