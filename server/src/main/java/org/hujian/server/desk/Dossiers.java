package org.hujian.server.desk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hujian.archive.Ledger;
import org.hujian.model.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers that were asked for last, as of the ledger's present state.
 *
 * <p>Holds no more than so many reports: a dossier carries the texts of its story.
 */
final class Dossiers {
  /** Together about as much as one large story. */
  private static final int REPORTS = 1200;

  private final Ledger ledger;
  private final Comparing comparing;
  private final Map<String, Dossier> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Object> making = new java.util.concurrent.ConcurrentHashMap<>();
  private long sequence = -1;

  Dossiers(Ledger ledger, Comparing comparing) {
    this.ledger = ledger;
    this.comparing = comparing;
  }

  /** The dossier of the story with this id; who asks for the same one waits for the first. */
  Optional<Dossier> of(String story) {
    Object turn = making.computeIfAbsent(story, s -> new Object());
    synchronized (turn) {
      try {
        long now = ledger.sequence();
        Dossier known = held(story, now);
        if (known != null) {
          return Optional.of(known);
        }
        Optional<Dossier> made = ledger.stories().story(story).map(comparing::of);
        made.ifPresent(d -> hold(story, now, d));
        return made;
      } finally {
        making.remove(story, turn);
      }
    }
  }

  private synchronized @Nullable Dossier held(String story, long now) {
    if (sequence != now) {
      held.clear();
      sequence = now;
    }
    return held.get(story);
  }

  private synchronized void hold(String story, long made, Dossier dossier) {
    if (made != sequence) {
      return;
    }
    held.put(story, dossier);
    int reports = held.values().stream().mapToInt(d -> d.reports().size()).sum();
    Iterator<Dossier> oldest = held.values().iterator();
    while (reports > REPORTS && held.size() > 1) {
      reports -= oldest.next().reports().size();
      oldest.remove();
    }
  }
}
