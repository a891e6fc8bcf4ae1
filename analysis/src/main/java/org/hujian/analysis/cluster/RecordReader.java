package org.hujian.analysis.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.hujian.model.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
final class RecordReader {
  private static final int LONGEST = 1 << 28;

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();

  RecordReader(DataInputStream in) {
    this.in = in;
  }

  Profile profile() throws IOException {
    return new Profile(
        in.readLong(),
        text(),
        text(),
        text(),
        text(),
        text(),
        number(),
        (int) number(),
        (int) number(),
        counted(),
        counted(),
        counted(),
        counted(),
        counted(),
        meaning(),
        sparse(),
        sparse(),
        sparse(),
        (int) number(),
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
            number(),
            (int) number(),
            (int) number(),
            (int) number(),
            meaning(),
            sparse(),
            sparse(),
            sparse(),
            sparse(),
            sparse(),
            ints(),
            in.readBoolean(),
            (int) number(),
            new HashMap<>());
    for (long n = number(); n > 0; n--) {
      o.links().put(in.readLong(), in.readFloat());
    }
    return o;
  }

  Report report() throws IOException {
    return new Report(in.readLong(), text(), text(), text(), text(), number(), (int) number());
  }

  private Sparse counted() throws IOException {
    int[] features = ints();
    float[] weights = new float[features.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Sparse.weight((int) number());
    }
    return new Sparse(features, weights);
  }

  private Sparse sparse() throws IOException {
    int[] features = ints();
    float[] weights = new float[features.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new Sparse(features, weights);
  }

  private float[] meaning() throws IOException {
    return Meaning.of(whole(number())).unit();
  }

  int[] ints() throws IOException {
    int[] a = new int[length(number())];
    long last = 0;
    for (int i = 0; i < a.length; i++) {
      last += number();
      a[i] = (int) last;
    }
    return a;
  }

  private long number() throws IOException {
    long z = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = in.readUnsignedByte();
      z |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return (z >>> 1) ^ -(z & 1);
      }
    }
    throw new IOException("a number does not end");
  }

  private byte[] whole(long n) throws IOException {
    byte[] bytes = in.readNBytes(length(n));
    if (bytes.length < n) {
      throw new IOException("it ends too early");
    }
    return bytes;
  }

  private static int length(long n) throws IOException {
    if (n < 0 || n > LONGEST) {
      throw new IOException("a length of " + n);
    }
    return (int) n;
  }

  String text() throws IOException {
    String s = maybe();
    if (s == null) {
      throw new IOException("a text is missing");
    }
    return s;
  }

  @Nullable String maybe() throws IOException {
    long n = number();
    if (n == -1) {
      return null;
    }
    if (n >= 0) {
      if (n >= texts.size()) {
        throw new IOException("text " + n + " of " + texts.size());
      }
      return texts.get((int) n);
    }
    String s = new String(whole(number()), StandardCharsets.UTF_8);
    texts.add(s);
    return s;
  }
}
