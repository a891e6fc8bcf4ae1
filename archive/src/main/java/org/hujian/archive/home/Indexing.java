package org.hujian.archive.home;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lets the index follow the ledger in a thread of its own, while more is read and placed.
 *
 * <p>The index may lag behind, never lead; what it lacks is added the next time. The home's lock
 * must be held until {@link #close} has returned.
 */
public final class Indexing implements AutoCloseable {
  private final Home home;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  public Indexing(Home home) {
    this.home = home;
  }

  /** Adds what the index lacks now, unless that is being done. Tells what went wrong before. */
  public void start() {
    if (running.isDone()) {
      join();
      CompletableFuture<Void> next = new CompletableFuture<>();
      running = next;
      Thread.ofPlatform()
          .daemon()
          .name("hujian-index")
          .start(() -> {
            try {
              home.index(kept -> {});
              next.complete(null);
            } catch (RuntimeException | Error e) {
              next.completeExceptionally(e);
            }
          });
    }
  }

  /** Waits, and tells what went wrong. */
  public void join() {
    try {
      running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      throw e;
    }
  }

  /** Waits until nobody writes to the index any more. */
  @Override
  public void close() {
    running.handle((done, fault) -> done).join();
  }
}
