package org.hujian.analysis.annotate.mention;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the tagger learnt: a weight of sixteen bits for every feature row and tag, and for every
 * pair of neighbouring tags. Where it comes from is written in {@code names.weights.txt} beside it.
 *
 * <p>Holds no text and no names: features are hashed.
 */
public final class Weights {
  /** Outside any name; then begin and inside of PERSON, ORG, PLACE. */
  public static final int TAGS = 7;

  private static final int MAGIC = 0x4e414d32;
  private static final String RESOURCE = "names.weights";

  final short[] emission;
  final int[] transition;

  /**
   * Weights as learnt.
   *
   * @param emission {@code Features.ROWS × TAGS}
   * @param transition {@code TAGS × TAGS}, from the left tag to the right one
   */
  public Weights(short[] emission, short[] transition) {
    if (emission.length != Features.ROWS * TAGS || transition.length != TAGS * TAGS) {
      throw new IllegalArgumentException(
          "weights of "
              + emission.length
              + " and "
              + transition.length
              + " do not fit the features");
    }
    this.emission = emission.clone();
    this.transition = new int[transition.length];
    for (int i = 0; i < transition.length; i++) {
      this.transition[i] = transition[i];
    }
  }

  /** The weights that come with the program. */
  static Weights shipped() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Weights read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC || data.readInt() != Features.ROWS || data.readInt() != TAGS) {
      throw new IOException("these are weights of another version of the tagger");
    }
    return new Weights(shorts(data, Features.ROWS * TAGS), shorts(data, TAGS * TAGS));
  }

  /** High bytes first, then low ones: they pack better apart. */
  private static short[] shorts(DataInputStream data, int n) throws IOException {
    byte[] bytes = new byte[n * 2];
    data.readFully(bytes);
    short[] out = new short[n];
    for (int i = 0; i < n; i++) {
      out[i] = (short) (bytes[i] << 8 | bytes[n + i] & 0xff);
    }
    return out;
  }

  private static short[] narrow(int[] values) {
    short[] out = new short[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) values[i];
    }
    return out;
  }

  private static byte[] bytes(short[] values) {
    int n = values.length;
    byte[] out = new byte[n * 2];
    for (int i = 0; i < n; i++) {
      out[i] = (byte) (values[i] >> 8);
      out[n + i] = (byte) values[i];
    }
    return out;
  }

  /** Writes them as {@link #read} expects them. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zip);
    data.writeInt(MAGIC);
    data.writeInt(Features.ROWS);
    data.writeInt(TAGS);
    data.write(bytes(emission));
    data.write(bytes(narrow(transition)));
    data.flush();
    zip.finish();
  }
}
