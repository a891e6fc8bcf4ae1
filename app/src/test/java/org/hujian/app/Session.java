package org.hujian.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Runs commands in this process and keeps what they print. */
final class Session {
  /** What one command left behind. */
  record Result(int status, String out, String err) {}

  private Session() {}

  static Result run(String... args) {
    return feed("", args);
  }

  static Result feed(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    World world = world(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err);
    int status = Main.commandLine(world).execute(args);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A world of which nothing leaves this process. */
  static World world(InputStream in, OutputStream out, OutputStream err) {
    return new World(
        in,
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        Colours.OFF,
        InstantSource.fixed(Instant.EPOCH),
        root());
  }

  /** The folder of the program. */
  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
      at = at.getParent();
    }
    return at;
  }

  /** The sample news. */
  static Path news() {
    return root().resolve("corpus").resolve("news");
  }
}
