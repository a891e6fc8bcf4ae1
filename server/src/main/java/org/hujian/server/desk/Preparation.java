package org.hujian.server.desk;

import org.hujian.archive.ArchiveException;
import org.hujian.archive.Ledger;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dossiers of stories before anybody asks for them, the latest first, while nobody asks
 * for anything. Begins anew when something was written.
 */
final class Preparation implements AutoCloseable {
  private static final long QUIET = 700_000_000L;
  private static final long LOOK = 500;

  private final Ledger ledger;
  private final Dossiers dossiers;
  private final Thread thread;
  private volatile long asked = System.nanoTime();
  private volatile boolean over;

  Preparation(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
    this.thread = Thread.ofPlatform().daemon().name("prepare").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Somebody asked for something. */
  void asked() {
    asked = System.nanoTime();
  }

  private void run() {
    long done = -1;
    while (!over) {
      try {
        Long now = ledger.sequence() == done ? null : all();
        if (now != null) {
          done = now;
        }
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        return;
      } catch (ArchiveException e) {
        // The ledger says so to whoever asks next; preparing is nobody's question.
        return;
      }
    }
  }

  /** The state of the ledger that everything is prepared for; null if it changed meanwhile. */
  private @Nullable Long all() throws InterruptedException {
    long now = ledger.sequence();
    dossiers.tidy();
    int stories = Math.toIntExact(ledger.stories().count());
    for (StoryLine line : ledger.stories().list(Stories.Order.LATEST, null, null, 0, stories)) {
      if (line.articles() < 2) {
        continue;
      }
      while (System.nanoTime() - asked < QUIET || !dossiers.idle()) {
        Thread.sleep(LOOK);
      }
      if (over || ledger.sequence() != now) {
        return null;
      }
      dossiers.prepare(line.id());
    }
    return now;
  }

  @Override
  public void close() {
    over = true;
    thread.interrupt();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
