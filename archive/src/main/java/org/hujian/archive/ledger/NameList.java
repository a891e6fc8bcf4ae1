package org.hujian.archive.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.archive.Forms;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.model.EntityType;
import org.jspecify.annotations.Nullable;

/** All that is named, made from the forms and how often each is used. */
final class NameList implements Forms {
  /** A form, the key it shares, and its uses. */
  record Used(NameForm form, String key, int articles, int quotations) {}

  private static final Comparator<Named> MOST =
      Comparator.comparingInt((Named n) -> -n.articles()).thenComparing(Named::key);

  private final Map<String, Named> byKey = new HashMap<>();
  private final Map<String, Set<String>> keysByForm = new HashMap<>();
  private final List<Named> all;

  NameList(List<Used> forms) {
    Map<String, List<Used>> groups = new TreeMap<>();
    for (Used u : forms) {
      groups.computeIfAbsent(u.key, k -> new ArrayList<>()).add(u);
      keysByForm.computeIfAbsent(u.form.form(), k -> new TreeSet<>()).add(u.key);
    }
    groups.forEach((key, members) -> {
      members.sort(
          Comparator.comparingInt((Used u) -> -u.articles).thenComparing(u -> u.form.form()));
      Used first = members.getFirst();
      int articles = members.stream().mapToInt(Used::articles).sum();
      int quotations = members.stream().mapToInt(Used::quotations).sum();
      byKey.put(
          key,
          new Named(
              key,
              first.form.type(),
              first.form.form(),
              members.stream().map(u -> u.form.form()).distinct().toList(),
              articles,
              quotations));
    });
    all = byKey.values().stream().filter(n -> n.articles() > 0).sorted(MOST).toList();
  }

  List<Named> list(@Nullable EntityType type, int offset, int limit) {
    return all.stream()
        .filter(n -> type == null || n.type() == type)
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Nullable Named named(String key) {
    return byKey.get(key);
  }

  @Override
  public List<Named> withForm(String form) {
    List<Named> out = new ArrayList<>();
    for (String key : keysByForm.getOrDefault(NameForm.fold(form), Set.of())) {
      Named n = byKey.get(key);
      if (n != null) {
        out.add(n);
      }
    }
    out.sort(MOST);
    return out;
  }

  Set<String> forms(String form) {
    Set<String> out = new TreeSet<>();
    out.add(NameForm.fold(form));
    withForm(form).forEach(n -> out.addAll(n.forms()));
    return out;
  }

  /** Adds up quotations by outlet and by month. */
  static final class Counting {
    private final Map<String, Integer> outlets = new TreeMap<>();
    private final Map<String, Integer> months = new TreeMap<>();
    private int all;

    void add(@Nullable String outlet, @Nullable String month, int quotations) {
      all += quotations;
      if (outlet != null) {
        outlets.merge(outlet, quotations, Integer::sum);
      }
      if (month != null) {
        months.merge(month, quotations, Integer::sum);
      }
    }

    Names.SaidCounts counts() {
      Map<String, Integer> most = new LinkedHashMap<>();
      outlets.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(e -> most.put(e.getKey(), e.getValue()));
      return new Names.SaidCounts(all, most, months);
    }
  }
}
