package org.hujian.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.Skipped;
import org.hujian.sources.mirror.MirrorReader;

/**
 * Reads files, folders (recursively, in the order of their names) and standard input ({@code -}).
 *
 * <p>Every input gives at least one outcome; none throws.
 */
public final class Inputs {
  private final InputStream standardInput;
  private final MirrorReader mirror = new MirrorReader();

  public Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  public void read(List<String> paths, Consumer<Outcome> to) {
    for (String p : paths) {
      if (p.equals("-")) {
        file(p, to);
      } else {
        walk(Path.of(p), p, to);
      }
    }
  }

  private void walk(Path path, String name, Consumer<Outcome> to) {
    if (!Files.isDirectory(path)) {
      file(name, to);
      return;
    }
    List<Path> children;
    try (Stream<Path> list = Files.list(path)) {
      children = list.sorted().toList();
    } catch (IOException e) {
      refuse(name, e, to);
      return;
    }
    for (Path child : children) {
      walk(child, child.toString(), to);
    }
  }

  private void file(String name, Consumer<Outcome> to) {
    try (InputStream in = name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      to.accept(
          new Outcome.Read(
              MirrorReader.recognises(text)
                  ? mirror.read(name, text)
                  : new RawDocument(name, Form.HTML, text, List.of())));
    } catch (IOException e) {
      refuse(name, e, to);
    }
  }

  private static void refuse(String name, IOException e, Consumer<Outcome> to) {
    to.accept(
        new Outcome.Refused(
            new Skipped(Skipped.Reason.UNREADABLE, name, "cannot be read: " + e.getMessage())));
  }
}
