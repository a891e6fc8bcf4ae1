package org.hujian.analysis.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;
import org.jspecify.annotations.Nullable;

/** Writes a stream; the layout is told in {@link StreamCodec}. */
final class StreamWriter {
  /** Numbers for things that occur again. */
  private static final class Pool<T> {
    private final Map<T, Integer> numbers = new IdentityHashMap<>();
    private final List<T> all = new ArrayList<>();

    void add(T thing) {
      if (numbers.putIfAbsent(thing, all.size()) == null) {
        all.add(thing);
      }
    }

    int number(T thing) {
      return numbers.getOrDefault(thing, -1);
    }
  }

  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Report, Integer> reports = new HashMap<>();

  StreamWriter(DataOutputStream out) {
    this.out = out;
  }

  void stream(NewsStream s) throws IOException {
    out.writeInt(StreamCodec.VERSION);
    number(s.steps);
    number(s.horizon);
    List<Correction> corrections = s.corrections.all();
    number(corrections.size());
    for (Correction c : corrections) {
      out.writeBoolean(c instanceof Correction.Together);
      text(c.article());
      text(c.other());
    }
    profiles(s);
    List<StreamState> states = new ArrayList<>();
    states.add(s.state);
    states.addAll(s.checkpoints.values());
    number(states.size());
    for (int day : s.checkpoints.keySet()) {
      number(day);
    }
    states(states);
    number(s.redirects.size());
    for (Map.Entry<String, String> r : new TreeMap<>(s.redirects).entrySet()) {
      text(r.getKey());
      text(r.getValue());
    }
    number(s.given.size());
    for (Map.Entry<Report, Placement> g : new TreeMap<>(s.given).entrySet()) {
      report(g.getKey());
      Placement p = g.getValue();
      text(p.event());
      text(p.story());
      text(p.duplicateOf());
      text(p.why());
    }
  }

