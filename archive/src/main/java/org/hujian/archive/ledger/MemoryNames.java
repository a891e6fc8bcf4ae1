package org.hujian.archive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hujian.archive.Forms;
import org.hujian.archive.Headline;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Said;
import org.hujian.archive.ledger.MemoryState.Report;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.jspecify.annotations.Nullable;

final class MemoryNames implements Names {
  private final Supplier<MemoryState> ledger;

  MemoryNames(Supplier<MemoryState> ledger) {
    this.ledger = ledger;
  }

  private NameList names(MemoryState s) {
    Map<NameForm, int[]> uses = new HashMap<>();
    for (Report r : s.reports.values()) {
      LinkedArticle linked = r.kept().linked();
      NameForm.of(linked).forEach(n -> uses.computeIfAbsent(n, k -> new int[2])[0]++);
      for (int i = 0; i < linked.annotated().quotations().size(); i++) {
        NameForm n = NameForm.speaker(linked, i);
        if (n != null) {
          uses.computeIfAbsent(n, k -> new int[2])[1]++;
        }
      }
    }
    List<NameList.Used> out = new ArrayList<>();
    s.forms.forEach((form, key) -> {
      int[] n = uses.getOrDefault(form, new int[2]);
      out.add(new NameList.Used(form, key, n[0], n[1]));
    });
    return new NameList(out);
  }

  @Override
  public List<Named> list(@Nullable EntityType type, int offset, int limit) {
    return names(ledger.get()).list(type, offset, limit);
  }

  @Override
  public Optional<Named> named(String key) {
    return Optional.ofNullable(names(ledger.get()).named(key));
  }

  @Override
  public List<Named> withForm(String form) {
    return names(ledger.get()).withForm(form);
  }

  @Override
  public Forms snapshot() {
    return names(ledger.get());
  }

  @Override
  public Set<String> forms(String form) {
    return names(ledger.get()).forms(form);
  }

  @Override
  public List<Said> said(String key, Within within, int offset, int limit) {
    return said(key, within).stream().skip(offset).limit(limit).toList();
  }

  private List<Said> said(String key, Within within) {
    MemoryState s = ledger.get();
    List<Said> out = new ArrayList<>();
    for (Report r : s.reports.values().stream().sorted(MemoryState.NEWEST).toList()) {
      Headline h = s.headline(r);
      if (!within.has(h)) {
        continue;
      }
      LinkedArticle linked = r.kept().linked();
      for (int i = 0; i < linked.annotated().quotations().size(); i++) {
        NameForm n = NameForm.speaker(linked, i);
        if (n != null && key.equals(s.forms.get(n))) {
          out.add(SqliteNames.said(h, r.kept(), i));
        }
      }
    }
    return out;
  }

  @Override
  public SaidCounts counts(String key, Within within) {
    NameList.Counting counting = new NameList.Counting();
    for (Said said : said(key, within)) {
      LocalDate day = said.in().day();
      counting.add(said.in().outlet(), day == null ? null : day.toString().substring(0, 7), 1);
    }
    return counting.counts();
  }

  @Override
  public List<SaidOn> days(String key, Within within) {
    Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
    for (Said said : said(key, within)) {
      LocalDate day = said.in().day();
      if (day != null) {
        days.computeIfAbsent(day, d -> new TreeMap<>())
            .merge(Objects.requireNonNullElse(said.in().outlet(), ""), 1, Integer::sum);
      }
    }
    List<SaidOn> out = new ArrayList<>();
    days.forEach((day, outlets) ->
        outlets.forEach((o, n) -> out.add(new SaidOn(day, o.isEmpty() ? null : o, n))));
    return out;
  }

  @Override
  public List<Headline> in(String key, int offset, int limit) {
    MemoryState s = ledger.get();
    return s.reports.values().stream()
        .filter(
            r -> NameForm.of(r.kept().linked()).stream().anyMatch(n -> key.equals(s.forms.get(n))))
        .sorted(MemoryState.NEWEST)
        .skip(offset)
        .limit(limit)
        .map(r -> s.headline(r))
        .toList();
  }
}
