package org.hujian.analysis.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.model.Placement;

/** Reads what {@link StreamWriter} wrote. */
final class StreamReader {
  private final DataInputStream in;
  private final RecordReader records;
  private final List<Report> reports = new ArrayList<>();

  StreamReader(DataInputStream in) {
    this.in = in;
    this.records = new RecordReader(in);
  }

  /** Reads one thing. */
  private interface Get<T> {
    T get() throws IOException;
  }

  /** Fills a new stream. */
  void stream(NewsStream s) throws IOException {
    s.horizon = in.readInt();
    for (int n = in.readInt(); n > 0; n--) {
      boolean together = in.readBoolean();
      String a = records.text();
      String b = records.text();
      s.corrections.add(together ? new Correction.Together(a, b) : new Correction.Apart(a, b));
    }
    reports.addAll(list(records::report));
    Map<Report, Entry> held = evidence(s.evidence);
    for (int n = in.readInt(); n > 0; n--) {
      s.copies.add(text(held));
    }
    state(s.state);
    s.told.redirects.putAll(table(records::text, records::text));
    for (int n = in.readInt(); n > 0; n--) {
      Report r = report();
      s.told.given.put(
          r,
          new Placement(
              r.source(), records.text(), records.text(), records.maybe(), records.text()));
    }
  }

  private Report report() throws IOException {
    return at(reports);
  }

  private <T> T at(List<T> pool) throws IOException {
    int n = in.readInt();
    if (n < 0 || n >= pool.size()) {
      throw new IOException("number " + n + " of " + pool.size());
    }
    return pool.get(n);
  }

  private Map<Report, Entry> evidence(Evidence evidence) throws IOException {
    Map<Report, Entry> held = new HashMap<>();
    List<Entry> numbered = new ArrayList<>();
    for (int days = in.readInt(); days > 0; days--) {
      int day = in.readInt();
      for (int n = in.readInt(); n > 0; n--) {
        Entry e = evidence.put(records.profile(), day);
        for (int links = in.readInt(); links > 0; links--) {
          e.link(at(numbered), in.readFloat());
        }
        numbered.add(e);
        held.put(e.report, e);
      }
    }
    return held;
  }

  private CopyText text(Map<Report, Entry> held) throws IOException {
    Report r = report();
    Entry e = in.readBoolean() ? held.get(r) : null;
    return e != null
        ? CopyText.of(e)
        : new CopyText(
            r, in.readInt(), records.text(), records.ints(), records.ints(), records.text());
  }

  private void state(StreamState s) throws IOException {
    List<EventState> events =
        list(() -> {
          int since = in.readInt();
          return EventState.of(list(this::report), since);
        });
    List<StreamState.Decision> decisions =
        list(() -> new StreamState.Decision(records.text(), records.maybe()));
    List<Occurrence> occurrences = list(records::occurrence);
    List<Set<Long>> sets = list(() -> new TreeSet<>(list(in::readLong)));
    dated(s.events, in::readLong, () -> at(events));
    dated(s.eventOf, this::report, in::readLong);
    dated(s.decisions, this::report, () -> at(decisions));
    dated(s.occurrences, in::readLong, () -> at(occurrences));
    dated(s.stories, in::readLong, () -> at(sets));
    dated(s.storyOf, in::readLong, in::readLong);
    s.occurrences.now().values().forEach(s.index::put);
  }

  private <K, V> void dated(DatedMap<K, V> map, Get<K> key, Get<V> value) throws IOException {
    Map<K, V> held = table(key, value);
    TreeMap<Integer, Map<K, Optional<V>>> days = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      int day = in.readInt();
      days.put(
          day, table(key, () -> in.readBoolean() ? Optional.of(value.get()) : Optional.empty()));
    }
    map.restore(held, days);
  }

  private <T> List<T> list(Get<T> get) throws IOException {
    List<T> out = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      out.add(get.get());
    }
    return out;
  }

  private <K, V> Map<K, V> table(Get<K> key, Get<V> value) throws IOException {
    Map<K, V> out = new HashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      K k = key.get();
      out.put(k, value.get());
    }
    return out;
  }
}
