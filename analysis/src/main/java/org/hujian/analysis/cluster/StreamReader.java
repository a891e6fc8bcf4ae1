package org.hujian.analysis.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StreamWriter} wrote. */
final class StreamReader {
  private static final float[] NO_MEANING = {};
  private static final int[] NONE = {};
  private static final Numbers NO_NUMBERS = new Numbers(NONE, new char[0]);

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  StreamReader(DataInputStream in) {
    this.in = in;
  }

  void stream(NewsStream s) throws IOException {
    int version = in.readInt();
    if (version != StreamCodec.VERSION) {
      throw new IOException("version " + version + ", not " + StreamCodec.VERSION);
    }
    s.steps = count();
    s.horizon = count();
    for (int n = count(); n > 0; n--) {
      boolean together = in.readBoolean();
      String a = text();
      String b = text();
      s.corrections.add(together ? new Correction.Together(a, b) : new Correction.Apart(a, b));
    }
    profiles(s);
    int states = count();
    List<Integer> checkpoints = new ArrayList<>();
    for (int n = 1; n < states; n++) {
      checkpoints.add(count());
    }
    List<StreamState> read = states(states);
    s.state = read.getFirst();
    for (int n = 1; n < states; n++) {
      s.checkpoints.put(checkpoints.get(n - 1), read.get(n));
    }
    s.state.occurrences().values().forEach(s.index::add);
    for (int n = count(); n > 0; n--) {
      s.redirects.put(text(), text());
    }
    for (int n = count(); n > 0; n--) {
      Report r = report();
      s.given.put(r, new Placement(r.source(), text(), text(), maybe(), text()));
    }
  }

  private void profiles(NewsStream s) throws IOException {
    List<Profile> pool = new ArrayList<>();
    for (int n = count(); n > 0; n--) {
      pool.add(profile());
    }
    for (int n = count(); n > 0; n--) {
      int day = count();
      for (int k = count(); k > 0; k--) {
        s.copies.add(day, pool.get(count()));
      }
    }
    for (int n = count(); n > 0; n--) {
      Set<Profile> day = new TreeSet<>();
      s.days.put(count(), day);
      for (int k = count(); k > 0; k--) {
        Profile p = pool.get(count());
        day.add(p);
        s.entries.put(p, new Entry(p, s.background));
      }
    }
    Set<Profile> linked = new LinkedHashSet<>();
    for (int n = count(); n > 0; n--) {
      Profile p = pool.get(count());
      linked.add(p);
      Entry e = s.entries.getOrDefault(p, new Entry(p, s.background));
      e.crowdMeaning = in.readDouble();
      e.crowdWords = in.readDouble();
      for (int k = count(); k > 0; k--) {
        Entry other = s.entries.get(pool.get(count()));
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
    for (int k = count(); k > 0; k--) {
      List<Report> members = new ArrayList<>();
      for (int m = count(); m > 0; m--) {
        members.add(report());
      }
      events.add(EventState.of(members));
    }
    List<StreamState.Decision> decisions = new ArrayList<>();
    for (int k = count(); k > 0; k--) {
      decisions.add(new StreamState.Decision(text(), maybe()));
    }
    List<Occurrence> occurrences = new ArrayList<>();
    for (int k = count(); k > 0; k--) {
      occurrences.add(occurrence());
    }
    List<Set<Long>> sets = new ArrayList<>();
    for (int k = count(); k > 0; k--) {
      Set<Long> set = new TreeSet<>();
      for (int m = count(); m > 0; m--) {
        set.add(in.readLong());
      }
      sets.add(set);
    }
    List<StreamState> out = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      StreamState s = StreamState.empty();
      keyed(s.events(), events);
      s.events().forEach((key, e) -> e.members().forEach(r -> s.eventOf().put(r, key)));
      for (int m = count(); m > 0; m--) {
        s.decisions().put(report(), decisions.get(count()));
      }
      keyed(s.occurrences(), occurrences);
      keyed(s.stories(), sets);
      s.stories().forEach((key, set) -> set.forEach(e -> s.storyOf().put(e, key)));
      out.add(s);
    }
    return out;
  }

  private <T> void keyed(Map<Long, T> to, List<T> pool) throws IOException {
    for (int m = count(); m > 0; m--) {
      to.put(in.readLong(), pool.get(count()));
    }
  }

  private Profile profile() throws IOException {
    boolean whole = in.readBoolean();
    long key = in.readLong();
    String id = text();
    String source = text();
    String url = text();
    String outlet = text();
    String title = text();
    long seconds = number();
    int day = count();
    int length = count();
    int[] shingles = ascending();
    String credits = text();
    boolean gathers = in.readBoolean();
    Sparse head = whole ? counted() : Sparse.NOTHING;
    Sparse lead = whole ? counted() : Sparse.NOTHING;
    Sparse body = whole ? counted() : Sparse.NOTHING;
    Sparse people = whole ? sparse() : Sparse.NOTHING;
    Sparse bodies = whole ? sparse() : Sparse.NOTHING;
    Sparse places = whole ? sparse() : Sparse.NOTHING;
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
        whole ? meaning() : NO_MEANING,
        people,
        bodies,
        places,
        whole ? ascending() : NONE,
        whole ? ascending() : NONE,
        whole ? numbers() : NO_NUMBERS,
        whole ? numbers() : NO_NUMBERS,
        shingles,
        credits,
        gathers);
  }

  private Numbers numbers() throws IOException {
    int[] values = new int[count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return new Numbers(values, text().toCharArray());
  }

  private Occurrence occurrence() throws IOException {
    long key = in.readLong();
    long seconds = number();
    int first = count();
    int last = count();
    int size = count();
    Occurrence o =
        new Occurrence(
            key,
            seconds,
            first,
            last,
            size,
            meaning(),
            sparse(),
            sparse(),
            sparse(),
            sparse(),
            sparse(),
            ascending(),
            in.readBoolean(),
            count(),
            new HashMap<>());
    for (int n = count(); n > 0; n--) {
      o.links().put(in.readLong(), in.readFloat());
    }
    return o;
  }

  private Report report() throws IOException {
    int place = count();
    if (place >= 0) {
      return reports.get(place);
    }
    Report r = new Report(in.readLong(), text(), text(), text(), text(), number(), count());
    reports.add(r);
    return r;
  }

  private Sparse counted() throws IOException {
    int[] features = ascending();
    float[] weights = new float[features.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Sparse.weight(count());
    }
    return new Sparse(features, weights);
  }

  private Sparse sparse() throws IOException {
    int[] features = ascending();
    float[] weights = new float[features.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new Sparse(features, weights);
  }

  private float[] meaning() throws IOException {
    int length = count();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("it ends too early");
    }
    return Meaning.of(bytes).unit();
  }

  private int[] ascending() throws IOException {
    int[] a = new int[count()];
    long last = 0;
    for (int i = 0; i < a.length; i++) {
      last += number();
      a[i] = (int) last;
    }
    return a;
  }

  private int count() throws IOException {
    return (int) number();
  }

  private long number() throws IOException {
    long z = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      z |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return (z >>> 1) ^ -(z & 1);
      }
    }
    throw new IOException("a number is too long");
  }

  private String text() throws IOException {
    String s = maybe();
    if (s == null) {
      throw new IOException("a text is missing");
    }
    return s;
  }

  private @Nullable String maybe() throws IOException {
    int place = count();
    if (place >= 0) {
      return texts.get(place);
    }
    if (place == -1) {
      return null;
    }
    int length = count();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("it ends too early");
    }
    String s = new String(bytes, StandardCharsets.UTF_8);
    texts.add(s);
    return s;
  }
}
