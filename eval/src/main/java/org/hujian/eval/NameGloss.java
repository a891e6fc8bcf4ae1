package org.hujian.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.analysis.link.EntityLinker;
import org.hujian.analysis.link.Identities;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * A natural measure of joining names across outlets: where a journalist wrote a foreign name's
 * Latin original in brackets, the bracket is hidden in every second article, and the names that end
 * there are grouped by identity and compared with the groups of equal Latin originals.
 *
 * <p>Usage: {@code NameGloss TSV FOLDER [EVERY]}; the folder holds the articles by their file
 * names, EVERY takes each n-th article only. A row whose article is not there is read from its own
 * words. A name before a title (拉瓦特将军) ends before it. A name not found counts as a group of its
 * own. An original of one word is counted with the only full one that ends in it and stands behind
 * the same two signs. One that differs by a letter from a more frequent one behind the same signs
 * is its slip.
 */
public final class NameGloss {
  private record Row(String latin, String left, String outlet, String script, String file) {}

  /** A row's place in its article as it is read: the offset at which the name ends. */
  private record Item(Row row, String gold, int article, int end) {}

  /** Shorter originals have neighbours by chance. */
  private static final int LONG_ENOUGH = 7;

  private final Segmenter segmenter = new Segmenter();
  private final MentionAnnotator names = new MentionAnnotator();
  private final EntityLinker linker = new EntityLinker();
  private final Cleaner cleaner = new Cleaner();
  private final List<LinkedArticle> articles = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  private NameGloss() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int every = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    new NameGloss().run(Path.of(args[0]), Path.of(args[1]), every, out);
    out.flush();
  }

  private void run(Path tsv, Path folder, int every, PrintStream out) throws IOException {
    TreeMap<String, List<Row>> byFile = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(tsv)) {
      String[] c = line.split("\t", -1);
      if (c.length >= 6 && !c[0].equals("latin")) {
        Row row = new Row(c[0], c[1], c[2], c[3], c[5].substring(c[5].lastIndexOf('/') + 1));
        rows.add(row);
        byFile.computeIfAbsent(row.file, k -> new ArrayList<>()).add(row);
      }
    }
    Map<String, String> full = full(rows);
    Map<String, Path> paths = new HashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).forEach(p -> paths.put(p.getFileName().toString(), p));
    }
    int n = 0;
    for (Map.Entry<String, List<Row>> e : byFile.entrySet()) {
      if (n++ % every == 0) {
        read(e.getValue(), paths.get(e.getKey()), full, n / every % 2 == 0);
      }
    }
    Identities identities = Identities.of(articles);
    List<String> guess = new ArrayList<>();
    int missing = 0;
    for (int i = 0; i < items.size(); i++) {
      String key = key(items.get(i), identities);
      missing += key == null ? 1 : 0;
      guess.add(key == null ? "missing " + i : key);
    }
    out.printf(
        Locale.ROOT,
        "articles\t%d%nnames\t%d%nnot found\t%d%n",
        articles.size(),
        items.size(),
        missing);
    report("all", i -> true, guess, out);
    for (String script : new TreeSet<>(items.stream().map(i -> i.row.script).toList())) {
      report(script, i -> i.row.script.equals(script), guess, out);
    }
    for (String outlet : new TreeSet<>(items.stream().map(i -> i.row.outlet).toList())) {
      report(outlet, i -> i.row.outlet.equals(outlet), guess, out);
    }
    if (System.getProperty("misses") != null) {
      misses(guess, out);
    }
  }

  /** The names whose group is broken most, worst first. */
  private void misses(List<String> guess, PrintStream out) {
    for (int i = 0; i < items.size(); i++) {
      if (guess.get(i).startsWith("missing")) {
        missing(items.get(i), out);
      }
    }
    TreeMap<String, TreeMap<String, Integer>> split = new TreeMap<>();
    TreeMap<String, TreeMap<String, Integer>> mixed = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      String g = items.get(i).gold;
      String p = guess.get(i).startsWith("missing") ? "missing" : guess.get(i);
      split.computeIfAbsent(g, k -> new TreeMap<>()).merge(p, 1, Integer::sum);
      mixed.computeIfAbsent(p, k -> new TreeMap<>()).merge(g, 1, Integer::sum);
    }
    split.forEach((g, p) -> {
      if (p.size() > 1) {
        out.println("split\t" + g + "\t" + p);
      }
    });
    mixed.forEach((p, g) -> {
      if (g.size() > 1) {
        out.println("mixed\t" + p + "\t" + g);
      }
    });
  }

  /** A name at whose end none was found, the words around it and the names found across its end. */
  private void missing(Item item, PrintStream out) {
    LinkedArticle a = articles.get(item.article);
    String text = a.article().text();
    StringBuilder near = new StringBuilder();
    for (Mention m : a.annotated().mentions()) {
      if (m.span().start() < item.end + 2 && m.span().end() > item.end - 3) {
        near.append(' ').append(m.rule()).append(' ').append(m.span().in(text));
      }
    }
    out.println(
        "missing\t"
            + item.row.latin
            + "\t"
            + text.substring(Math.max(0, item.end - 12), item.end).replace('\n', ' ')
            + "|"
            + text.substring(item.end, Math.min(text.length(), item.end + 12)).replace('\n', ' ')
            + "\t"
            + near);
  }

  private void read(List<Row> rows, @Nullable Path path, Map<String, String> full, boolean hidden) {
    List<Article> read = new ArrayList<>();
    if (path != null) {
      new Inputs(System.in)
          .read(
              List.of(path.toString()),
              outcome -> {
                if (outcome instanceof Outcome.Read(var raw)) {
                  read.add(cleaner.clean(raw));
                }
              });
    }
    if (read.isEmpty()) {
      for (Row row : rows) {
        String text = row.left + "（" + row.latin + "）";
        add(article(row.file, List.of(text)), List.of(row), full, hidden);
      }
    } else {
      add(read.getFirst(), rows, full, hidden);
    }
  }

  private void add(Article article, List<Row> rows, Map<String, String> full, boolean hidden) {
    String text = article.text();
    TreeMap<Integer, Row> found = new TreeMap<>();
    for (Row row : rows) {
      String tail = row.left.substring(Math.max(0, row.left.length() - 3));
      for (int at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
        int open = at + tail.length();
        if (open < text.length()
            && "（(".indexOf(text.charAt(open)) >= 0
            && text.startsWith(row.latin, open + 1)) {
          found.putIfAbsent(open, row);
        }
      }
    }
    Article shown = article;
    List<Integer> ends = new ArrayList<>(found.keySet());
    if (hidden) {
      StringBuilder cut = new StringBuilder();
      List<Span> paragraphs = new ArrayList<>();
      ends.clear();
      for (Span p : article.paragraphs()) {
        if (!cut.isEmpty()) {
          cut.append('\n');
        }
        int start = cut.length();
        int i = p.start();
        while (i < p.end()) {
          if (found.containsKey(i)) {
            ends.add(cut.length());
            while (i < p.end() && "）)".indexOf(text.charAt(i)) < 0) {
              i++;
            }
            i++;
          } else {
            cut.append(text.charAt(i++));
          }
        }
        paragraphs.add(new Span(start, cut.length()));
      }
      shown = article(article.source(), cut.toString(), paragraphs);
    }
    Reading reading = Reading.of(shown, segmenter);
    List<Mention> mentions = names.annotate(reading, Trace.NONE);
    articles.add(
        new LinkedArticle(
            new AnnotatedArticle(shown, mentions, List.of(), List.of(), List.of()),
            linker.link(reading, mentions, Trace.NONE)));
    int k = 0;
    for (Row row : found.values()) {
      if (k < ends.size()) {
        String latin = latinKey(row.latin);
        items.add(
            new Item(
                row,
                full.getOrDefault(latin + tail(row), latin),
                articles.size() - 1,
                ends.get(k++)));
      }
    }
  }

  private @Nullable String key(Item item, Identities identities) {
    LinkedArticle a = articles.get(item.article);
    for (Entity e : a.entities()) {
      for (Span s : e.mentions()) {
        if (s.end() == item.end
            || e.type() == EntityType.PERSON
                && s.end() < item.end
                && Lexicon.shared()
                    .words(Section.TITLE)
                    .contains(Fold.fold(a.article().text().substring(s.end(), item.end)))
            || s.end() == item.end - 1 && "》”」".indexOf(a.article().text().charAt(s.end())) >= 0) {
          return identities.key(a, e);
        }
      }
    }
    return null;
  }

  /** For an original of one word and the signs before it: the full original it belongs to. */
  private static Map<String, String> full(List<Row> rows) {
    Map<String, TreeSet<String>> candidates = new HashMap<>();
    for (Row row : rows) {
      String latin = latinKey(row.latin);
      int space = latin.lastIndexOf(' ');
      if (space > 0) {
        candidates
            .computeIfAbsent(latin.substring(space + 1) + tail(row), k -> new TreeSet<>())
            .add(latin);
      }
    }
    Map<String, String> out = new HashMap<>();
    candidates.forEach((k, v) -> {
      if (v.size() == 1) {
        out.put(k, v.first());
      }
    });
    out.putAll(slips(rows));
    return out;
  }

  /**
   * Slips of print: an original that differs by one letter (Mike Pompe) from one behind the same
   * two signs that is three times as frequent.
   */
  private static Map<String, String> slips(List<Row> rows) {
    TreeMap<String, TreeMap<String, Integer>> byTail = new TreeMap<>();
    for (Row row : rows) {
      byTail
          .computeIfAbsent(tail(row), k -> new TreeMap<>())
          .merge(latinKey(row.latin), 1, Integer::sum);
    }
    Map<String, String> out = new HashMap<>();
    byTail.forEach((tail, times) ->
        times.forEach((rare, n) ->
            times.forEach((usual, m) -> {
              if (m >= 3 * n && rare.length() >= LONG_ENOUGH && Identities.oneLetter(rare, usual)) {
                out.put(rare + tail, usual);
              }
            })));
    return out;
  }

  private static String tail(Row row) {
    return " " + row.left.substring(Math.max(0, row.left.length() - 2));
  }

  private static String latinKey(String latin) {
    return Normalizer.normalize(latin, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll(
            "^(sen|rep|sir|dr|gen|mr|mrs|ms|president|prof|lord|adm|col|the) (?=\\S+ \\S)", "")
        .replaceAll("(?<=\\S) \\p{L}(?= \\S)", "")
        .replaceAll("(?<=\\S \\S{2,20}) (ii|iii)$", "");
  }

  private static Article article(String source, List<String> paragraphs) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String p : paragraphs) {
      int start = text.length();
      text.append(p);
      spans.add(new Span(start, text.length()));
    }
    return article(source, text.toString(), spans);
  }

  private static Article article(String source, String text, List<Span> paragraphs) {
    return new Article(
        source, source, null, null, "", null, null, null, "zh-Hans", text, paragraphs, List.of());
  }

  private void report(
      String name, java.util.function.Predicate<Item> which, List<String> guess, PrintStream out) {
    Map<String, Integer> gold = new HashMap<>();
    Map<String, Integer> pred = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    int n = 0;
    for (int i = 0; i < items.size(); i++) {
      if (which.test(items.get(i))) {
        n++;
        gold.merge(items.get(i).gold, 1, Integer::sum);
        pred.merge(guess.get(i), 1, Integer::sum);
        both.merge(items.get(i).gold + "\t" + guess.get(i), 1, Integer::sum);
      }
    }
    if (n < 100) {
      return;
    }
    double p = 0;
    double r = 0;
    double pairs = 0;
    for (Map.Entry<String, Integer> e : both.entrySet()) {
      int c = e.getValue();
      String[] k = e.getKey().split("\t", -1);
      p += (double) c * c / pred.getOrDefault(k[1], 1);
      r += (double) c * c / gold.getOrDefault(k[0], 1);
      pairs += pairs(c);
    }
    double goldPairs = gold.values().stream().mapToDouble(NameGloss::pairs).sum();
    double predPairs = pred.values().stream().mapToDouble(NameGloss::pairs).sum();
    out.printf(
        Locale.ROOT,
        "%s\tnames %d\tB-cubed P %.4f R %.4f\tpairs P %.4f R %.4f%n",
        name,
        n,
        p / n,
        r / n,
        predPairs == 0 ? 1 : pairs / predPairs,
        goldPairs == 0 ? 1 : pairs / goldPairs);
  }

  private static double pairs(int n) {
    return n * (n - 1.0) / 2;
  }
}
