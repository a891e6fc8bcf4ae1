package org.hujian.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.Taken;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Skipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps what it reads in the home. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Reads articles and keeps them in the archive.",
      "What is there already is passed over: an interrupted run goes on where it stopped."
    })
final class IngestCommand implements Callable<Integer> {
  private final World world;
  @Mixin private InputOptions input;
  @Mixin private HomeOption where = new HomeOption();

  IngestCommand(World world) {
    this.world = world;
    this.input = new InputOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    try (Home home = where.open();
        Lock lock = home.lock("ingest");
        Intake intake = new Intake(home, HomeOption.MEANINGS, world.clock())) {
      input.read(
          pipeline,
          intake::knows,
          linked -> new Meant(linked, HomeOption.MEANINGS.of(linked.article())),
          (meant, raw) -> {
            if (meant == null) {
              intake.passOver();
            } else {
              intake.keep(raw, meant.linked, meant.meaning);
            }
          });
      intake.flush();
      try (Progress progress =
          new Progress("placing", world.err(), world.watched(), world.clock())) {
        intake.settle(progress::step);
      }
      PrintStream out = world.text();
      out.println(counts(intake));
      out.flush();
    }
    return input.status();
  }

  private record Meant(LinkedArticle linked, Meaning meaning) {}

  private String counts(Intake intake) {
    Map<Skipped.Reason, Integer> refused = input.refused();
    int skipped = refused.values().stream().mapToInt(Integer::intValue).sum();
    StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
    refused.forEach((reason, n) -> reasons.add(n + " " + reason));
    return "read "
        + (intake.read() + skipped)
        + ": "
        + intake.count(Taken.How.NEW)
        + " new, "
        + intake.count(Taken.How.UPDATED)
        + " updated, "
        + intake.count(Taken.How.COPY)
        + " copies, "
        + intake.count(Taken.How.KNOWN)
        + " known, "
        + skipped
        + " skipped"
        + reasons;
  }
}
