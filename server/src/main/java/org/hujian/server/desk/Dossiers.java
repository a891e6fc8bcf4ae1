package org.hujian.server.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hujian.archive.Headline;
import org.hujian.archive.Ledger;
import org.hujian.archive.ledger.Shelf;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers of stories as they are now: in memory those asked for last, on the shelf all that were
 * ever made by this build of the program, and the others made by a few threads.
 *
 * <p>Comparing takes seconds of the processor for a large story (vectors of its sentences), a page
 * without it milliseconds; so nobody who can be shown something else has to wait for it.
 */
final class Dossiers implements AutoCloseable {
  /** A dossier carries the texts of its story: together about as much as one large story. */
  private static final int REPORTS = 1200;

  /** Half of the processors go on answering. */
  private static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private record Made(String state, Dossier dossier) {}

  private final Ledger ledger;
  private final Comparing comparing;
  private final Shelf shelf;
  private final String program;
  private final Map<String, Made> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Future<Dossier>> making = new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newFixedThreadPool(
          HANDS, Thread.ofPlatform().daemon().name("compare-", 1).factory());

  Dossiers(Ledger ledger, Comparing comparing, Shelf shelf, String program) {
    this.ledger = ledger;
    this.comparing = comparing;
    this.shelf = shelf;
    this.program = program;
  }

  /** The dossier of the story with this id, however long it takes. */
  Optional<Dossier> of(String story) {
    return of(story, null);
  }

  /**
   * The dossier if it is there or made in this time; the making goes on after it.
   *
   * @param most null to wait until it is made
   */
  Optional<Dossier> of(String story, @Nullable Duration most) {
    List<Headline> reports = ledger.stories().reports(story);
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    String state = state(reports);
    Dossier known = held(story, state);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Dossier> shelved = shelved(story, state);
    if (shelved.isPresent()) {
      hold(state, shelved.get());
      return shelved;
    }
    Future<Dossier> made =
        making.computeIfAbsent(story + " " + state, k -> hands.submit(() -> make(story, state, k)));
    try {
      return Optional.ofNullable(
          most == null ? made.get() : made.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** True if nobody waits for a dossier that has still to be made. */
  boolean idle() {
    return making.isEmpty();
  }

  /** Makes the dossier of a story, if it is neither held nor on the shelf; true if it had to. */
  boolean prepare(String story) {
    List<Headline> reports = ledger.stories().reports(story);
    String state = state(reports);
    if (reports.size() < 2 || held(story, state) != null || shelf.has(story, state)) {
      return false;
    }
    make(story, state, "");
    return true;
  }

  /** Throws away what is kept of stories that are there no more. */
  void tidy() {
    shelf.keep(id -> ledger.stories().line(id).isPresent());
  }

  private Optional<Dossier> shelved(String story, String state) {
    return shelf.get(
        story,
        state,
        () -> {
          Map<String, Article> texts = new HashMap<>();
          ledger
              .stories()
              .story(story)
              .ifPresent(s -> s.articles().forEach(a -> texts.put(a.article().id(), a.article())));
          return texts;
        });
  }

  /** Null if the story went away in the meantime. */
  private @Nullable Dossier make(String story, String state, String turn) {
    try {
      Story now = ledger.stories().story(story).orElse(null);
      if (now == null) {
        return null;
      }
      Dossier made = comparing.of(now);
      if (state(ledger.stories().reports(story)).equals(state)) {
        hold(state, made);
        if (made.reports().size() > 1) {
          shelve(state, made);
        }
      }
      return made;
    } finally {
      making.remove(turn);
    }
  }

  private void shelve(String state, Dossier made) {
    try {
      shelf.put(state, made);
    } catch (IOException e) {
      // A home that cannot be written, or a full disk: it is made again when it is asked for again.
      return;
    }
  }

  /** Names what a dossier is made from: the program, the wordings and where they were placed. */
  private String state(List<Headline> reports) {
    MessageDigest sum;
    try {
      sum = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(program, sum);
    for (Headline h : reports) {
      add(h.article(), sum);
      add(h.source(), sum);
      add(h.event(), sum);
      add(h.copyOf(), sum);
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  private static void add(@Nullable String part, MessageDigest to) {
    if (part != null) {
      to.update(part.getBytes(StandardCharsets.UTF_8));
    }
    to.update((byte) 0);
  }

  private synchronized @Nullable Dossier held(String story, String state) {
    Made made = held.get(story);
    return made == null || !made.state.equals(state) ? null : made.dossier;
  }

  private synchronized void hold(String state, Dossier dossier) {
    held.put(dossier.id(), new Made(state, dossier));
    int reports = held.values().stream().mapToInt(m -> m.dossier.reports().size()).sum();
    Iterator<Made> oldest = held.values().iterator();
    while (reports > REPORTS && held.size() > 1) {
      reports -= oldest.next().dossier.reports().size();
      oldest.remove();
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
