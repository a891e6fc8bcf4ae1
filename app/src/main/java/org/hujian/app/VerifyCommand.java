package org.hujian.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.archive.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a home against itself. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Checks every hash in the archive, and every entry of its index.",
      "Exit status 0 and one line when all is well, 1 and a line per fault otherwise."
    })
final class VerifyCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  VerifyCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    try (Home home = where.openExisting()) {
      // What an interrupted run left undone is no fault.
      home.complete("verify");
      List<String> faults = home.faults();
      PrintStream out = world.text();
      faults.forEach(out::println);
      if (faults.isEmpty()) {
        out.println(
            home.folder() + ": " + home.ledger().articles().count() + " reports, all is well");
      }
      out.flush();
      return faults.isEmpty() ? 0 : 1;
    }
  }
}
