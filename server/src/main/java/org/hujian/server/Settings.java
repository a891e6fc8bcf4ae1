package org.hujian.server;

import java.util.Objects;
import org.hujian.server.safe.Access;
import org.hujian.server.safe.Limits;

/**
 * How a server listens.
 *
 * @param host the address to listen on; one of this machine alone unless {@code open}
 * @param port 0 for a free one
 * @param open whether other machines may ask
 * @param access what visitors must know; an open server needs some
 * @param https whether visitors reach it over HTTPS, through a proxy
 */
public record Settings(
    String host, int port, boolean open, Access access, boolean https, Limits limits) {
  /** This machine alone, any free port. */
  public static final Settings LOOPBACK =
      new Settings("127.0.0.1", 0, false, Access.OPEN, false, Limits.USUAL);

  public Settings {
    Objects.requireNonNull(host, "host");
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
    if (open && !access.asked()) {
      throw new IllegalArgumentException("a public server needs a password or a token");
    }
  }

  public Settings at(int otherPort) {
    return new Settings(host, otherPort, open, access, https, limits);
  }
}
