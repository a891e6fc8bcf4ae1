package org.hujian.archive.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.hujian.archive.ArchiveException;
import org.hujian.model.LinkedArticle;
import org.hujian.model.RawDocument;

/**
 * Articles and documents as rows keep them: laid out by a codec, compressed, with the layout's
 * name.
 */
final class Blobs {
  /** What a row keeps; {@code sum} is of the bytes before compression. */
  record Blob(long shape, long sum, byte[] squeezed) {}

  static final RecordCodec<LinkedArticle> ARTICLES = new RecordCodec<>(LinkedArticle.class);
  static final RecordCodec<RawDocument> DOCUMENTS = new RecordCodec<>(RawDocument.class);

  private static final Map<Long, Shape> SHAPES = new ConcurrentHashMap<>();

  private Blobs() {}

  static <T extends Record> Blob write(RecordCodec<T> codec, T value) {
    byte[] plain = codec.write(value);
    return new Blob(codec.fingerprint(), sum(plain), Bytes.squeeze(plain));
  }

  static <T extends Record> T read(RecordCodec<T> codec, long shape, byte[] squeezed, Sql sql) {
    return decode(codec, shape, Bytes.unsqueeze(squeezed), sql);
  }

  static <T extends Record> T decode(RecordCodec<T> codec, long shape, byte[] plain, Sql sql) {
    return shape == codec.fingerprint()
        ? codec.read(plain)
        : codec.read(plain, SHAPES.computeIfAbsent(shape, s -> shape(s, sql)));
  }

  private static Shape shape(long fingerprint, Sql sql) {
    return sql.one(
            "SELECT description FROM shape WHERE fingerprint=?",
            r -> Shape.parse(r.getString(1)),
            fingerprint)
        .orElseThrow(() -> new ArchiveException("the layout " + fingerprint + " is missing"));
  }

  static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }
}
