package org.hujian.archive.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hujian.archive.Articles;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Version;
import org.hujian.archive.ledger.MemoryState.Report;
import org.hujian.archive.ledger.MemoryState.Wording;
import org.hujian.model.Article;
import org.hujian.model.Original;
import org.hujian.model.RawDocument;

final class MemoryArticles implements Articles {
  private final Supplier<MemoryState> ledger;

  MemoryArticles(Supplier<MemoryState> ledger) {
    this.ledger = ledger;
  }

  @Override
  public long count() {
    return ledger.get().reports.size();
  }

  @Override
  public Optional<Kept> article(String key) {
    return Optional.ofNullable(ledger.get().reports.get(key)).map(Report::kept);
  }

  @Override
  public List<Version> versions(String key) {
    Report r = ledger.get().reports.get(key);
    List<Version> out = new ArrayList<>();
    for (Wording w : r == null ? List.<Wording>of() : r.wordings()) {
      Article a = w.kept().linked().article();
      out.add(
          new Version(
              w.kept().number(),
              a.id(),
              w.kept().document(),
              a.title(),
              w.kept().at(),
              w.sources().stream().sorted().toList(),
              r != null && w.kept().number() == r.current()));
    }
    return out;
  }

  @Override
  public Optional<Kept> version(String key, int number) {
    Report r = ledger.get().reports.get(key);
    return r == null || number < 1 || number > r.wordings().size()
        ? Optional.empty()
        : Optional.of(r.wordings().get(number - 1).kept());
  }

  @Override
  public Optional<String> keyOf(String name) {
    MemoryState s = ledger.get();
    if (s.reports.containsKey(name)) {
      return Optional.of(name);
    }
    for (Report r : s.reports.values()) {
      for (Wording w : r.wordings()) {
        Article a = w.kept().linked().article();
        if (a.id().equals(name) || w.sources().contains(name) || name.equals(a.url())) {
          return Optional.of(r.key());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Original> original(String hash) {
    return Optional.ofNullable(ledger.get().documents.get(hash));
  }

  @Override
  public boolean holds(RawDocument document) {
    return ledger.get().readings.containsKey(document.source() + "\n" + document.original().hash());
  }

  @Override
  public List<Headline> headlines(Collection<String> keys) {
    MemoryState s = ledger.get();
    return keys.stream()
        .map(s.reports::get)
        .filter(Objects::nonNull)
        .map(r -> s.headline(r))
        .toList();
  }

  @Override
  public List<Headline> latest(int offset, int limit) {
    MemoryState s = ledger.get();
    return s.reports.values().stream()
        .sorted(MemoryState.NEWEST)
        .skip(offset)
        .limit(limit)
        .map(r -> s.headline(r))
        .toList();
  }

  @Override
  public void since(long sequence, Consumer<Kept> to) {
    ledger.get().reports.values().stream()
        .filter(r -> r.written() > sequence)
        .forEach(r -> to.accept(r.kept()));
  }
}
