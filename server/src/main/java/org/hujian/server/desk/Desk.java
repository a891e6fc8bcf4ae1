package org.hujian.server.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Correction;
import org.hujian.archive.Ledger;
import org.hujian.archive.Searches;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import org.hujian.archive.search.Finder;
import org.hujian.model.Dossier;

/**
 * A home with the hands that work on it: all that pages, API and tools may ask.
 *
 * <p>Reading needs no right. What writes takes the home's lock for as long as the write lasts, so
 * that {@code hujian ingest} may run beside an open server; while another program holds it, the
 * answer is a {@link Problem} 409 that names the one who has it.
 */
public final class Desk implements AutoCloseable {
  private final Home home;
  private final Importing importing;
  private final InstantSource clock;
  private final Dossiers dossiers;
  private final Preparation preparation;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  public Desk(Home home, Comparing comparing, Importing importing, InstantSource clock) {
    this.home = home;
    this.importing = importing;
    this.clock = clock;
    this.dossiers = new Dossiers(home.ledger(), comparing, home.shelf(), Build.name());
    this.preparation = new Preparation(home.ledger(), dossiers);
  }

  /** Begins to make dossiers while nobody asks for anything; until {@link #close}. */
  public void prepare() {
    preparation.start();
  }

  /** Somebody asked for something: what is done beside it waits. */
  public void asked() {
    preparation.asked();
  }

  /** Reports, stories, names, corrections and saved searches. */
  public Ledger ledger() {
    return home.ledger();
  }

  /** Searches, and what is near to a report. */
  public Finder finder() {
    return home.finder();
  }

  public InstantSource clock() {
    return clock;
  }

  /** The dossier of a story; {@code name} is its id or one of its reports. */
  public Optional<Dossier> dossier(String name) {
    return story(name).flatMap(dossiers::of);
  }

  /** The dossier of a story if it is there, or made in this time; it is being made otherwise. */
  public Optional<Dossier> dossier(String id, Duration most) {
    return dossiers.of(id, most);
  }

  /** Makes the dossier of a story now, if it is not there; true if it had to be made. */
  public boolean prepare(String id) {
    return dossiers.prepare(id);
  }

  /** The id of the story that is meant by its id, an id it once had, or one of its reports. */
  public Optional<String> story(String name) {
    if (ledger().stories().line(name).isPresent()) {
      return Optional.of(name);
    }
    return ledger()
        .articles()
        .keyOf(name)
        .flatMap(key -> ledger().articles().headlines(List.of(key)).stream().findFirst())
        .map(h -> h.story())
        .or(() ->
            ledger().stories().current(name).filter(id -> ledger().stories().line(id).isPresent()));
  }

  /**
   * Changes with everything that is written or indexed, and with each start of the server: equal
   * states give equal answers.
   */
  public String state() {
    return run + "-" + ledger().sequence() + "-" + home.index().sequence();
  }

  /** Takes down a person's decision; its number, by which it can be taken back. */
  public long correct(Correction correction) {
    return writing(() -> ledger().write(w -> w.correct(correction, clock.instant())));
  }

  /** Takes a decision back; false if there is none with this number. */
  public boolean takeBack(long number) {
    return writing(() -> ledger().write(w -> w.takeBack(number, clock.instant())));
  }

  /** Keeps a search under a name. */
  public void save(String name, String query) {
    writing(() ->
        ledger()
            .write(w -> {
              w.save(new Searches.Saved(name, query, clock.instant()));
              return true;
            }));
  }

  /** Forgets a saved search; false if there is none. */
  public boolean forget(String name) {
    return writing(() -> ledger().write(w -> w.forget(name)));
  }

  /** Brings files into the home; takes its lock itself. */
  public Importing importing() {
    return importing;
  }

  /** Ends what is done beside the answers; the home stays open. */
  @Override
  public void close() {
    preparation.close();
    dossiers.close();
  }

  private <T> T writing(java.util.function.Supplier<T> work) {
    try (Lock lock = lock()) {
      T done = work.get();
      home.index(kept -> {});
      return done;
    }
  }

  /** The right to write; a {@link Problem} if another program has it. */
  private Lock lock() {
    try {
      return home.lock("serve");
    } catch (ArchiveException e) {
      throw new Problem(409, String.valueOf(e.getMessage()));
    }
  }
}
