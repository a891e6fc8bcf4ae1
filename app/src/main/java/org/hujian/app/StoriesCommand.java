package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.report.PlacementJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints for every article the event and the story it belongs to. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Groups articles into events and stories, and prints one JSON line per article.")
final class StoriesCommand implements Callable<Integer> {
  private final World world;
  @Mixin private InputOptions input;

  StoriesCommand(World world) {
    this.world = world;
    this.input = new InputOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    List<LinkedArticle> articles = input.readAll(pipeline);
    PlacementJson json = new PlacementJson();
    try (OutputStream out = world.out()) {
      for (Placement p : pipeline.place(articles)) {
        json.write(p, out);
      }
    }
    return input.status();
  }
}
