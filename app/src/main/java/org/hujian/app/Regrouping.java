package org.hujian.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.hujian.analysis.cluster.Placer;
import org.hujian.analysis.cluster.Profile;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.Version;
import org.hujian.archive.search.Vectors;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;

/**
 * Finds the places of the reports that have none, and learns who is who; what was found for others
 * may change with them.
 *
 * <p>Goes on from the state that the last one left behind. Where that cannot take the new reports
 * in (they are too old for it), all are placed anew; the places are the same either way. Articles
 * are read from the ledger day by day, one step ahead of the placing, so that no more than two
 * steps are in memory. Everything is written at once, at the end.
 */
final class Regrouping {
  /** Whole days with at least so many reports are one step. */
  private static final int STEP = 400;

  /** Under these names the ledger remembers the state of the placing, and whom it counted. */
  private static final String GROUPING = "grouping";

  private static final String BEARERS = "bearers";

  private record Ready(LinkedArticle linked, Profile profile) {}

  private final Ledger ledger;
  private final Vectors meanings;
  private Placer placer;
  private Bearers bearers;
  private final Map<String, Placement> changed = new LinkedHashMap<>();

  Regrouping(Ledger ledger, Vectors meanings) {
    this.ledger = ledger;
    this.meanings = meanings;
    this.placer = new Placer();
    this.bearers = new Bearers();
  }

  /**
   * Does it, if any report waits.
   *
   * @param step told each report that is placed
   */
  void run(Runnable step) {
    Set<String> waiting = new HashSet<>(ledger.stories().waiting());
    if (waiting.isEmpty()) {
      return;
    }
    List<Headline> all = ledger.articles().latest(0, Integer.MAX_VALUE);
    List<Headline> fresh = all.stream().filter(h -> waiting.contains(h.key())).toList();
    if (!resume() || !place(fresh, former(fresh), step)) {
      placer = new Placer();
      bearers = new Bearers();
      changed.clear();
      place(all, List.of(), step);
    }
    write(all);
  }

  /** Takes up the state that was left behind; false if there is none that this program can use. */
  private boolean resume() {
    Optional<byte[]> grouping = ledger.state(GROUPING);
    Optional<byte[]> counted = ledger.state(BEARERS);
    if (grouping.isEmpty() || counted.isEmpty()) {
      return false;
    }
    try {
      placer = Placer.restore(grouping.get());
      bearers = Bearers.of(counted.get());
      return true;
    } catch (IllegalArgumentException e) {
      // Of another version of the program: nothing is lost but the time to place all anew.
      return false;
    }
  }

  /** The wordings that were placed and that later ones have taken the place of. */
  private List<LinkedArticle> former(List<Headline> now) {
    List<LinkedArticle> out = new ArrayList<>();
    for (Headline h : now) {
      if (h.versions() == 1) {
        continue;
      }
      for (Version v : ledger.articles().versions(h.key())) {
        if (!v.current()) {
          ledger
              .articles()
              .version(h.key(), v.number())
              .map(Kept::linked)
              .filter(bearers::remove)
              .ifPresent(out::add);
        }
      }
    }
    return out;
  }

  /** Places reports in the order of their days; false if one is older than the state reaches. */
  private boolean place(List<Headline> reports, List<LinkedArticle> former, Runnable step) {
    List<List<String>> steps = steps(reports);
    List<LinkedArticle> gone = former;
    CompletableFuture<List<Ready>> next = ready(steps.getFirst());
    for (int i = 0; i < steps.size(); i++) {
      List<Ready> now = next.join();
      if (i + 1 < steps.size()) {
        next = ready(steps.get(i + 1));
      }
      Optional<List<Placement>> placed =
          placer.amendProfiles(now.stream().map(Ready::profile).toList(), gone);
      if (placed.isEmpty()) {
        next.cancel(false);
        return false;
      }
      placed.get().forEach(p -> changed.put(p.source(), p));
      now.forEach(r -> {
        bearers.add(r.linked());
        step.run();
      });
      gone = List.of();
    }
    return true;
  }

  /** Keys by whole days, the earliest first, those without a day last. */
  private static List<List<String>> steps(List<Headline> reports) {
    TreeMap<LocalDate, List<String>> days = new TreeMap<>();
    for (Headline h : reports) {
      LocalDate day = h.day();
      days.computeIfAbsent(day == null ? LocalDate.MAX : day, d -> new ArrayList<>()).add(h.key());
    }
    List<List<String>> out = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (List<String> day : days.values()) {
      open.addAll(day);
      if (open.size() >= STEP) {
        out.add(open);
        open = new ArrayList<>();
      }
    }
    if (!open.isEmpty()) {
      out.add(open);
    }
    return out;
  }

  private CompletableFuture<List<Ready>> ready(List<String> keys) {
    Placer with = placer;
    return CompletableFuture.supplyAsync(() ->
        keys.parallelStream()
            .flatMap(key -> ledger.articles().article(key).stream())
            .map(kept -> ready(with, kept))
            .toList());
  }

  private Ready ready(Placer with, Kept kept) {
    LinkedArticle linked = kept.linked();
    Meaning there = kept.meaning();
    Meaning meaning = there == null ? meanings.of(linked.article()) : there;
    return new Ready(linked, with.profile(linked, meaning));
  }

  private void write(List<Headline> all) {
    Map<String, List<String>> keys = new HashMap<>();
    all.forEach(h -> keys.computeIfAbsent(h.source(), s -> new ArrayList<>(1)).add(h.key()));
    Map<String, Placement> places = new LinkedHashMap<>();
    changed
        .values()
        .forEach(p -> keys.getOrDefault(p.source(), List.of()).forEach(k -> places.put(k, p)));
    byte[] grouping = placer.snapshot();
    byte[] counted = bearers.bytes();
    Map<EntityType, Map<String, String>> forms = KnownForms.of(bearers.counts());
    ledger.write(w -> {
      w.place(places);
      forms.forEach(w::learn);
      w.remember(GROUPING, grouping);
      w.remember(BEARERS, counted);
      return places.size();
    });
  }
}
