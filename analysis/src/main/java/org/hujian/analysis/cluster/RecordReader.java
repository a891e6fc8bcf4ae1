package org.hujian.analysis.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
record RecordReader(DataInputStream in) {
  Profile profile() throws IOException {
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

  Occurrence occurrence() throws IOException {
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
