package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.analysis.similar.Embedder;
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
  private static final double FAR_IN_MEANING = 0.66;

  /** A sentence says what another says: so much of its words, and so near in meaning. */
  private static final double SAME = 0.4;

  private static final double SAME_IN_MEANING = 0.8;
  private static final double SURELY_SAME = 0.8;

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
  private static final int SMALL = 300;

  /**
   * So many vectors a larger story has for what is only here, and so many for what others have;
   * what cannot be asked is not shown.
   */
  private static final int MOST_ONLY = 130;

  private static final int MOST_HELD = 60;

  /** A sentence of a report with its gist. */
  private record Line(int report, Span span, Gist gist) {}

  private final Desk desk;
  private final Meanings meanings;
  private final Meanings held;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Integer>> index = new HashMap<>();

  OnlyHere(Desk desk, Gists gists, Embedder embedder) {
    this.desk = desk;
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
    if (lines.size() <= SMALL) {
      this.meanings = new Meanings(embedder, SMALL);
      this.held = meanings;
    } else {
      this.meanings = new Meanings(embedder, MOST_ONLY);
      this.held = new Meanings(embedder, MOST_HELD);
    }
  }

  List<Only> only() {
    if (desk.columns().size() < 2) {
      return List.of();
    }
    List<TreeMap<Integer, Double>> byReport = new ArrayList<>();
    desk.reports().forEach(r -> byReport.add(new TreeMap<>()));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.span.length() >= SHORTEST
          && line.gist.total() >= LEAST_TOLD
          && desk.reports().get(line.report).copyOf() < 0
          && !cut(text(line))) {
        double nearest = nearest(line);
        if (nearest < FAR) {
          byReport.get(line.report).put(i, nearest);
        }
      }
    }
    return inTurn(byReport).stream()
        .sorted()
        .map(i -> {
          Line line = lines.get(i);
          return new Only(
              new Passage(line.report, line.span),
              later(line.report),
              byReport.get(line.report).getOrDefault(i, 0.0));
        })
        .toList();
  }

  /** The farthest line of each report in turn, so that the first reports do not use all vectors. */
  private List<Integer> inTurn(List<TreeMap<Integer, Double>> byReport) {
    int most = Math.clamp(MOST / byReport.size(), 3, MOST_PER_REPORT);
    List<Iterator<Integer>> waiting = new ArrayList<>();
    for (TreeMap<Integer, Double> of : byReport) {
      waiting.add(
          of.entrySet().stream()
              .sorted(
                  Map.Entry.<Integer, Double>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .iterator());
    }
    List<Integer> out = new ArrayList<>();
    for (int round = 0; round < most; round++) {
      for (Iterator<Integer> next : waiting) {
        boolean found = false;
        while (!found && next.hasNext()) {
          int i = next.next();
          if (far(lines.get(i))) {
            out.add(i);
            found = true;
          }
        }
      }
    }
    return out;
  }

  /** A line that the page broke off tells too little: 每家業者為了將服務範圍…… */
  private static boolean cut(String text) {
    return text.endsWith("...") || text.endsWith("…");
  }

  /**
   * Whether a long sentence has in it the most of another that tells something: half is elsewhere.
   */
  private static boolean holdsAll(Line line, Line other) {
    return other.gist.total() >= LEAST_TOLD && other.gist.within(line.gist) >= HELD;
  }

  /** How much of the sentence its nearest has, in words. */
  private double nearest(Line line) {
    double most = 0;
    for (int j : candidates(line, CANDIDATES)) {
      Line other = lines.get(j);
      most = Math.max(most, line.gist.within(other.gist));
      if (holdsAll(line, other)) {
        return 1;
      }
    }
    return most;
  }

  /**
   * Whether no other outlet has anything near in meaning. Of a small story every line is asked, of
   * a larger one those with most in common; what cannot be asked any more is not shown.
   */
  private boolean far(Line line) {
    String text = text(line);
    int outlet = desk.reports().get(line.report).outlet();
    List<Line> asked = new ArrayList<>();
    if (lines.size() <= SMALL) {
      lines.stream()
          .filter(l -> desk.reports().get(l.report).outlet() != outlet)
          .filter(l -> l.span.length() >= SHORTEST)
          .forEach(asked::add);
    } else {
      List<Line> near = candidates(line, CANDIDATES).stream().map(lines::get).toList();
      asked.addAll(near.subList(0, Math.min(ASKED, near.size())));
      near.stream()
          .sorted(Comparator.comparingDouble((Line l) -> -line.gist.alike(l.gist)))
          .filter(l -> !asked.contains(l))
          .limit(ASKED)
          .toList()
          .forEach(asked::add);
    }
    for (Line other : asked) {
      if (!(meanings.near(text, text(other)) < FAR_IN_MEANING)) {
        return false;
      }
    }
    return true;
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
    if (what.gist.alike(line.gist) >= SURELY_SAME) {
      return true;
    }
    double near = held.near(text(what), text(line));
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
    if (theirs.stream().anyMatch(l -> line.gist.within(l.gist) >= FAR || holdsAll(line, l))) {
      return true;
    }
    return theirs.stream()
        .filter(l -> l.span.length() >= SHORTEST)
        .sorted(Comparator.comparingDouble((Line l) -> -line.gist.within(l.gist)))
        .limit(lines.size() <= SMALL ? SMALL : ASKED_TO_LACK)
        .anyMatch(l -> !(held.near(text, text(l)) < FAR_IN_MEANING));
  }

  private String text(Line line) {
    return desk.reports().get(line.report).article().text(line.span);
  }
}
