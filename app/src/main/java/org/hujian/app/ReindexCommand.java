package org.hujian.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the search index anew. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Throws the search index away and makes it anew from what is kept.")
final class ReindexCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  ReindexCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    try (Home home = where.openExisting();
        Lock lock = home.lock("reindex")) {
      try (Progress progress =
          new Progress("indexing", world.err(), world.watched(), world.clock())) {
        progress.total(home.ledger().articles().count());
        home.reindex(kept -> progress.step());
      }
      PrintStream out = world.text();
      out.println(home.folder() + ": " + home.ledger().articles().count() + " reports indexed");
      out.flush();
    }
    return 0;
  }
}
