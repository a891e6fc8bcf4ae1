package org.hujian.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several things at once and hands the results on in the order of the input.
 *
 * <p>At most a few things per thread are under way, so that a long input never piles up in memory.
 */
final class InOrder<T, R> implements AutoCloseable {
  private static final int AHEAD = 16;

  private final ExecutorService workers;
  private final int window;
  private final Function<T, R> work;
  private final Consumer<R> to;
  private final Queue<Future<R>> under = new ArrayDeque<>();

  InOrder(int threads, Function<T, R> work, Consumer<R> to) {
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("hujian-", 0).factory());
    this.window = threads * AHEAD;
    this.work = work;
    this.to = to;
  }

  void accept(T item) {
    under.add(workers.submit(() -> work.apply(item)));
    while (under.size() >= window) {
      next();
    }
  }

  private void next() {
    try {
      to.accept(under.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    }
  }

  /** Hands on what is still under way. */
  @Override
  public void close() {
    try {
      while (!under.isEmpty()) {
        next();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
