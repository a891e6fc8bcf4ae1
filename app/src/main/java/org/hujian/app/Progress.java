package org.hujian.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * One line on a terminal that says how far long work has come: count, rate, remaining time.
 *
 * <p>Silent in a pipe, and for work that is over within two seconds. Safe for use by several
 * threads.
 */
final class Progress implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(250);

  private final String what;
  private final PrintStream err;
  private final boolean shown;
  private final InstantSource clock;
  private final long started;
  private long drawn;
  private long total = -1;
  private long done;
  private int width;

  Progress(String what, PrintStream err, boolean terminal, InstantSource clock) {
    this.what = what;
    this.err = err;
    this.shown = terminal;
    this.clock = clock;
    this.started = clock.millis();
  }

  /** How much there is in all; unknown until this is called. */
  synchronized void total(long n) {
    total = n;
  }

  synchronized void step() {
    done++;
    long now = clock.millis();
    if (shown && now - started >= QUIET.toMillis() && now - drawn >= STEP.toMillis()) {
      drawn = now;
      draw(line(now));
    }
  }

  private String line(long now) {
    double seconds = (now - started) / 1000.0;
    double rate = done / seconds;
    String count = total < 0 ? Long.toString(done) : done + "/" + total;
    String left =
        total < 0 || rate == 0
            ? ""
            : ", " + clockface((long) Math.ceil((total - done) / rate)) + " left";
    return String.format(Locale.ROOT, "%s: %s, %.0f/s%s", what, count, rate, left);
  }

  private static String clockface(long seconds) {
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
    }
  }
}
