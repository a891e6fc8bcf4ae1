package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void long_work_on_a_terminal_shows_count_rate_and_remaining_time() {
    try (Progress progress = new Progress("reading", err, true, clock)) {
      progress.total(400);
      for (int i = 0; i < 100; i++) {
        now.addAndGet(100);
        progress.step();
      }
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("reading: ").contains("/400, 10/s").contains(" left").endsWith("\r");
  }

  @Test
  void short_work_shows_nothing() {
    try (Progress progress = new Progress("reading", err, true, clock)) {
      progress.step();
    }
    assertThat(bytes.size()).isZero();
  }

  @Test
  void a_pipe_is_left_alone() {
    try (Progress progress = new Progress("reading", err, false, clock)) {
      now.addAndGet(60_000);
      progress.step();
    }
    assertThat(bytes.size()).isZero();
  }
}
