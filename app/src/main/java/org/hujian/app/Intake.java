package org.hujian.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.Ledger;
import org.hujian.archive.Taken;
import org.hujian.archive.home.Home;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.RawDocument;

/**
 * Keeps what was read, in batches, and places what was kept.
 *
 * <p>May be cut off anywhere: what a batch wrote stands, and what was not placed waits for the next
 * time.
 */
final class Intake {
  private static final int BATCH = 64;

  private record Read(RawDocument document, LinkedArticle linked) {}

  private final Home home;
  private final Ledger ledger;
  private final Pipeline pipeline;
  private final InstantSource clock;
  private final List<Read> batch = new ArrayList<>();
  private final Map<Taken.How, Integer> counts = new EnumMap<>(Taken.How.class);

  Intake(Home home, Pipeline pipeline, InstantSource clock) {
    this.home = home;
    this.ledger = home.ledger();
    this.pipeline = pipeline;
    this.clock = clock;
  }

  /** True if there is nothing to learn from this document: it was kept from the same source. */
  boolean knows(RawDocument document) {
    return ledger.articles().holds(document);
  }

  /** Counts a document that was not read because it is known. */
  void passOver() {
    counts.merge(Taken.How.KNOWN, 1, Integer::sum);
  }

  void keep(RawDocument document, LinkedArticle linked) {
    batch.add(new Read(document, linked));
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
        ledger.write(
            w -> batch.stream().map(r -> w.keep(r.document, r.linked, clock.instant())).toList());
    batch.clear();
    taken.forEach(t -> counts.merge(t.how(), 1, Integer::sum));
  }

  /**
   * Finds the places of the reports that have none, and learns who is who; what was found for
   * others may change with them.
   */
  void place() {
    if (ledger.stories().waiting().isEmpty()) {
      return;
    }
    List<String> keys = new ArrayList<>();
    List<LinkedArticle> articles = new ArrayList<>();
    ledger
        .articles()
        .since(
            -1,
            kept -> {
              keys.add(kept.key());
              articles.add(kept.linked());
            });
    List<Placement> placements = pipeline.place(articles);
    Map<String, Placement> byKey = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      byKey.put(keys.get(i), placements.get(i));
    }
    Map<EntityType, Map<String, String>> forms = KnownForms.of(articles);
    ledger.write(w -> {
      w.place(byKey);
      forms.forEach(w::learn);
      return byKey.size();
    });
  }

  /** Adds to the index what it lacks. */
  void index(Runnable step) {
    home.index(kept -> step.run());
  }

  int count(Taken.How how) {
    return counts.getOrDefault(how, 0);
  }

  /** How many documents were looked at. */
  int read() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
