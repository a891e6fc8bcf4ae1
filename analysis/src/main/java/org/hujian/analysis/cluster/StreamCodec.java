package org.hujian.analysis.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A stream as bytes and back. Bytes of another version are refused; the archive then places its
 * articles anew.
 *
 * <p>In records, numbers are LEB128 with zigzag, ascending ones as differences; vectors are {@link
 * org.hujian.model.Meaning}s; a text that was written before is named by its place. All of it is
 * deflated.
 */
final class StreamCodec {
  private static final int VERSION = 4;

  private static final int BUFFER = 1 << 16;

  private StreamCodec() {}

  static byte[] write(NewsStream s) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes), BUFFER))) {
      out.writeInt(VERSION);
      new StreamWriter(out).stream(s);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a byte", e);
    }
    return bytes.toByteArray();
  }

  /** Fills a new stream. */
  static void read(byte[] snapshot, NewsStream into) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(snapshot)), BUFFER))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("version " + version + ", not " + VERSION);
      }
      new StreamReader(in).stream(into);
    } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("not a snapshot of a stream: " + e.getMessage(), e);
    }
  }
}
