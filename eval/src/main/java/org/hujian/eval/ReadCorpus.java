package org.hujian.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.Article;
import org.hujian.model.RawDocument;
import org.hujian.model.Removed;
import org.hujian.model.Skipped;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;

/**
 * Reads and cleans whole folders and prints what came of it: counts, rate, refusals by reason, what
 * was removed by reason, and the articles that look wrong. {@code java … ReadCorpus PATH…}
 *
 * <p>Annotates nothing, and keeps no text.
 */
public final class ReadCorpus {
  private static final int SHOWN = 40;

  private final Cleaner cleaner = new Cleaner();
  private final Map<Skipped.Reason, Integer> skipped = new EnumMap<>(Skipped.Reason.class);
  private final Map<String, Integer> removed = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private long signs;
  private int articles;
  private int empty;
  private int undated;
  private int nameless;
  private int failures;

  private ReadCorpus() {}

  public static void main(String[] args) {
    ReadCorpus run = new ReadCorpus();
    long start = System.nanoTime();
    new Inputs(System.in).read(List.of(args), run::take);
    run.print((System.nanoTime() - start) / 1e9);
  }

  private void take(Outcome outcome) {
    switch (outcome) {
      case Outcome.Refused(var s) -> {
        skipped.merge(s.reason(), 1, Integer::sum);
        lines.add(s.reason() + " " + s.line());
      }
      case Outcome.Read(var raw) -> clean(raw);
    }
  }

  private void clean(RawDocument raw) {
    articles++;
    signs += raw.body().length();
    Article article;
    try {
      article = cleaner.clean(raw);
    } catch (RuntimeException e) {
      failures++;
      lines.add("FAILED " + raw.source() + ": " + e);
      return;
    }
    for (Removed r : article.removed()) {
      removed.merge(r.why(), 1, Integer::sum);
    }
    if (article.text().isEmpty()) {
      empty++;
      lines.add("no text: " + raw.source());
    }
    if (article.published() == null) {
      undated++;
      lines.add("no time: " + raw.source());
    }
    nameless += article.outlet() == null ? 1 : 0;
  }

  private void print(double seconds) {
    System.out.printf(
        Locale.ROOT,
        "articles %d, refused %s, without text %d, without time %d, without outlet %d, failed %d%n",
        articles,
        skipped,
        empty,
        undated,
        nameless,
        failures);
    System.out.printf(
        Locale.ROOT,
        "%.1f s, %.0f articles/s, %.1f M signs of markup/s%n",
        seconds,
        articles / seconds,
        signs / seconds / 1e6);
    System.out.println("removed " + removed);
    lines.stream().limit(SHOWN).forEach(System.out::println);
  }
}
