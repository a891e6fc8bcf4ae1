package org.hujian.archive.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.hujian.archive.ArchiveException;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Original;
import org.jspecify.annotations.Nullable;

/**
 * Articles and documents as rows keep them.
 *
 * <p>A document is its bytes, compressed. An article is laid out by a codec and compressed beside
 * the bytes that it was read from, so that its text costs next to nothing a second time.
 */
final class Blobs {
  /** What a row keeps of an article; {@code sum} is of the bytes before compression. */
  record Blob(long shape, long sum, byte[] squeezed) {}

  /** The layout of a document that is kept as it came. */
  static final long AS_IT_CAME = 0;

  static final RecordCodec<LinkedArticle> ARTICLES = new RecordCodec<>(LinkedArticle.class);

  /** Deflate looks no further back; longer documents are no help. */
  private static final int LONGEST_BESIDE = 1 << 15;

  private static final Map<Long, Shape> SHAPES = new ConcurrentHashMap<>();

  private Blobs() {}

  static byte[] squeeze(Original document) {
    return Bytes.squeeze(document.bytes(), null);
  }

  static Original original(byte[] squeezed) {
    return Original.of(Bytes.unsqueeze(squeezed, null));
  }

  static Blob write(LinkedArticle article, Original document) {
    byte[] plain = ARTICLES.write(article);
    return new Blob(ARTICLES.fingerprint(), sum(plain), squeeze(plain, document));
  }

  static byte[] squeeze(byte[] article, Original document) {
    return Bytes.squeeze(article, beside(document.bytes()));
  }

  /**
   * The bytes of an article before compression.
   *
   * @param documentShape the layout of the document that it was read from
   * @param document the body of that document's row
   */
  static byte[] plain(byte[] squeezed, long documentShape, byte[] document) {
    boolean near = documentShape == AS_IT_CAME && Bytes.lengthBefore(document) <= LONGEST_BESIDE;
    return Bytes.unsqueeze(squeezed, near ? beside(Bytes.unsqueeze(document, null)) : null);
  }

  private static byte @Nullable [] beside(byte[] document) {
    return document.length == 0 || document.length > LONGEST_BESIDE ? null : document;
  }

  static LinkedArticle article(byte[] plain, long shape, Sql sql) {
    return shape == ARTICLES.fingerprint()
        ? ARTICLES.read(plain)
        : ARTICLES.read(
            plain, SHAPES.computeIfAbsent(shape, s -> Shape.parse(description(s, sql))));
  }

  static Decoded decoded(byte[] squeezed, long shape, Sql sql) {
    return Decoded.CODEC.read(
        Bytes.unsqueeze(squeezed, null), Decoded.shape(description(shape, sql)));
  }

  private static String description(long fingerprint, Sql sql) {
    return sql.one(
            "SELECT description FROM shape WHERE fingerprint=?", r -> r.getString(1), fingerprint)
        .orElseThrow(() -> new ArchiveException("the layout " + fingerprint + " is missing"));
  }

  static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }
}
