package org.hujian.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a home from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Makes an archive from a backup, in a folder that holds none, and indexes it.")
final class RestoreCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "What 'hujian backup' wrote.")
  private Path file = Path.of("");

  RestoreCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Home.restore(file, where.folder());
    try (Home home = where.openExisting();
        Lock lock = home.lock("restore");
        Progress progress = new Progress("indexing", world.err(), world.watched(), world.clock())) {
      home.index(kept -> progress.step());
      PrintStream out = world.text();
      out.println(home.folder() + ": " + home.ledger().articles().count() + " reports");
      out.flush();
    }
    return 0;
  }
}
