package org.hujian.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the commands see of the world: the three streams, whether a person watches, the clock, and
 * where the program lies.
 *
 * @param out bytes; unlike {@code System.out} it does not swallow a closed pipe
 * @param watched true if standard error is a terminal
 * @param colours whether what is printed may be coloured
 * @param home the folder of the program, with the sample news in it
 */
record World(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean watched,
    Colours colours,
    InstantSource clock,
    Path home) {

  /** The process's own. */
  static World real() {
    return new World(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        System.err,
        Boolean.getBoolean("hujian.terminal"),
        Colours.wanted(),
        InstantSource.system(),
        Path.of(System.getProperty("hujian.home", ".")));
  }

  /** Standard output for text; flush it, do not close it. */
  PrintStream text() {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }
}
