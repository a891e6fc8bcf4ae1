package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hujian.analysis.similar.Reuse;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the last weeks by a sample of their shingles: those whose hash ends in zeros (Manber
 * 1994), so that an excerpt finds its whole as surely as a copy its original; and by their address.
 * What shares either is then measured exactly.
 */
final class CopyIndex {
  private static final int SAMPLE = 15;
  private static final double CANDIDATE = 0.12;

  private final TreeMap<Integer, List<CopyText>> days = new TreeMap<>();
  private final Map<Integer, List<CopyText>> holders = new HashMap<>();
  private final Map<String, List<CopyText>> pages = new HashMap<>();

  /** A copy: of what, and how it stands to it. */
  record Found(CopyText original, Reuse reuse) {}

  /** Takes up a text. */
  void add(CopyText t) {
    days.computeIfAbsent(t.day(), k -> new ArrayList<>()).add(t);
    for (int s : t.shingles()) {
      if ((s & SAMPLE) == 0) {
        holders.computeIfAbsent(s, k -> new ArrayList<>(1)).add(t);
      }
    }
    if (!t.url().isEmpty()) {
      pages.computeIfAbsent(t.url(), k -> new ArrayList<>(1)).add(t);
    }
  }

  /** Lets all texts of that day and before go. */
  void forgetUntil(int day) {
    while (!days.isEmpty() && days.firstKey() <= day) {
      days.pollFirstEntry().getValue().forEach(this::remove);
    }
  }

  /** Lets all texts of that day and after go. */
  void forgetFrom(int day) {
    while (!days.isEmpty() && days.lastKey() >= day) {
      days.pollLastEntry().getValue().forEach(this::remove);
    }
  }

  private void remove(CopyText t) {
    for (int s : t.shingles()) {
      if ((s & SAMPLE) == 0) {
        remove(t, s, holders);
      }
    }
    remove(t, t.url(), pages);
  }

  private static <K> void remove(CopyText t, K key, Map<K, List<CopyText>> from) {
    List<CopyText> held = from.getOrDefault(key, List.of());
    if (held.size() > 1) {
      held.removeIf(h -> h == t);
    } else {
      from.remove(key);
    }
  }

  /** All texts held, by day. */
  SortedMap<Integer, List<CopyText>> held() {
    return Collections.unmodifiableSortedMap(days);
  }

  /**
   * The earlier text that this one has most of, if it is a copy of one.
   *
   * @param since texts of earlier days are passed over, held or not
   */
  @Nullable Found original(CopyText t, int since) {
    Found best = null;
    double most = 0;
    for (CopyText q : candidates(t)) {
      if (q.report().day() != 0 && q.report().day() < since) {
        continue;
      }
      Reuse reuse = t.reuse(q);
      double share = t.share(q);
      if (reuse.isCopy() && (best == null || share > most + 0.01)) {
        most = share;
        best = new Found(q, reuse);
      }
    }
    return best;
  }

  /** What may be its original, in order of publication. */
  private List<CopyText> candidates(CopyText t) {
    int samples = 0;
    Map<CopyText, Integer> hits = new TreeMap<>();
    for (int s : t.shingles()) {
      if ((s & SAMPLE) == 0) {
        samples++;
        for (CopyText q : holders.getOrDefault(s, List.of())) {
          hits.merge(q, 1, Integer::sum);
        }
      }
    }
    List<CopyText> page = t.url().isEmpty() ? List.of() : pages.getOrDefault(t.url(), List.of());
    page.forEach(q -> hits.putIfAbsent(q, 0));
    List<CopyText> out = new ArrayList<>();
    for (Map.Entry<CopyText, Integer> h : hits.entrySet()) {
      CopyText q = h.getKey();
      double least = CANDIDATE * Math.min(samples, q.shingles().length / (SAMPLE + 1.0));
      if (page.contains(q) || (h.getValue() >= least && q.shingles().length > 0)) {
        out.add(q);
      }
    }
    return out;
  }
}
