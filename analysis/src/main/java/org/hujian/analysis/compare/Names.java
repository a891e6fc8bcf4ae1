package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Dossier.Naming;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Used;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/**
 * The forms that outlets use for the same person, body or place: those that more than one outlet
 * names, the ones named differently first.
 *
 * <p>A form is what is printed; that one outlet writes traditional characters is no difference.
 */
final class Names {
  private static final int MOST = 80;
  private final Desk desk;
  private final Identities identities;

  Names(Desk desk, Identities identities) {
    this.desk = desk;
    this.identities = identities;
  }

  /** One name's uses: outlet and form, in order of first use. */
  private static final class Uses {
    private final EntityType type;
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<Integer, Map<String, Used>> byOutlet = new TreeMap<>();
    private int count;

    Uses(EntityType type) {
      this.type = type;
    }

    void add(int outlet, String form, Passage at) {
      count++;
      byOutlet
          .computeIfAbsent(outlet, k -> new LinkedHashMap<>())
          .merge(
              form,
              new Used(outlet, form, 1, at),
              (a, b) -> new Used(outlet, form, a.count() + 1, a.first()));
    }

    /** Whether an outlet has a form that is neither short nor long for any form of another's. */
    boolean differ() {
      List<Set<String>> sets = new ArrayList<>();
      for (Map<String, Used> of : byOutlet.values()) {
        Set<String> folded = new HashSet<>();
        of.keySet().forEach(f -> folded.add(Fold.fold(f)));
        sets.add(folded);
      }
      return sets.stream()
          .anyMatch(x ->
              x.stream()
                  .anyMatch(f ->
                      sets.stream()
                          .anyMatch(
                              y -> y.stream().noneMatch(g -> f.contains(g) || g.contains(f)))));
    }

    String name() {
      return names.entrySet().stream()
          .max(
              Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                  .thenComparingInt(e -> e.getKey().length())
                  .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
          .orElseThrow()
          .getKey();
    }

    Naming naming() {
      return new Naming(
          name(),
          type,
          differ(),
          byOutlet.values().stream().flatMap(m -> m.values().stream()).toList());
    }
  }

  List<Naming> find() {
    Map<String, Uses> all = new TreeMap<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      LinkedArticle a = desk.articles().get(r);
      int outlet = desk.reports().get(r).outlet();
      for (Entity e : a.entities()) {
        Uses uses = all.computeIfAbsent(identities.key(a, e), k -> new Uses(e.type()));
        uses.names.merge(e.name(), 1, Integer::sum);
        for (Span m : e.mentions()) {
          uses.add(outlet, a.article().text(m), new Passage(r, m));
        }
      }
    }
    return all.values().stream()
        .filter(u -> u.byOutlet.size() > 1)
        .sorted(
            Comparator.comparing((Uses u) -> !u.differ())
                .thenComparingInt(u -> -u.byOutlet.size())
                .thenComparingInt(u -> -u.count)
                .thenComparing(Uses::name))
        .limit(MOST)
        .map(Uses::naming)
        .toList();
  }
}
