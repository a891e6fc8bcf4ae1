package org.hujian.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document as they came, before anything was decoded. Equal if the bytes are equal.
 *
 * <p>Documents that came in one file (an array of records) share one. Does not know what the bytes
 * mean.
 */
public final class Original {
  private final byte[] bytes;
  private volatile @Nullable String hash;

  private Original(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array as its own: it must not be written to afterwards. */
  public static Original of(byte[] bytes) {
    return new Original(bytes);
  }

  /** For a document that was made and not read: its text in UTF-8. */
  public static Original of(String text) {
    return new Original(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Not a copy: must not be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** SHA-256 in hexadecimal digits. */
  public String hash() {
    String h = hash;
    if (h == null) {
      h = HexFormat.of().formatHex(digest());
      hash = h;
    }
    return h;
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Original other && Arrays.equals(bytes, other.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes " + hash();
  }
}
