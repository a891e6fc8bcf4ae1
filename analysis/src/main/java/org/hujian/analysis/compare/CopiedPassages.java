package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hujian.analysis.similar.SharedPassage;
import org.hujian.model.Dossier.Copied;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Reuse;

/** Shared passages as rows of the dossier, and the graph of who has whose words. */
final class CopiedPassages {
  private final Desk desk;
  private final List<SharedPassage> shared;

  /** The passages' article indexes are those of the desk's reports. */
  CopiedPassages(Desk desk, List<SharedPassage> shared) {
    this.desk = desk;
    this.shared = shared;
  }

  List<Copied> passages() {
    List<Copied> out = new ArrayList<>();
    for (SharedPassage s : shared) {
      out.add(
          new Copied(
              s.places().stream().map(p -> new Passage(p.article(), p.span())).toList(),
              s.agency()));
    }
    return out;
  }

  /** Edges from the first holder to every later one, of different outlets or not. */
  List<Reuse> graph() {
    TreeMap<Long, Integer> characters = new TreeMap<>();
    for (SharedPassage s : shared) {
      SharedPassage.Place first = s.places().get(0);
      for (SharedPassage.Place p : s.places().subList(1, s.places().size())) {
        long edge = (long) first.article() * desk.reports().size() + p.article();
        characters.merge(edge, p.span().length(), Integer::sum);
      }
    }
    List<Reuse> out = new ArrayList<>();
    characters.forEach((edge, n) -> {
      int size = desk.reports().size();
      out.add(new Reuse((int) (edge / size), (int) (edge % size), n));
    });
    return out;
  }
}
