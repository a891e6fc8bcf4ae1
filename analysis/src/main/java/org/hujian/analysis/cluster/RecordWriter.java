package org.hujian.analysis.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Meaning;
import org.jspecify.annotations.Nullable;

/** Writes the records of a stream as bytes; {@link RecordReader} reads them back. */
final class RecordWriter {
  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();

  RecordWriter(DataOutputStream out) {
    this.out = out;
  }

  void profile(Profile p) throws IOException {
    out.writeLong(p.key());
    text(p.id());
    text(p.source());
    text(p.url());
    text(p.outlet());
    text(p.title());
    number(p.seconds());
    number(p.day());
    number(p.length());
    for (Sparse s : List.of(p.head(), p.lead(), p.body(), p.titleActions(), p.actions())) {
      counted(s);
    }
    meaning(p.vector());
    for (Sparse s : List.of(p.people(), p.bodies(), p.places())) {
      sparse(s);
    }
    number(p.occurred());
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

  void occurrence(Occurrence o) throws IOException {
    out.writeLong(o.key());
    number(o.seconds());
    number(o.firstDay());
    number(o.lastDay());
    number(o.size());
    meaning(o.meaning());
    for (Sparse s : List.of(o.head(), o.lead(), o.people(), o.bodies(), o.places())) {
      sparse(s);
    }
    ints(o.recalled());
    out.writeBoolean(o.gathers());
    number(o.stamp());
    number(o.links().size());
    for (Map.Entry<Long, Float> l : new TreeMap<>(o.links()).entrySet()) {
      out.writeLong(l.getKey());
      out.writeFloat(l.getValue());
    }
  }

  void report(Report r) throws IOException {
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
    ints(s.features());
    for (float w : s.weights()) {
      number(Sparse.count(w));
    }
  }

  private void sparse(Sparse s) throws IOException {
    ints(s.features());
    for (float w : s.weights()) {
      out.writeFloat(w);
    }
  }

  private void meaning(float[] vector) throws IOException {
    byte[] bytes = Meaning.of(vector).bytes();
    number(bytes.length);
    out.write(bytes);
  }

  /** Any numbers; ascending ones take the least room. */
  void ints(int[] a) throws IOException {
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
  void text(@Nullable String s) throws IOException {
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