  private void profiles(NewsStream s) throws IOException {
    Set<Profile> active = Collections.newSetFromMap(new IdentityHashMap<>());
    s.days.values().forEach(active::addAll);
    Pool<Profile> pool = new Pool<>();
    s.copies.held().values().forEach(held -> held.forEach(pool::add));
    s.days.values().forEach(held -> held.forEach(pool::add));
    number(pool.all.size());
    for (Profile p : pool.all) {
      profile(p, active.contains(p));
    }
    number(s.copies.held().size());
    for (Map.Entry<Integer, List<Profile>> d : s.copies.held().entrySet()) {
      number(d.getKey());
      number(d.getValue().size());
      for (Profile p : d.getValue()) {
        number(pool.number(p));
      }
    }
    number(s.days.size());
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<Integer, Set<Profile>> d : s.days.entrySet()) {
      number(d.getKey());
      number(d.getValue().size());
      for (Profile p : d.getValue()) {
        number(pool.number(p));
        Entry e = s.entries.get(p);
        if (e != null) {
          entries.add(e);
        }
      }
    }
    number(entries.size());
    for (Entry e : entries) {
      number(pool.number(e.profile));
      out.writeDouble(e.crowdMeaning);
      out.writeDouble(e.crowdWords);
      Map<Entry, Float> links = new TreeMap<>(e.links);
      number(links.size());
      for (Map.Entry<Entry, Float> l : links.entrySet()) {
        number(pool.number(l.getKey().profile));
        out.writeFloat(l.getValue());
      }
    }
  }

  private void states(List<StreamState> states) throws IOException {
    Pool<EventState> events = new Pool<>();
    Pool<StreamState.Decision> decisions = new Pool<>();
    Pool<Occurrence> occurrences = new Pool<>();
    Pool<Set<Long>> sets = new Pool<>();
    for (StreamState s : states) {
      new TreeMap<>(s.events()).values().forEach(events::add);
      new TreeMap<>(s.decisions()).values().forEach(decisions::add);
      new TreeMap<>(s.occurrences()).values().forEach(occurrences::add);
      new TreeMap<>(s.stories()).values().forEach(sets::add);
    }
    number(events.all.size());
    for (EventState e : events.all) {
      number(e.members().size());
      for (Report r : e.members()) {
        report(r);
      }
    }
    number(decisions.all.size());
    for (StreamState.Decision d : decisions.all) {
      text(d.why());
      text(d.duplicateOf());
    }
    number(occurrences.all.size());
    for (Occurrence o : occurrences.all) {
      occurrence(o);
    }
    number(sets.all.size());
    for (Set<Long> set : sets.all) {
      number(set.size());
      for (long k : new TreeSet<>(set)) {
        out.writeLong(k);
      }
    }
    for (StreamState s : states) {
      keyed(s.events(), events);
      number(s.decisions().size());
      for (Map.Entry<Report, StreamState.Decision> d : new TreeMap<>(s.decisions()).entrySet()) {
        report(d.getKey());
        number(decisions.number(d.getValue()));
      }
      keyed(s.occurrences(), occurrences);
      keyed(s.stories(), sets);
    }
  }

  private <T> void keyed(Map<Long, T> map, Pool<T> pool) throws IOException {
    number(map.size());
    for (Map.Entry<Long, T> e : new TreeMap<>(map).entrySet()) {
      out.writeLong(e.getKey());
      number(pool.number(e.getValue()));
    }
  }

  private void profile(Profile p, boolean whole) throws IOException {
    out.writeBoolean(whole);
    out.writeLong(p.key());
    text(p.id());
    text(p.source());
    text(p.url());
    text(p.outlet());
    text(p.title());
    number(p.seconds());
    number(p.day());
    number(p.length());
    ascending(p.shingles());
    text(p.credits());
    out.writeBoolean(p.gathers());
    if (!whole) {
      return;
    }
    for (Sparse s : List.of(p.head(), p.lead(), p.body())) {
      counted(s);
    }
    for (Sparse s : List.of(p.people(), p.bodies(), p.places())) {
      sparse(s);
    }
    meaning(p.vector());
    ascending(p.dates());
    ascending(p.recalled());
    for (Numbers n : List.of(p.titleNumbers(), p.leadNumbers())) {
      number(n.values().length);
      for (int v : n.values()) {
        out.writeInt(v);
      }
      text(new String(n.units()));
    }
  }

  private void occurrence(Occurrence o) throws IOException {
    out.writeLong(o.key());
    number(o.seconds());
    number(o.firstDay());
    number(o.lastDay());
    number(o.size());
    meaning(o.meaning());
    for (Sparse s : List.of(o.head(), o.lead(), o.people(), o.bodies(), o.places())) {
      sparse(s);
    }
    ascending(o.recalled());
    out.writeBoolean(o.gathers());
    number(o.stamp());
    number(o.links().size());
    for (Map.Entry<Long, Float> l : new TreeMap<>(o.links()).entrySet()) {
      out.writeLong(l.getKey());
      out.writeFloat(l.getValue());
    }
  }

  private void report(Report r) throws IOException {
    Integer place = reports.putIfAbsent(r, reports.size());
    if (place != null) {
      number(place);
      return;
    }
    number(-1);
    out.writeLong(r.key());
    text(r.id());
    text(r.source());
    text(r.title());
    text(r.outlet());
    number(r.seconds());
    number(r.day());
  }

  /** Counts, which {@link Sparse#counted} weighs by their logarithm. */
  private void counted(Sparse s) throws IOException {
    ascending(s.features());
    for (float w : s.weights()) {
      number(Sparse.count(w));
    }
  }

  private void sparse(Sparse s) throws IOException {
    ascending(s.features());
    for (float w : s.weights()) {
      out.writeFloat(w);
    }
  }

  private void meaning(float[] vector) throws IOException {
    byte[] bytes = Meaning.of(vector).bytes();
    number(bytes.length);
    out.write(bytes);
  }

  private void ascending(int[] a) throws IOException {
    number(a.length);
    long last = 0;
    for (int x : a) {
      number(x - last);
      last = x;
    }
  }

  private void number(long n) throws IOException {
    long z = (n << 1) ^ (n >> 63);
    while ((z & ~0x7fL) != 0) {
      out.writeByte((int) (z & 0x7f) | 0x80);
      z >>>= 7;
    }
    out.writeByte((int) z);
  }

  /** -1 null, -2 new, else the place of one that was written. */
  private void text(@Nullable String s) throws IOException {
    if (s == null) {
      number(-1);
      return;
    }
    Integer place = texts.putIfAbsent(s, texts.size());
    if (place != null) {
      number(place);
      return;
    }
    number(-2);
    byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.write(bytes);
  }
}
