package org.hujian.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hujian.analysis.cluster.Placer;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.Taken;
import org.hujian.archive.Version;
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

  /** Under this name the ledger remembers the state of the placing. */
  private static final String GROUPING = "grouping";

  private record Read(RawDocument document, LinkedArticle linked) {}

  private final Home home;
  private final Ledger ledger;
  private final InstantSource clock;
  private final List<Read> batch = new ArrayList<>();
  private final Map<Taken.How, Integer> counts = new EnumMap<>(Taken.How.class);

  Intake(Home home, InstantSource clock) {
    this.home = home;
    this.ledger = home.ledger();
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
   *
   * <p>Goes on from the state that the last placing left behind. Where that cannot take the new
   * ones in (they are too old for it), all are placed anew; the places are the same either way.
   */
  void place() {
    Set<String> waiting = new HashSet<>(ledger.stories().waiting());
    if (waiting.isEmpty()) {
      return;
    }
    List<LinkedArticle> articles = new ArrayList<>();
    List<LinkedArticle> fresh = new ArrayList<>();
    List<LinkedArticle> former = new ArrayList<>();
    Map<String, List<String>> keys = new HashMap<>();
    ledger
        .articles()
        .since(
            -1,
            kept -> {
              articles.add(kept.linked());
              keys.computeIfAbsent(kept.linked().article().source(), s -> new ArrayList<>(1))
                  .add(kept.key());
              if (waiting.contains(kept.key())) {
                fresh.add(kept.linked());
                former.addAll(former(kept));
              }
            });
    Placer placer = held().orElseGet(Placer::new);
    List<Placement> changed = placer.amend(fresh, former).orElse(null);
    if (changed == null) {
      placer = new Placer();
      changed = placer.place(articles);
    }
    Map<String, Placement> byKey = new LinkedHashMap<>();
    for (Placement p : changed) {
      keys.getOrDefault(p.source(), List.of()).forEach(key -> byKey.put(key, p));
    }
    byte[] state = placer.snapshot();
    Map<EntityType, Map<String, String>> forms = KnownForms.of(articles);
    ledger.write(w -> {
      w.place(byKey);
      forms.forEach(w::learn);
      w.remember(GROUPING, state);
      return byKey.size();
    });
  }

  /** The placer as it was left, if there is one that this program can go on with. */
  private Optional<Placer> held() {
    try {
      return ledger.state(GROUPING).map(Placer::restore);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The wordings that the one which waits has taken the place of. */
  private List<LinkedArticle> former(Kept now) {
    List<LinkedArticle> out = new ArrayList<>();
    for (Version v : ledger.articles().versions(now.key())) {
      if (!v.current()) {
        ledger.articles().version(now.key(), v.number()).ifPresent(k -> out.add(k.linked()));
      }
    }
    return out;
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
