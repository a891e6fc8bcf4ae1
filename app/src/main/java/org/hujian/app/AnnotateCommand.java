package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.report.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints one line of JSON per article, in the order of the input. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Reads articles and prints what was found in each, as JSON Lines.")
final class AnnotateCommand implements Callable<Integer> {
  private final World world;
  @Mixin private InputOptions input;

  AnnotateCommand(World world) {
    this.world = world;
    this.input = new InputOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    ArticleJson json = new ArticleJson();
    try (OutputStream out = world.out()) {
      input.read(
          pipeline,
          (linked, raw) -> {
            try {
              json.write(linked, out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return input.status();
  }
}
