package org.hujian.analysis.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How rare a pair of characters is in news: learnt once from many reports, so that a group of five
 * articles is judged like one of five thousand and no order of reading changes a weight.
 *
 * <p>Holds no words: a pair is hashed into one of {@link #BUCKETS} counts, pairs that meet in a
 * bucket count as one.
 */
public final class Background {
  /** How many counts there are. */
  public static final int BUCKETS = 1 << 17;

  private static final double STEP = 16;
  private static final String RESOURCE = "background.bin";

  private final float[] rarity = new float[BUCKETS];

  private Background(byte[] quantised) {
    if (quantised.length != BUCKETS) {
      throw new IllegalArgumentException(
          RESOURCE + ": expected " + BUCKETS + " bytes, found " + quantised.length);
    }
    for (int i = 0; i < BUCKETS; i++) {
      rarity[i] = (float) ((quantised[i] & 0xff) / STEP);
    }
  }

  /** The table on the class path. */
  public static Background read() {
    try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return new Background(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** The table as stored, from the number of reports that have each bucket. */
  public static byte[] quantised(int[] holders, int reports) {
    byte[] out = new byte[BUCKETS];
    for (int i = 0; i < BUCKETS; i++) {
      double r = Math.log((reports + 1.0) / (holders[i] + 0.5));
      out[i] = (byte) Math.round(Math.max(0, Math.min(255, r * STEP)));
    }
    return out;
  }

  /** Natural logarithm of how many reports there are for one that has this feature. */
  public float rarity(int feature) {
    return rarity[bucket(feature)];
  }

  /** The bucket of a feature of {@link Bigrams}. */
  public static int bucket(int feature) {
    return (feature ^ (feature >>> 17)) & (BUCKETS - 1);
  }
}
