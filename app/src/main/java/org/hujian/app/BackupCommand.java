package org.hujian.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hujian.archive.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a home into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Copies everything that is kept into one new file, as of one moment.",
      "May run while something else is being kept."
    })
final class BackupCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
  private Path file = Path.of("");

  BackupCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    try (Home home = where.openExisting()) {
      home.backup(file);
      PrintStream out = world.text();
      out.println(file + ": " + home.ledger().articles().count() + " reports");
      out.flush();
    }
    return 0;
  }
}
