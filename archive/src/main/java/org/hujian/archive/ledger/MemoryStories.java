package org.hujian.archive.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hujian.archive.Headline;
import org.hujian.archive.Placing;
import org.hujian.archive.ledger.MemoryState.Report;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;

final class MemoryStories extends ListedStories {
  private final Supplier<MemoryState> ledger;

  MemoryStories(Supplier<MemoryState> ledger) {
    this.ledger = ledger;
  }

  @Override
  StoryLines lines() {
    MemoryState s = ledger.get();
    return StoryLines.of(
        s.reports.values().stream().sorted(MemoryState.OLDEST).map(r -> s.headline(r)).toList());
  }

  @Override
  public Optional<Story> story(String story) {
    MemoryState s = ledger.get();
    List<Headline> members = reports(story);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Map<String, LinkedArticle> texts = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    s.reports.forEach((key, r) -> {
      texts.put(key, r.kept().linked());
      sources.put(key, r.article().source());
    });
    return Optional.of(StoryLines.story(story, members, texts, sources));
  }

  @Override
  public List<Headline> reports(String story) {
    MemoryState s = ledger.get();
    return s.reports.values().stream()
        .filter(r -> r.shown() != null && r.shown().story().equals(story))
        .sorted(MemoryState.OLDEST)
        .map(r -> s.headline(r))
        .toList();
  }

  @Override
  public List<String> waiting() {
    return ledger.get().reports.values().stream()
        .filter(r -> r.found() == null)
        .map(Report::key)
        .toList();
  }

  @Override
  public Optional<String> current(String id) {
    MemoryState s = ledger.get();
    for (Report r : s.reports.values()) {
      Placing.Place shown = r.shown();
      if (shown != null && (shown.story().equals(id) || shown.event().equals(id))) {
        return Optional.of(id);
      }
    }
    Former.Lead lead = s.former.get(id);
    Report report = lead == null ? null : s.reports.get(lead.report());
    return lead == null || report == null || report.shown() == null
        ? Optional.empty()
        : Optional.of(lead.now(report.shown()));
  }
}
