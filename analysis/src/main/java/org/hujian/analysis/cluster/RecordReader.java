package org.hujian.analysis.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
record RecordReader(DataInputStream in) {
  Profile profile() throws IOException {
    return new Profile(
        in.readLong(),
        text(),
        text(),
        text(),
        text(),
        text(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        sparse(),
        sparse(),
        sparse(),
        sparse(),
        sparse(),
        floats(),
        sparse(),
        sparse(),
        sparse(),
        in.readInt(),
        ints(),
        ints(),
        new Numbers(ints(), text().toCharArray()),
        new Numbers(ints(), text().toCharArray()),
        ints(),
        text(),
        in.readBoolean());
  }

  Occurrence occurrence() throws IOException {
    Occurrence o =
        new Occurrence(
            in.readLong(),
            in.readLong(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
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

  Report report() throws IOException {
    return new Report(in.readLong(), text(), text(), text(), text(), in.readLong(), in.readInt());
  }

  private Sparse sparse() throws IOException {
    return new Sparse(ints(), floats());
  }

  int[] ints() throws IOException {
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

  String text() throws IOException {
    String s = maybe();
    if (s == null) {
      throw new IOException("a text is missing");
    }
    return s;
  }

  @Nullable String maybe() throws IOException {
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
