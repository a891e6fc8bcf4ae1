package org.hujian.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Ledger;
import org.hujian.archive.Taken;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Indexing;
import org.hujian.archive.search.Vectors;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.RawDocument;

/**
 * Keeps what was read, in batches, and has it placed and indexed.
 *
 * <p>May be cut off anywhere: what a batch wrote stands, and what was not placed or indexed waits
 * for the next time.
 */
final class Intake implements AutoCloseable {
  private static final int BATCH = 128;

  /** The index follows when it lacks so many reports. */
  private static final int LAG = 2_000;

  private record Read(RawDocument document, LinkedArticle linked, Meaning meaning) {}

  private final Home home;
  private final Ledger ledger;
  private final Vectors meanings;
  private final InstantSource clock;
  private final Indexing indexing;
  private int unindexed;
  private final List<Read> batch = new ArrayList<>();
  private final Map<Taken.How, Integer> counts = new EnumMap<>(Taken.How.class);

  Intake(Home home, Vectors meanings, InstantSource clock) {
    this.home = home;
    this.ledger = home.ledger();
    this.meanings = meanings;
    this.clock = clock;
    this.indexing = new Indexing(home);
  }

  /** True if there is nothing to learn from this document: it was kept from the same source. */
  boolean knows(RawDocument document) {
    return ledger.articles().holds(document);
  }

  /** Counts a document that was not read because it is known. */
  void passOver() {
    counts.merge(Taken.How.KNOWN, 1, Integer::sum);
  }

  void keep(RawDocument document, LinkedArticle linked, Meaning meaning) {
    batch.add(new Read(document, linked, meaning));
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what is waiting in memory. */
  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Taken> taken =
        ledger.write(w ->
            batch.stream()
                .map(r -> w.keep(r.document, r.linked, r.meaning, clock.instant()))
                .toList());
    batch.clear();
    taken.forEach(t -> counts.merge(t.how(), 1, Integer::sum));
    unindexed += taken.size();
    if (unindexed >= LAG) {
      unindexed = 0;
      indexing.start();
    }
  }

  /**
   * Places the reports that wait for it, learns who is who, and adds to the index what it lacks.
   *
   * @param step told each report that is placed
   */
  void settle(Runnable step) {
    indexing.start();
    new Regrouping(ledger, meanings).run(step);
    indexing.join();
    home.index(kept -> {});
  }

  @Override
  public void close() {
    indexing.close();
  }

  int count(Taken.How how) {
    return counts.getOrDefault(how, 0);
  }

  /** How many documents were looked at. */
  int read() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
