package org.hujian.archive.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Placing;
import org.hujian.archive.Searches;
import org.hujian.model.Article;
import org.hujian.model.Original;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.jspecify.annotations.Nullable;

/** Everything that a ledger in memory holds; copied for each write. */
final class MemoryState {
  static final Comparator<Report> OLDEST =
      Comparator.comparingLong((Report r) -> Identity.rank(r.article())).thenComparing(Report::key);
  static final Comparator<Report> NEWEST =
      Comparator.comparingLong((Report r) -> Identity.rank(r.article()))
          .reversed()
          .thenComparing(Report::key);

  record Wording(Kept kept, Set<String> sources) {}

  record Report(
      String key,
      long written,
      List<Wording> wordings,
      int current,
      @Nullable Placement found,
      Placing.@Nullable Place shown) {
    Kept kept() {
      return wordings.get(current - 1).kept();
    }

    Article article() {
      return kept().linked().article();
    }
  }

  long sequence;
  long corrected;
  final Map<String, Original> documents;
  final Map<String, Report> reports;
  final Map<String, String> readings;
  final Map<NameForm, String> forms;
  final Map<Long, Corrections.Entry> corrections;
  final Map<String, Searches.Saved> searches;
  final Map<String, byte[]> remembered;

  /** For each event and story that is there no more, the report that leads on from it. */
  final Map<String, Former.Lead> former;

  MemoryState() {
    documents = new HashMap<>();
    reports = new TreeMap<>();
    readings = new HashMap<>();
    forms = new HashMap<>();
    corrections = new TreeMap<>();
    searches = new TreeMap<>();
    remembered = new HashMap<>();
    former = new HashMap<>();
  }

  MemoryState(MemoryState s) {
    sequence = s.sequence;
    corrected = s.corrected;
    documents = new HashMap<>(s.documents);
    reports = new TreeMap<>(s.reports);
    readings = new HashMap<>(s.readings);
    forms = new HashMap<>(s.forms);
    corrections = new TreeMap<>(s.corrections);
    searches = new TreeMap<>(s.searches);
    remembered = new HashMap<>(s.remembered);
    former = new HashMap<>(s.former);
  }

  Headline headline(Report r) {
    Article a = r.article();
    Publication p = a.published();
    Placement found = r.found;
    String copyOf =
        found == null || found.duplicateOf() == null ? null : keyOf(found.duplicateOf());
    return new Headline(
        r.key,
        a.id(),
        a.source(),
        a.url(),
        a.outlet() == null ? null : a.outlet().name(),
        a.title(),
        p == null ? null : p.at(),
        a.language(),
        r.wordings.size(),
        r.shown == null ? null : r.shown.event(),
        r.shown == null ? null : r.shown.story(),
        copyOf,
        found == null ? null : found.why());
  }

  private @Nullable String keyOf(String source) {
    for (Report r : reports.values()) {
      for (Wording w : r.wordings) {
        if (w.sources.contains(source)) {
          return r.key;
        }
      }
    }
    return null;
  }
}
