package org.hujian.archive.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Hash {
  private Hash() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  /** 16 digits: enough to name a report among billions. */
  static String brief(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
