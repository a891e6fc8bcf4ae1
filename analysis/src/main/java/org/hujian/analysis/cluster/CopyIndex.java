package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hujian.analysis.similar.Reuse;
import org.hujian.analysis.similar.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the last weeks by a sample of their shingles: those whose hash ends in zeros (Manber
 * 1994), so that an excerpt finds its whole as surely as a copy its original. What shares a sample
 * is then measured exactly.
 */
final class CopyIndex {
  private static final int SAMPLE = 15;
  private static final double CANDIDATE = 0.12;

  private final TreeMap<Integer, List<Profile>> days = new TreeMap<>();
  private final Map<Integer, List<Profile>> holders = new HashMap<>();

  /** A copy: of what, and how it stands to it. */
  record Found(Profile original, Reuse reuse) {}

  /** Takes up a text with the day in which it was placed. */
  void add(int day, Profile p) {
    days.computeIfAbsent(day, k -> new ArrayList<>()).add(p);
    for (int s : p.shingles()) {
      if ((s & SAMPLE) == 0) {
        holders.computeIfAbsent(s, k -> new ArrayList<>(1)).add(p);
      }
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

  private void remove(Profile p) {
    for (int s : p.shingles()) {
      List<Profile> held = (s & SAMPLE) == 0 ? holders.get(s) : null;
      if (held != null) {
        held.remove(p);
        if (held.isEmpty()) {
          holders.remove(s);
        }
      }
    }
  }

  /** All texts held, by day. */
  SortedMap<Integer, List<Profile>> held() {
    return Collections.unmodifiableSortedMap(days);
  }

  /**
   * The earlier text that this one has most of, if it is a copy of one.
   *
   * @param since texts of earlier days are passed over, held or not
   */
  @Nullable Found original(Profile p, int since) {
    int samples = 0;
    Map<Profile, Integer> hits = new TreeMap<>();
    for (int s : p.shingles()) {
      if ((s & SAMPLE) == 0) {
        samples++;
        for (Profile q : holders.getOrDefault(s, List.of())) {
          hits.merge(q, 1, Integer::sum);
        }
      }
    }
    Found best = null;
    double most = 0;
    for (Map.Entry<Profile, Integer> h : hits.entrySet()) {
      Profile q = h.getKey();
      if (q.day() != 0 && q.day() < since) {
        continue;
      }
      double least = CANDIDATE * Math.min(samples, q.shingles().length / (SAMPLE + 1.0));
      if (h.getValue() < least || p.shingles().length == 0 || q.shingles().length == 0) {
        continue;
      }
      double common = Shingles.common(p.shingles(), q.shingles());
      Reuse reuse =
          Reuse.of(
              common / p.shingles().length,
              common / q.shingles().length,
              !p.url().isEmpty() && p.url().equals(q.url()));
      double share = common / Math.min(p.shingles().length, q.shingles().length);
      if (reuse.isCopy() && share > most + 0.01) {
        most = share;
        best = new Found(q, reuse);
      }
    }
    return best;
  }

  /**
   * True if the earlier one says that it has its text from the later one's outlet, not the other
   * way.
   */
  static boolean isReversed(Profile earlier, Profile later) {
    return credits(earlier, later.outlet()) && !credits(later, earlier.outlet());
  }

  private static boolean credits(Profile p, String outlet) {
    return outlet.length() >= 2 && !outlet.equals(p.outlet()) && p.credits().contains(outlet);
  }
}
