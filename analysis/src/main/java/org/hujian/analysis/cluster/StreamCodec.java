package org.hujian.analysis.cluster;

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
 */
final class StreamCodec {
  private static final int VERSION = 3;

  private StreamCodec() {}

  static byte[] write(NewsStream s) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
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
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(snapshot)))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("version " + version + ", not " + VERSION);
      }
      new StreamReader(in).stream(into);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a snapshot of a stream: " + e.getMessage(), e);
    }
  }
}
