package org.hujian.archive.ledger;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Articles;
import org.hujian.archive.Corrections;
import org.hujian.archive.Ledger;
import org.hujian.archive.Names;
import org.hujian.archive.Placing;
import org.hujian.archive.Searches;
import org.hujian.archive.Stories;
import org.hujian.archive.Writing;
import org.hujian.archive.ledger.MemoryState.Report;

/**
 * A ledger in plain maps, for tests and for what need not outlive the process.
 *
 * <p>A write works on a copy of the maps and puts it in the place of the old ones: readers never
 * see half of it. Fit for thousands of reports, not for a hundred thousand.
 */
public final class MemoryLedger implements Ledger {
  private final String id = UUID.randomUUID().toString();
  private volatile MemoryState state = new MemoryState();

  @Override
  public String id() {
    return id;
  }

  @Override
  public long sequence() {
    return state.sequence;
  }

  @Override
  public Articles articles() {
    return new MemoryArticles(() -> state);
  }

  @Override
  public Stories stories() {
    return new MemoryStories(() -> state);
  }

  @Override
  public Names names() {
    return new MemoryNames(() -> state);
  }

  @Override
  public Corrections corrections() {
    return () -> List.copyOf(state.corrections.values());
  }

  @Override
  public Searches searches() {
    return () -> List.copyOf(state.searches.values());
  }

  @Override
  public Optional<byte[]> state(String name) {
    return Optional.ofNullable(state.remembered.get(name)).map(byte[]::clone);
  }

  @Override
  public synchronized <T> T write(Function<Writing, T> work) {
    MemoryState next = new MemoryState(state);
    next.sequence++;
    T done = work.apply(new MemoryWriting(next));
    place(next);
    state = next;
    return done;
  }

  private static void place(MemoryState s) {
    Map<String, Placing.Place> found = new LinkedHashMap<>();
    s.reports.forEach((key, r) -> {
      if (r.found() != null) {
        found.put(key, new Placing.Place(r.found().event(), r.found().story()));
      }
    });
    Map<String, Placing.Place> places =
        Placing.corrected(found, List.copyOf(s.corrections.values()));
    Former former = new Former();
    for (Report r : s.reports.values().stream().sorted(MemoryState.OLDEST).toList()) {
      Placing.Place place = places.get(r.key());
      if (place != null && !place.equals(r.shown())) {
        if (r.shown() != null) {
          former.left(r.key(), r.shown());
        }
        s.reports.put(
            r.key(), new Report(r.key(), r.written(), r.wordings(), r.current(), r.found(), place));
      }
    }
    Set<String> there = new HashSet<>();
    s.reports
        .values()
        .forEach(r -> {
          if (r.shown() != null) {
            there.add(r.shown().event());
            there.add(r.shown().story());
          }
        });
    s.former.putAll(former.vanished(there));
  }

  @Override
  public List<String> faults() {
    return List.of();
  }

  @Override
  public void copyTo(Path file) {
    throw new ArchiveException("a ledger in memory has no copy");
  }

  @Override
  public void close() {}
}
