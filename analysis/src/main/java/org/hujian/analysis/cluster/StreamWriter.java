package org.hujian.analysis.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a stream; what several of its maps or days share is written once. */
final class StreamWriter {
  private final DataOutputStream out;
  private final RecordWriter records;
  private final Map<Report, Integer> reports = new HashMap<>();

  StreamWriter(DataOutputStream out) {
    this.out = out;
    this.records = new RecordWriter(out);
  }

  /** Writes one thing. */
  private interface Put<T> {
    void put(T thing) throws IOException;
  }

  void stream(NewsStream s) throws IOException {
    out.writeInt(s.horizon);
    List<Correction> corrections = s.corrections.all();
    out.writeInt(corrections.size());
    for (Correction c : corrections) {
      out.writeBoolean(c instanceof Correction.Together);
      records.text(c.article());
      records.text(c.other());
    }
    reports(s);
    evidence(s.evidence);
    copies(s);
    state(s.state);
    table(s.told.redirects, records::text, records::text);
    table(
        s.told.given,
        this::report,
        p -> {
          records.text(p.event());
          records.text(p.story());
          records.text(p.duplicateOf());
          records.text(p.why());
        });
  }

  private void reports(NewsStream s) throws IOException {
    TreeSet<Report> all = new TreeSet<>(s.told.given.keySet());
    s.evidence.days().values().forEach(d -> d.values().forEach(e -> all.add(e.report)));
    s.copies.held().values().forEach(d -> d.forEach(t -> all.add(t.report())));
    events(s.state).forEach(e -> all.addAll(e.members()));
    for (DatedMap<Report, ?> map : List.of(s.state.eventOf, s.state.decisions)) {
      all.addAll(map.now().keySet());
      map.before().values().forEach(d -> all.addAll(d.keySet()));
    }
    out.writeInt(all.size());
    for (Report r : all) {
      reports.put(r, reports.size());
      records.report(r);
    }
  }

  private void report(Report r) throws IOException {
    out.writeInt(reports.getOrDefault(r, -1));
  }

  private void evidence(Evidence evidence) throws IOException {
    Map<Entry, Integer> numbers = new HashMap<>();
    out.writeInt(evidence.days().size());
    for (Map.Entry<Integer, TreeMap<Profile, Entry>> day : evidence.days().entrySet()) {
      out.writeInt(day.getKey());
      out.writeInt(day.getValue().size());
      for (Entry e : day.getValue().values()) {
        records.profile(e.profile);
        TreeMap<Integer, Float> links = new TreeMap<>();
        e.links.forEach((other, link) -> {
          Integer n = numbers.get(other);
          if (n != null) {
            links.put(n, link);
          }
        });
        table(links, out::writeInt, out::writeFloat);
        numbers.put(e, numbers.size());
      }
    }
  }

  private void copies(NewsStream s) throws IOException {
    Map<Report, Entry> held = new HashMap<>();
    s.evidence.days().values().forEach(d -> d.values().forEach(e -> held.put(e.report, e)));
    List<CopyText> texts = s.copies.held().values().stream().flatMap(List::stream).toList();
    out.writeInt(texts.size());
    for (CopyText t : texts) {
      report(t.report());
      out.writeBoolean(held.containsKey(t.report()));
      if (!held.containsKey(t.report())) {
        out.writeInt(t.day());
        records.text(t.url());
        records.ints(t.title());
        records.ints(t.shingles());
        records.text(t.credits());
      }
    }
  }

  private void state(StreamState s) throws IOException {
    Put<EventState> events =
        pool(
            events(s),
            e -> {
              out.writeInt(e.since());
              out.writeInt(e.members().size());
              for (Report r : e.members()) {
                report(r);
              }
            });
    Put<StreamState.Decision> decisions =
        pool(
            values(s.decisions),
            d -> {
              records.text(d.why());
              records.text(d.duplicateOf());
            });
    Put<Occurrence> occurrences = pool(values(s.occurrences), records::occurrence);
    Put<Set<Long>> sets =
        pool(
            values(s.stories),
            set -> {
              out.writeInt(set.size());
              for (long key : new TreeSet<>(set)) {
                out.writeLong(key);
              }
            });
    dated(s.events, out::writeLong, events);
    dated(s.eventOf, this::report, out::writeLong);
    dated(s.decisions, this::report, decisions);
    dated(s.occurrences, out::writeLong, occurrences);
    dated(s.stories, out::writeLong, sets);
    dated(s.storyOf, out::writeLong, out::writeLong);
  }

  private static List<EventState> events(StreamState s) {
    return values(s.events);
  }

  /** All values of a map, now and before, in the order of keys and days. */
  private static <K extends Comparable<? super K>, V> List<V> values(DatedMap<K, V> map) {
    List<V> out = new ArrayList<>(new TreeMap<>(map.now()).values());
    map.before()
        .values()
        .forEach(d -> new TreeMap<>(d).values().forEach(v -> v.ifPresent(out::add)));
    return out;
  }

  /** Writes things, each once, and gives what writes their numbers. */
  private <T> Put<T> pool(List<T> things, Put<T> put) throws IOException {
    Map<T, Integer> numbers = new IdentityHashMap<>();
    List<T> all = new ArrayList<>();
    for (T t : things) {
      if (numbers.putIfAbsent(t, all.size()) == null) {
        all.add(t);
      }
    }
    out.writeInt(all.size());
    for (T t : all) {
      put.put(t);
    }
    return t -> out.writeInt(numbers.getOrDefault(t, -1));
  }

  private <K extends Comparable<? super K>, V> void dated(
      DatedMap<K, V> map, Put<K> key, Put<V> value) throws IOException {
    table(map.now(), key, value);
    out.writeInt(map.before().size());
    for (Map.Entry<Integer, Map<K, Optional<V>>> day : map.before().entrySet()) {
      out.writeInt(day.getKey());
      table(
          day.getValue(),
          key,
          v -> {
            out.writeBoolean(v.isPresent());
            if (v.isPresent()) {
              value.put(v.get());
            }
          });
    }
  }

  private <K extends Comparable<? super K>, V> void table(Map<K, V> map, Put<K> key, Put<V> value)
      throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<K, V> e : new TreeMap<>(map).entrySet()) {
      key.put(e.getKey());
      value.put(e.getValue());
    }
  }
}
