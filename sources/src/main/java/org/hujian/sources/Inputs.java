package org.hujian.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.Skipped;

/**
 * Reads files, folders (recursively, in the order of their names) and standard input ({@code -}).
 *
 * <p>Every input gives at least one outcome; none throws.
 */
public final class Inputs {
  private final InputStream standardInput;

  public Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  public void read(List<String> paths, Consumer<Outcome> to) {
    for (String p : paths) {
      try (InputStream in = p.equals("-") ? standardInput : Files.newInputStream(Path.of(p))) {
        to.accept(
            new Outcome.Read(
                new RawDocument(
                    p,
                    Form.HTML,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    List.of())));
      } catch (IOException e) {
        to.accept(
            new Outcome.Refused(
                new Skipped(Skipped.Reason.UNREADABLE, p, "cannot be read: " + e.getMessage())));
      }
    }
  }
}
