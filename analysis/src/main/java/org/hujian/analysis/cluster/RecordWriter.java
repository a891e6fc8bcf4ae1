package org.hujian.analysis.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the records of a stream as bytes; {@link RecordReader} reads them back. */
record RecordWriter(DataOutputStream out) {
  void profile(Profile p) throws IOException {
    out.writeLong(p.key());
    text(p.id());
    text(p.source());
    text(p.url());
    text(p.outlet());
    text(p.title());
    out.writeLong(p.seconds());
    out.writeInt(p.day());
    out.writeInt(p.length());
    for (Sparse s : List.of(p.head(), p.lead(), p.body(), p.titleActions(), p.actions())) {
      sparse(s);
    }
    floats(p.vector());
    for (Sparse s : List.of(p.people(), p.bodies(), p.places())) {
      sparse(s);
    }
    out.writeInt(p.occurred());
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

  void report(Report r) throws IOException {
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

  void ints(int[] a) throws IOException {
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

  void text(@Nullable String s) throws IOException {
    if (s == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
