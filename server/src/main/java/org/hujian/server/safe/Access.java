package org.hujian.server.safe;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has to know: a password (kept as a bcrypt hash), a token for programs, or nothing
 * where the server only answers its own machine.
 */
public final class Access {
  /** 2^12 rounds: about a quarter of a second for each guess. */
  private static final int COST = 12;

  private static final int SHORTEST_PASSWORD = 10;
  private static final int SHORTEST_TOKEN = 20;

  /** What bcrypt can take in. */
  private static final int LONGEST_PASSWORD = 71;

  /** Nothing is asked. */
  public static final Access OPEN = new Access(null, null);

  private final @Nullable String hash;
  private final byte @Nullable [] token;

  private Access(@Nullable String hash, byte @Nullable [] token) {
    this.hash = hash;
    this.token = token;
  }

  /**
   * Access by a password, a token, or both.
   *
   * @param password as a person types it, or its bcrypt hash ({@code $2b$…})
   * @throws IllegalArgumentException with one line if they are missing or too weak
   */
  public static Access by(@Nullable String password, @Nullable String token) {
    if (password == null && token == null) {
      throw new IllegalArgumentException("a public server needs a password or a token");
    }
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "the token has "
              + token.length()
              + " characters; "
              + SHORTEST_TOKEN
              + " are the least, for instance from 'openssl rand -hex 32'");
    }
    return new Access(
        password == null ? null : hashed(password), token == null ? null : digest(token));
  }

  private static String hashed(String password) {
    if (password.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
      return password;
    }
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "the password is too short: " + SHORTEST_PASSWORD + " characters are the least");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(
          "the password is too long: " + LONGEST_PASSWORD + " bytes are the most");
    }
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  /** True if a visitor has to show something. */
  public boolean asked() {
    return hash != null || token != null;
  }

  /** True if there is a password to sign in with. */
  public boolean password() {
    return hash != null;
  }

  /** One guess at a time: guesses are dear, and many at once would take the machine. */
  public synchronized boolean signsIn(String guess) {
    return hash != null
        && guess.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD
        && BCrypt.verifyer().verify(guess.toCharArray(), hash).verified;
  }

  /** Whether an {@code Authorization} header shows the token; takes equally long for all. */
  public boolean bears(@Nullable String authorization) {
    if (token == null
        || authorization == null
        || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    return MessageDigest.isEqual(token, digest(authorization.substring(7).strip()));
  }

  private static byte[] digest(String s) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(s.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
