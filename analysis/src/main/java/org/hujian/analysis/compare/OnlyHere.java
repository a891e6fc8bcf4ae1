package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.model.Dossier.Lacking;
import org.hujian.model.Dossier.Only;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Publication;
import org.hujian.model.Span;

/**
 * Sentences one outlet alone has, and what most others have and one has not, by meaning.
 *
 * <p>For each sentence the nearest of every other outlet are looked up by their terms; whether the
 * nearest says the same is then asked of the words and of the sentence vectors. Where the two
 * disagree, the sentence is not shown: a false “only here” is worse than a missing one.
 */
final class OnlyHere {
  private static final int SHORTEST = 12;
  private static final double FAR = 0.34;
  private static final double FAR_IN_MEANING = 0.72;

  /** A sentence says what another says: so much of its words, and so near in meaning. */
  private static final double SAME = 0.4;

  private static final double SAME_IN_MEANING = 0.8;

  /** A longer sentence that holds it whole need not be as near. */
  private static final double HELD = 0.6;

  private static final double HELD_IN_MEANING = 0.76;
  private static final int ASKED = 2;
  private static final int ASKED_TO_LACK = 6;
  private static final double LEAST_TOLD = 25;
  private static final int MOST_PER_REPORT = 10;
  private static final int MOST = 400;
  private static final int CANDIDATES = 10;
  private static final int MOST_CANDIDATES = 60;
  private static final int LEAST_HOLDERS = 3;
  private static final int MOST_LACKING = 60;

  /** In a story of no more lines every line is laid beside every other by meaning. */
  private static final int SMALL = 420;

  /** A sentence of a report with its gist. */
  private record Line(int report, Span span, Gist gist) {}

  private final Desk desk;
  private final Meanings meanings;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Integer>> index = new HashMap<>();

  OnlyHere(Desk desk, Gists gists, Meanings meanings) {
    this.desk = desk;
    this.meanings = meanings;
    for (int r = 0; r < desk.reports().size(); r++) {
      for (Span s : desk.reports().get(r).sentences()) {
        Gist gist = gists.of(r, s);
        int id = lines.size();
        lines.add(new Line(r, s, gist));
        gist.weights()
            .keySet()
            .forEach(t -> index.computeIfAbsent(t, k -> new ArrayList<>()).add(id));
      }
    }
  }

  List<Only> only() {
    if (desk.columns().size() < 2) {
      return List.of();
    }
    List<List<Only>> byReport = new ArrayList<>();
    desk.reports().forEach(r -> byReport.add(new ArrayList<>()));
    for (Line line : lines) {
      if (line.span.length() < SHORTEST
          || line.gist.total() < LEAST_TOLD
          || desk.reports().get(line.report).copyOf() >= 0) {
        continue;
      }
      double nearest = nearest(line);
      if (nearest < FAR) {
        byReport
            .get(line.report)
            .add(new Only(new Passage(line.report, line.span), later(line.report), nearest));
      }
    }
    List<Only> out = new ArrayList<>();
    for (List<Only> of : byReport) {
      of.stream()
          .sorted(Comparator.comparingDouble(Only::nearest).thenComparing(o -> o.sentence()))
          .limit(Math.clamp(MOST / byReport.size(), 3, MOST_PER_REPORT))
          .sorted(Comparator.comparing(Only::sentence))
          .forEach(out::add);
    }
    return out;
  }

  /** How much of the sentence its nearest has, in words; 1 where the vectors contradict. */
  private double nearest(Line line) {
    double most = 0;
    List<Integer> near = candidates(line, CANDIDATES);
    for (int j : near) {
      most = Math.max(most, line.gist.within(lines.get(j).gist));
    }
    if (most >= FAR) {
      return most;
    }
    String text = text(line);
    if (lines.size() <= SMALL) {
      int outlet = desk.reports().get(line.report).outlet();
      for (Line other : lines) {
        if (desk.reports().get(other.report).outlet() != outlet
            && other.span.length() >= SHORTEST
            && meanings.near(text, text(other)) >= FAR_IN_MEANING) {
          return 1;
        }
      }
      return most;
    }
    for (int j : near.subList(0, Math.min(ASKED, near.size()))) {
      if (meanings.near(text, text(lines.get(j))) >= FAR_IN_MEANING) {
        return 1;
      }
    }
    return most;
  }

