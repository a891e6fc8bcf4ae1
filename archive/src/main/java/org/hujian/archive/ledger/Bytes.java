package org.hujian.archive.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hujian.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and strings as bytes: LEB128 with zigzag, and strings in UTF-8 that are written once and
 * then named by their place.
 *
 * <p>Lone surrogates survive: a string that UTF-8 cannot carry is written by its UTF-16 units.
 */
final class Bytes {
  private static final int LONGEST_SHARED = 64;

  private Bytes() {}

  /** Writes. */
  static final class Out {
    private final ByteArrayOutputStream to = new ByteArrayOutputStream(1024);
    private final Map<String, Integer> written = new HashMap<>();

    void number(long n) {
      long z = (n << 1) ^ (n >> 63);
      while ((z & ~0x7fL) != 0) {
        to.write((int) (z & 0x7f) | 0x80);
        z >>>= 7;
      }
      to.write((int) z);
    }

    /** 0 null, -1 new in UTF-8, -2 new in UTF-16, n the n-th shared string. */
    void string(@Nullable String s) {
      if (s == null) {
        number(0);
        return;
      }
      Integer place = s.length() <= LONGEST_SHARED ? written.get(s) : null;
      if (place != null) {
        number(place);
        return;
      }
      byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
      boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(s);
      byte[] bytes = whole ? utf8 : units(s);
      number(whole ? -1 : -2);
      number(bytes.length);
      to.writeBytes(bytes);
      if (s.length() <= LONGEST_SHARED) {
        written.put(s, written.size() + 1);
      }
    }

    byte[] bytes() {
      return to.toByteArray();
    }
  }

  /** Reads what {@link Out} wrote. */
  static final class In {
    private final byte[] from;
    private final List<String> read = new ArrayList<>();
    private int at;

    In(byte[] from) {
      this.from = from;
    }

    long number() {
      long z = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (at >= from.length) {
          throw new ArchiveException("kept bytes end too early");
        }
        byte b = from[at++];
        z |= (long) (b & 0x7f) << shift;
        if (b >= 0) {
          return (z >>> 1) ^ -(z & 1);
        }
      }
      throw new ArchiveException("kept bytes hold a number that is too long");
    }

    @Nullable String string() {
      long place = number();
      if (place == 0) {
        return null;
      }
      if (place > 0) {
        if (place > read.size()) {
          throw new ArchiveException("kept bytes name a string that they do not hold");
        }
        return read.get((int) place - 1);
      }
      int length = (int) number();
      if (length < 0 || length > from.length - at) {
        throw new ArchiveException("kept bytes end inside a string");
      }
      String s =
          place == -1
              ? new String(from, at, length, StandardCharsets.UTF_8)
              : units(from, at, length);
      at += length;
      if (s.length() <= LONGEST_SHARED) {
        read.add(s);
      }
      return s;
    }
  }

  /** The charset's own coder would put a question mark for a lone surrogate. */
  private static byte[] units(String s) {
    byte[] out = new byte[s.length() * 2];
    for (int i = 0; i < s.length(); i++) {
      out[2 * i] = (byte) (s.charAt(i) >>> 8);
      out[2 * i + 1] = (byte) s.charAt(i);
    }
    return out;
  }

  private static String units(byte[] from, int at, int length) {
    char[] out = new char[length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) ((from[at + 2 * i] & 0xff) << 8 | (from[at + 2 * i + 1] & 0xff));
    }
    return new String(out);
  }

  /**
   * The bytes, compressed: four bytes of length, then deflate.
   *
   * @param beside bytes that have much in common with them, or null
   */
  static byte[] squeeze(byte[] plain, byte @Nullable [] beside) {
    Deflater deflater = new Deflater(6, true);
    try {
      if (beside != null) {
        deflater.setDictionary(beside);
      }
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[plain.length / 2 + 64];
      for (int i = 0; i < 4; i++) {
        out[i] = (byte) (plain.length >>> (8 * i));
      }
      int n = 4;
      while (!deflater.finished()) {
        if (n == out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        n += deflater.deflate(out, n, out.length - n);
      }
      return Arrays.copyOf(out, n);
    } finally {
      deflater.end();
    }
  }

  /** How many bytes there were before compression. */
  static int lengthBefore(byte[] squeezed) {
    if (squeezed.length < 4) {
      throw new ArchiveException("kept bytes are too short");
    }
    int length = 0;
    for (int i = 0; i < 4; i++) {
      length |= (squeezed[i] & 0xff) << (8 * i);
    }
    return length;
  }

  /** What {@link #squeeze} was given, beside the same bytes. */
  static byte[] unsqueeze(byte[] squeezed, byte @Nullable [] beside) {
    int length = lengthBefore(squeezed);
    // Deflate shrinks a thousandfold at most: a larger claim is damage, and would cost memory.
    if (length < 0 || length > 64 + 1100L * squeezed.length) {
      throw new ArchiveException("kept bytes claim a length they cannot have");
    }
    Inflater inflater = new Inflater(true);
    try {
      if (beside != null) {
        inflater.setDictionary(beside);
      }
      inflater.setInput(squeezed, 4, squeezed.length - 4);
      byte[] out = new byte[length];
      int n = 0;
      while (n < length) {
        int more = inflater.inflate(out, n, length - n);
        if (more == 0 && (inflater.finished() || inflater.needsInput())) {
          throw new ArchiveException("kept bytes end too early");
        }
        n += more;
      }
      return out;
    } catch (DataFormatException e) {
      throw new ArchiveException("kept bytes are damaged", e);
    } finally {
      inflater.end();
    }
  }
}
