package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.Headline;
import org.hujian.archive.home.Home;
import org.hujian.model.Placement;
import org.hujian.report.PlacementJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints for every article the event and the story it belongs to. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Groups articles into events and stories, and prints one JSON line per article.",
      "Without PATH the groups of the archive are printed."
    })
final class StoriesCommand implements Callable<Integer> {
  private final World world;
  @Mixin private InputOptions input;
  @Mixin private HomeOption where = new HomeOption();

  StoriesCommand(World world) {
    this.world = world;
    this.input = new InputOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    List<Placement> placements =
        input.given() ? pipeline.place(input.readAll(pipeline)) : ofTheHome();
    PlacementJson json = new PlacementJson();
    try (OutputStream out = world.out()) {
      for (Placement p : placements) {
        json.write(p, out);
      }
    }
    return input.status();
  }

  /** The groups that are kept, in order of publication. */
  private List<Placement> ofTheHome() {
    try (Home home = where.openExisting()) {
      List<Headline> all = home.ledger().articles().latest(0, Integer.MAX_VALUE).reversed();
      Map<String, String> sources = new HashMap<>();
      all.forEach(h -> sources.put(h.key(), h.source()));
      List<Placement> out = new ArrayList<>();
      for (Headline h : all) {
        if (h.event() != null && h.story() != null) {
          String copyOf = h.copyOf() == null ? null : sources.get(h.copyOf());
          out.add(
              new Placement(
                  h.source(), h.event(), h.story(), copyOf, h.why() == null ? "" : h.why()));
        }
      }
      return out;
    }
  }
}
