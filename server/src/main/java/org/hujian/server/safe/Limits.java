package org.hujian.server.safe;

/**
 * How much a request may bring.
 *
 * @param bytes of one request
 * @param files in one request, those in packed files counted
 * @param expanded bytes of all files when unpacked
 */
public record Limits(long bytes, int files, long expanded) {
  public static final Limits USUAL = new Limits(64L << 20, 2000, 256L << 20);

  public Limits {
    if (bytes < 1 || files < 1 || expanded < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }
}
