package org.hujian.server.safe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, and the mark that each form must carry to show that it is ours.
 *
 * <p>A session is a random number in a cookie. Its mark follows from it and a key that ends with
 * the process, so visitors who never sign in are not remembered at all.
 */
public final class Sessions {
  /** Signed out after so long without a request. */
  private static final Duration IDLE = Duration.ofHours(12);

  private static final int MOST = 1000;

  /**
   * A visitor.
   *
   * @param csrf what a form or the header {@code X-CSRF-Token} must repeat
   */
  public record Session(String id, String csrf, boolean signedIn) {}

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final InstantSource clock;
  private final Map<String, Instant> signedIn =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  public Sessions(InstantSource clock) {
    this.clock = clock;
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The session with this id; a fresh one if it is null or no id of ours. */
  Session of(@Nullable String id) {
    if (id == null || !id.matches("[A-Za-z0-9_-]{43}")) {
      return fresh(false);
    }
    return new Session(id, mark(id), touch(id));
  }

  /** A new session for one who has shown the password; the old one is worth nothing. */
  Session signIn(Session before) {
    signOut(before);
    return fresh(true);
  }

  synchronized void signOut(Session session) {
    signedIn.remove(session.id());
  }

  /** Whether a form's mark is this session's; takes equally long for all. */
  static boolean genuine(Session session, @Nullable String csrf) {
    return csrf != null
        && MessageDigest.isEqual(
            session.csrf().getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
  }

  private Session fresh(boolean in) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (in) {
      synchronized (this) {
        signedIn.put(id, clock.instant().plus(IDLE));
      }
    }
    return new Session(id, mark(id), in);
  }

  private synchronized boolean touch(String id) {
    Instant end = signedIn.get(id);
    if (end == null) {
      return false;
    }
    Instant now = clock.instant();
    if (end.isBefore(now)) {
      signedIn.remove(id);
      return false;
    }
    signedIn.put(id, now.plus(IDLE));
    return true;
  }

  private String mark(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] sum = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }
}