  /** Lines of other outlets that share terms, the most shared weight first. */
  private List<Integer> candidates(Line line, int most) {
    int outlet = desk.reports().get(line.report).outlet();
    Map<Integer, Double> shared = new TreeMap<>();
    line.gist
        .weights()
        .forEach((term, weight) -> {
          for (int j : index.getOrDefault(term, List.of())) {
            if (desk.reports().get(lines.get(j).report).outlet() != outlet) {
              shared.merge(j, weight, Double::sum);
            }
          }
        });
    return shared.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Outlets whose last report came later than this one. */
  private List<Integer> later(int report) {
    Publication at = desk.reports().get(report).article().published();
    TreeSet<Integer> out = new TreeSet<>();
    if (at == null) {
      return List.of();
    }
    for (int r = 0; r < desk.reports().size(); r++) {
      Publication other = desk.reports().get(r).article().published();
      int outlet = desk.reports().get(r).outlet();
      if (other != null
          && outlet != desk.reports().get(report).outlet()
          && other.at().toInstant().isAfter(at.at().toInstant())) {
        out.add(outlet);
      }
    }
    return List.copyOf(out);
  }

  /** What three outlets at least and three fifths of all have, and one has nothing near. */
  List<Lacking> lacking() {
    int outlets = desk.columns().size();
    if (outlets <= LEAST_HOLDERS) {
      return List.of();
    }
    int most = Math.clamp(2L * outlets, CANDIDATES, MOST_CANDIDATES);
    List<Lacking> out = new ArrayList<>();
    TreeSet<Integer> told = new TreeSet<>();
    Map<Integer, List<Line>> rows = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.span.length() < SHORTEST
          || line.gist.total() < LEAST_TOLD
          || told.contains(i)
          || desk.reports().get(line.report).copyOf() >= 0) {
        continue;
      }
      Map<Integer, Integer> holder = new TreeMap<>();
      holder.put(desk.reports().get(line.report).outlet(), i);
      Map<Integer, Double> best = new TreeMap<>();
      for (int j : candidates(line, most)) {
        int outlet = desk.reports().get(lines.get(j).report).outlet();
        best.merge(outlet, line.gist.within(lines.get(j).gist), Math::max);
        if (!holder.containsKey(outlet) && says(lines.get(j), line)) {
          holder.put(outlet, j);
        }
      }
      if (holder.size() >= LEAST_HOLDERS && 5 * holder.size() >= 3 * outlets) {
        for (int o = 0; o < outlets; o++) {
          List<Line> lacks = rows.computeIfAbsent(o, k -> new ArrayList<>());
          if (!holder.containsKey(o)
              && best.getOrDefault(o, 0.0) < FAR
              && lacks.stream().noneMatch(l -> says(l, line) || says(line, l))
              && !near(line, o)) {
            told.addAll(holder.values());
            lacks.add(line);
            out.add(
                new Lacking(
                    o,
                    holder.values().stream()
                        .map(j -> new Passage(lines.get(j).report, lines.get(j).span))
                        .toList()));
          }
        }
      }
    }
    return out.stream()
        .sorted(
            Comparator.comparingInt((Lacking l) -> -l.elsewhere().size())
                .thenComparingInt(Lacking::outlet)
                .thenComparing(l -> l.elsewhere().getFirst()))
        .limit(MOST_LACKING)
        .toList();
  }

  /** Whether a line says what another says. */
  private boolean says(Line line, Line what) {
    if (what.gist.apart(line.gist, "t ") || what.gist.apart(line.gist, "f ")) {
      return false; // The same sentence of another day, with other numbers, says another thing.
    }
    double within = what.gist.within(line.gist);
    boolean same = what.gist.alike(line.gist) >= SAME;
    if (!same && within < HELD) {
      return false;
    }
    double near = meanings.near(text(what), text(line));
    return (same && near >= SAME_IN_MEANING) || (within >= HELD && near >= HELD_IN_MEANING);
  }

  /**
   * Whether an outlet has anything near a line, in words or in meaning: of a small story every line
   * of the outlet is asked, of a larger one those with most in common.
   */
  private boolean near(Line line, int outlet) {
    String text = text(line);
    List<Line> theirs =
        lines.stream().filter(l -> desk.reports().get(l.report).outlet() == outlet).toList();
    if (theirs.stream().anyMatch(l -> line.gist.within(l.gist) >= FAR)) {
      return true;
    }
    return theirs.stream()
        .filter(l -> l.span.length() >= SHORTEST)
        .sorted(Comparator.comparingDouble((Line l) -> -line.gist.within(l.gist)))
        .limit(lines.size() <= SMALL ? SMALL : ASKED_TO_LACK)
        .anyMatch(l -> meanings.near(text, text(l)) >= FAR_IN_MEANING);
  }

  private String text(Line line) {
    return desk.reports().get(line.report).article().text(line.span);
  }
}
