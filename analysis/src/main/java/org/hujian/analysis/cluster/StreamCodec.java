package org.hujian.analysis.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hujian.model.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A stream as bytes and back. What several days' states share is written once. Bytes of another
 * version are refused; the archive then places its articles anew.
 */
final class StreamCodec {
  private static final int VERSION = 2;

  private StreamCodec() {}

  static byte[] write(NewsStream s) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      new Writer(out).stream(s);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a byte", e);
    }
    return bytes.toByteArray();
  }

  /** Fills a new stream. */
  static void read(byte[] snapshot, NewsStream into) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(snapshot)))) {
      new Reader(in).stream(into);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a snapshot of a stream: " + e.getMessage(), e);
    }
  }

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

  private record Writer(DataOutputStream out) {
    void stream(NewsStream s) throws IOException {
      out.writeInt(VERSION);
      out.writeInt(s.steps);
      out.writeInt(s.horizon);
      List<Correction> corrections = s.corrections.all();
      out.writeInt(corrections.size());
      for (Correction c : corrections) {
        out.writeBoolean(c instanceof Correction.Together);
        text(c.article());
        text(c.other());
      }
      profiles(s);
      List<StreamState> states = new ArrayList<>();
      states.add(s.state);
      states.addAll(s.checkpoints.values());
      out.writeInt(states.size());
      for (int day : s.checkpoints.keySet()) {
        out.writeInt(day);
      }
      states(states);
      out.writeInt(s.redirects.size());
      for (Map.Entry<String, String> r : new TreeMap<>(s.redirects).entrySet()) {
        text(r.getKey());
        text(r.getValue());
      }
      out.writeInt(s.given.size());
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
      Set<Profile> all = new LinkedHashSet<>();
      s.copies.held().values().forEach(all::addAll);
      s.days.values().forEach(all::addAll);
      Pool<Profile> pool = new Pool<>();
      all.forEach(pool::add);
      out.writeInt(pool.all.size());
      for (Profile p : pool.all) {
        profile(p);
      }
      out.writeInt(s.copies.held().size());
      for (Map.Entry<Integer, List<Profile>> d : s.copies.held().entrySet()) {
        out.writeInt(d.getKey());
        out.writeInt(d.getValue().size());
        for (Profile p : d.getValue()) {
          out.writeInt(pool.number(p));
        }
      }
      out.writeInt(s.days.size());
      List<Entry> entries = new ArrayList<>();
      for (Map.Entry<Integer, Set<Profile>> d : s.days.entrySet()) {
        out.writeInt(d.getKey());
        out.writeInt(d.getValue().size());
        for (Profile p : d.getValue()) {
          out.writeInt(pool.number(p));
          Entry e = s.entries.get(p);
          if (e != null) {
            entries.add(e);
          }
        }
      }
      out.writeInt(entries.size());
      for (Entry e : entries) {
        out.writeInt(pool.number(e.profile));
        out.writeDouble(e.crowdMeaning);
        out.writeDouble(e.crowdWords);
        Map<Entry, Float> links = new TreeMap<>(e.links);
        out.writeInt(links.size());
        for (Map.Entry<Entry, Float> l : links.entrySet()) {
          out.writeInt(pool.number(l.getKey().profile));
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
      out.writeInt(events.all.size());
      for (EventState e : events.all) {
        out.writeInt(e.members().size());
        for (Report r : e.members()) {
          report(r);
        }
      }
      out.writeInt(decisions.all.size());
      for (StreamState.Decision d : decisions.all) {
        text(d.why());
        text(d.duplicateOf());
      }
      out.writeInt(occurrences.all.size());
      for (Occurrence o : occurrences.all) {
        occurrence(o);
      }
      out.writeInt(sets.all.size());
      for (Set<Long> set : sets.all) {
        out.writeInt(set.size());
        for (long k : new TreeSet<>(set)) {
          out.writeLong(k);
        }
      }
      for (StreamState s : states) {
        keyed(s.events(), events);
        out.writeInt(s.decisions().size());
        for (Map.Entry<Report, StreamState.Decision> d : new TreeMap<>(s.decisions()).entrySet()) {
          report(d.getKey());
          out.writeInt(decisions.number(d.getValue()));
        }
        keyed(s.occurrences(), occurrences);
        keyed(s.stories(), sets);
      }
    }

    private <T> void keyed(Map<Long, T> map, Pool<T> pool) throws IOException {
      out.writeInt(map.size());
      for (Map.Entry<Long, T> e : new TreeMap<>(map).entrySet()) {
        out.writeLong(e.getKey());
        out.writeInt(pool.number(e.getValue()));
      }
    }

    private void profile(Profile p) throws IOException {
      out.writeLong(p.key());
      text(p.id());
      text(p.source());
      text(p.url());
      text(p.outlet());
      text(p.title());
      out.writeLong(p.seconds());
      out.writeInt(p.day());
      out.writeInt(p.length());
      for (Sparse s : List.of(p.head(), p.lead(), p.body(), p.people(), p.bodies(), p.places())) {
        sparse(s);
      }
      floats(p.vector());
      ints(p.dates());
      ints(p.recalled());
      for (Numbers n : List.of(p.titleNumbers(), p.leadNumbers())) {
        ints(n.values());
        text(new String(n.units()));
      }
      ints(p.shingles());
      text(p.credits());
      out.writeBoolean(p.gathers());
    }

    private void occurrence(Occurrence o) throws IOException {
      out.writeLong(o.key());
      out.writeLong(o.seconds());
      out.writeInt(o.firstDay());
      out.writeInt(o.lastDay());
      out.writeInt(o.size());
      floats(o.meaning());
      for (Sparse s : List.of(o.head(), o.lead(), o.people(), o.bodies(), o.places())) {
        sparse(s);
      }
      ints(o.recalled());
      out.writeBoolean(o.gathers());
      out.writeInt(o.stamp());
      out.writeInt(o.links().size());
      for (Map.Entry<Long, Float> l : new TreeMap<>(o.links()).entrySet()) {
        out.writeLong(l.getKey());
        out.writeFloat(l.getValue());
      }
    }

    private void report(Report r) throws IOException {
      out.writeLong(r.key());
      text(r.id());
      text(r.source());
      text(r.title());
      text(r.outlet());
      out.writeLong(r.seconds());
      out.writeInt(r.day());
    }

    private void sparse(Sparse s) throws IOException {
      ints(s.features());
      floats(s.weights());
    }

    private void ints(int[] a) throws IOException {
      out.writeInt(a.length);
      for (int x : a) {
        out.writeInt(x);
      }
    }

    private void floats(float[] a) throws IOException {
      out.writeInt(a.length);
      for (float x : a) {
        out.writeFloat(x);
      }
    }

    private void text(@Nullable String s) throws IOException {
      if (s == null) {
        out.writeInt(-1);
        return;
      }
      byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private record Reader(DataInputStream in) {
    void stream(NewsStream s) throws IOException {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("version " + version + ", not " + VERSION);
      }
      s.steps = in.readInt();
      s.horizon = in.readInt();
      for (int n = in.readInt(); n > 0; n--) {
        boolean together = in.readBoolean();
        String a = text();
        String b = text();
        s.corrections.add(together ? new Correction.Together(a, b) : new Correction.Apart(a, b));
      }
      profiles(s);
      int states = in.readInt();
      List<Integer> checkpoints = new ArrayList<>();
      for (int n = 1; n < states; n++) {
        checkpoints.add(in.readInt());
      }
      List<StreamState> read = states(states);
      s.state = read.getFirst();
      for (int n = 1; n < states; n++) {
        s.checkpoints.put(checkpoints.get(n - 1), read.get(n));
      }
      s.state.occurrences().values().forEach(s.index::add);
      for (int n = in.readInt(); n > 0; n--) {
        s.redirects.put(text(), text());
      }
      for (int n = in.readInt(); n > 0; n--) {
        Report r = report();
        s.given.put(r, new Placement(r.source(), text(), text(), maybe(), text()));
      }
    }

    private void profiles(NewsStream s) throws IOException {
      List<Profile> pool = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        pool.add(profile());
      }
      for (int n = in.readInt(); n > 0; n--) {
        int day = in.readInt();
        for (int k = in.readInt(); k > 0; k--) {
          s.copies.add(day, pool.get(in.readInt()));
        }
      }
      for (int n = in.readInt(); n > 0; n--) {
        Set<Profile> day = new TreeSet<>();
        s.days.put(in.readInt(), day);
        for (int k = in.readInt(); k > 0; k--) {
          Profile p = pool.get(in.readInt());
          day.add(p);
          s.entries.put(p, new Entry(p, s.background));
        }
      }
      Set<Profile> linked = new LinkedHashSet<>();
      for (int n = in.readInt(); n > 0; n--) {
        Profile p = pool.get(in.readInt());
        linked.add(p);
        Entry e = s.entries.getOrDefault(p, new Entry(p, s.background));
        e.crowdMeaning = in.readDouble();
        e.crowdWords = in.readDouble();
        for (int k = in.readInt(); k > 0; k--) {
          Entry other = s.entries.get(pool.get(in.readInt()));
          float link = in.readFloat();
          if (other != null) {
            e.links.put(other, link);
          }
        }
      }
      s.entries.keySet().retainAll(linked);
    }

    private List<StreamState> states(int n) throws IOException {
      List<EventState> events = new ArrayList<>();
      for (int k = in.readInt(); k > 0; k--) {
        List<Report> members = new ArrayList<>();
        for (int m = in.readInt(); m > 0; m--) {
          members.add(report());
        }
        events.add(EventState.of(members));
      }
      List<StreamState.Decision> decisions = new ArrayList<>();
      for (int k = in.readInt(); k > 0; k--) {
        decisions.add(new StreamState.Decision(text(), maybe()));
      }
      List<Occurrence> occurrences = new ArrayList<>();
      for (int k = in.readInt(); k > 0; k--) {
        occurrences.add(occurrence());
      }
      List<Set<Long>> sets = new ArrayList<>();
      for (int k = in.readInt(); k > 0; k--) {
        Set<Long> set = new TreeSet<>();
        for (int m = in.readInt(); m > 0; m--) {
          set.add(in.readLong());
        }
        sets.add(set);
      }
      List<StreamState> out = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        StreamState s = StreamState.empty();
        keyed(s.events(), events);
        s.events().forEach((key, e) -> e.members().forEach(r -> s.eventOf().put(r, key)));
        for (int m = in.readInt(); m > 0; m--) {
          s.decisions().put(report(), decisions.get(in.readInt()));
        }
        keyed(s.occurrences(), occurrences);
        keyed(s.stories(), sets);
        s.stories().forEach((key, set) -> set.forEach(e -> s.storyOf().put(e, key)));
        out.add(s);
      }
      return out;
    }

    private <T> void keyed(Map<Long, T> to, List<T> pool) throws IOException {
      for (int m = in.readInt(); m > 0; m--) {
        to.put(in.readLong(), pool.get(in.readInt()));
      }
    }

    private Profile profile() throws IOException {
      long key = in.readLong();
      String id = text();
      String source = text();
      String url = text();
      String outlet = text();
      String title = text();
      long seconds = in.readLong();
      int day = in.readInt();
      int length = in.readInt();
      Sparse head = sparse();
      Sparse lead = sparse();
      Sparse body = sparse();
      Sparse people = sparse();
      Sparse bodies = sparse();
      Sparse places = sparse();
      return new Profile(
          key,
          id,
          source,
          url,
          outlet,
          title,
          seconds,
          day,
          length,
          head,
          lead,
          body,
          floats(),
          people,
          bodies,
          places,
          ints(),
          ints(),
          new Numbers(ints(), text().toCharArray()),
          new Numbers(ints(), text().toCharArray()),
          ints(),
          text(),
          in.readBoolean());
    }

    private Occurrence occurrence() throws IOException {
      long key = in.readLong();
      long seconds = in.readLong();
      int first = in.readInt();
      int last = in.readInt();
      int size = in.readInt();
      Occurrence o =
          new Occurrence(
              key,
              seconds,
              first,
              last,
              size,
              floats(),
              sparse(),
              sparse(),
              sparse(),
              sparse(),
              sparse(),
              ints(),
              in.readBoolean(),
              in.readInt(),
              new HashMap<>());
      for (int n = in.readInt(); n > 0; n--) {
        o.links().put(in.readLong(), in.readFloat());
      }
      return o;
    }

    private Report report() throws IOException {
      return new Report(in.readLong(), text(), text(), text(), text(), in.readLong(), in.readInt());
    }

    private Sparse sparse() throws IOException {
      return new Sparse(ints(), floats());
    }

    private int[] ints() throws IOException {
      int[] a = new int[in.readInt()];
      for (int i = 0; i < a.length; i++) {
        a[i] = in.readInt();
      }
      return a;
    }

    private float[] floats() throws IOException {
      float[] a = new float[in.readInt()];
      for (int i = 0; i < a.length; i++) {
        a[i] = in.readFloat();
      }
      return a;
    }

    private String text() throws IOException {
      String s = maybe();
      if (s == null) {
        throw new IOException("a text is missing");
      }
      return s;
    }

    private @Nullable String maybe() throws IOException {
      int n = in.readInt();
      if (n < 0) {
        return null;
      }
      byte[] bytes = in.readNBytes(n);
      if (bytes.length < n) {
        throw new IOException("it ends too early");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
