package org.hujian.archive.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Kept;
import org.hujian.archive.Searches;
import org.hujian.archive.Taken;
import org.hujian.archive.Writing;
import org.hujian.archive.ledger.MemoryState.Report;
import org.hujian.archive.ledger.MemoryState.Wording;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;
import org.hujian.model.RawDocument;
import org.jspecify.annotations.Nullable;

/** One open write on a copy of the maps. */
final class MemoryWriting implements Writing {
  private final MemoryState s;

  MemoryWriting(MemoryState s) {
    this.s = s;
  }

  @Override
  public Taken keep(
      RawDocument document, LinkedArticle linked, @Nullable Meaning meaning, Instant at) {
    Article article = linked.article();
    String hash = document.original().hash();
    s.documents.putIfAbsent(hash, document.original());
    s.readings.put(document.source() + "\n" + hash, article.id());
    for (Report r : List.copyOf(s.reports.values())) {
      for (int i = 0; i < r.wordings().size(); i++) {
        Wording w = r.wordings().get(i);
        if (w.kept().linked().article().id().equals(article.id())) {
          if (w.sources().contains(document.source())) {
            return new Taken(Taken.How.KNOWN, r.key());
          }
          Set<String> sources = new LinkedHashSet<>(w.sources());
          sources.add(document.source());
          List<Wording> wordings = new ArrayList<>(r.wordings());
          wordings.set(i, new Wording(w.kept(), sources));
          s.reports.put(
              r.key(),
              new Report(r.key(), r.written(), wordings, r.current(), r.found(), r.shown()));
          return new Taken(Taken.How.COPY, r.key());
        }
      }
    }
    String key = Identity.key(article);
    Report there = s.reports.get(key);
    if (there != null && Identity.another(there.article(), article)) {
      key = Identity.furtherKey(article);
      there = s.reports.get(key);
    }
    int number = there == null ? 1 : there.wordings().size() + 1;
    Wording wording =
        new Wording(new Kept(key, number, hash, at, linked, meaning), Set.of(document.source()));
    List<Wording> wordings = new ArrayList<>(there == null ? List.of() : there.wordings());
    wordings.add(wording);
    NameForm.of(linked).forEach(n -> s.forms.putIfAbsent(n, n.ownKey()));
    if (there == null) {
      s.reports.put(key, new Report(key, s.sequence, wordings, 1, null, null));
      return new Taken(Taken.How.NEW, key);
    }
    boolean show = Identity.rank(article) >= Identity.rank(there.article());
    s.reports.put(
        key,
        new Report(
            key,
            s.sequence,
            wordings,
            show ? number : there.current(),
            show ? null : there.found(),
            there.shown()));
    return new Taken(Taken.How.UPDATED, key);
  }

  @Override
  public void place(Map<String, Placement> placements) {
    placements.forEach((key, p) ->
        s.reports.computeIfPresent(
            key, (k, r) -> new Report(k, r.written(), r.wordings(), r.current(), p, r.shown())));
  }

  @Override
  public long correct(Correction correction, Instant at) {
    long number = ++s.corrected;
    s.corrections.put(number, new Corrections.Entry(number, at, correction));
    return number;
  }

  @Override
  public boolean takeBack(long number, Instant at) {
    if (!Corrections.holds(List.copyOf(s.corrections.values()), number)) {
      return false;
    }
    correct(new Correction.Undo(number), at);
    return true;
  }

  @Override
  public void save(Searches.Saved search) {
    s.searches.put(search.name(), search);
  }

  @Override
  public boolean forget(String name) {
    return s.searches.remove(name) != null;
  }

  @Override
  public void learn(EntityType type, Map<String, String> keys) {
    keys.forEach((form, key) -> s.forms.put(new NameForm(type, NameForm.fold(form)), key));
  }

  @Override
  public void remember(String name, byte[] bytes) {
    s.remembered.put(name, bytes.clone());
  }
}
