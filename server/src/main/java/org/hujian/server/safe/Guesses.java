package org.hujian.server.safe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often a password may be guessed wrong: by one address, and by all together. */
public final class Guesses {
  private static final int EACH = 5;
  private static final int ALL = 50;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ADDRESSES = 10_000;

  private final InstantSource clock;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> each =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  public Guesses(InstantSource clock) {
    this.clock = clock;
  }

  /** Seconds to wait before the next guess; 0 if it may be made now. */
  synchronized long wait(String address) {
    return Math.max(wait(all, ALL), wait(each.getOrDefault(address, new ArrayDeque<>()), EACH));
  }

  synchronized void wrong(String address) {
    Instant now = clock.instant();
    all.addLast(now);
    each.computeIfAbsent(address, a -> new ArrayDeque<>()).addLast(now);
  }

  synchronized void right(String address) {
    each.remove(address);
  }

  private long wait(Deque<Instant> wrong, int most) {
    Instant now = clock.instant();
    while (!wrong.isEmpty() && !wrong.getFirst().plus(WINDOW).isAfter(now)) {
      wrong.removeFirst();
    }
    return wrong.size() < most
        ? 0
        : Math.max(1, Duration.between(now, wrong.getFirst().plus(WINDOW)).toSeconds());
  }
}
