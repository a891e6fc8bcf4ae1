package org.hujian.eval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;

/** Keeps vectors in a file between runs, so that a measure can be taken again in seconds. */
final class RememberingEmbedder implements Embedder, AutoCloseable {
  private final Embedder model = new BgeEmbedder();
  private final Map<UUID, float[]> known = new ConcurrentHashMap<>();
  private final DataOutputStream log;

  RememberingEmbedder(Path file) throws IOException {
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
        while (true) {
          UUID key = new UUID(in.readLong(), in.readLong());
          float[] v = new float[BgeEmbedder.DIMENSION];
          for (int i = 0; i < v.length; i++) {
            v[i] = in.readFloat();
          }
          known.put(key, v);
        }
      } catch (EOFException e) {
        // The end, or a record cut off by a stop: what was read whole is kept.
      }
    }
    log =
        new DataOutputStream(
            new java.io.BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
  }

  @Override
  public float[] embed(String text) {
    UUID key = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    float[] v = known.get(key);
    if (v == null) {
      v = model.embed(text);
      known.put(key, v);
      synchronized (log) {
        try {
          log.writeLong(key.getMostSignificantBits());
          log.writeLong(key.getLeastSignificantBits());
          for (float x : v) {
            log.writeFloat(x);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return v;
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
