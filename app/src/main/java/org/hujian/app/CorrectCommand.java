package org.hujian.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.archive.Ledger;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes down where a person says that reports belong. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Merges, splits and moves by hand; what is decided stands above the grouping, now and later.",
      "A REPORT is named by its key, article id, source or URL."
    })
final class CorrectCommand {
  private final World world;

  CorrectCommand(World world) {
    this.world = world;
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "The stories of two reports are one.")
  int merge(
      @Mixin HomeOption where,
      @Parameters(paramLabel = "REPORT") String one,
      @Parameters(paramLabel = "OTHER") String other) {
    return keep(where, l -> new Correction.Merge(key(l, one), key(l, other)));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "These reports are a story of their own.")
  int split(
      @Mixin HomeOption where,
      @Parameters(arity = "1..*", paramLabel = "REPORT") List<String> reports) {
    return keep(
        where, l -> new Correction.Split(reports.stream().map(name -> key(l, name)).toList()));
  }

  @Command(
      name = "move",
      mixinStandardHelpOptions = true,
      description = "A report belongs to the event of another.")
  int move(
      @Mixin HomeOption where,
      @Parameters(paramLabel = "REPORT") String report,
      @Parameters(paramLabel = "BESIDE") String beside) {
    return keep(where, l -> new Correction.Move(key(l, report), key(l, beside)));
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes a decision back, by its number in the list; an undoing can be undone.")
  int undo(@Mixin HomeOption where, @Parameters(paramLabel = "NUMBER") long number) {
    return keep(
        where,
        l -> {
          if (!Corrections.holds(l.corrections().all(), number)) {
            throw new UsageException("there is no decision " + number + " that holds");
          }
          return new Correction.Undo(number);
        });
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints all decisions in their order.")
  int list(@Mixin HomeOption where) {
    try (Home home = where.openExisting()) {
      Ledger ledger = home.ledger();
      List<Corrections.Entry> all = ledger.corrections().all();
      Set<Long> holding = new HashSet<>();
      ledger.corrections().holding().forEach(e -> holding.add(e.number()));
      PrintStream out = world.text();
      for (Corrections.Entry e : all) {
        boolean taken =
            !(e.correction() instanceof Correction.Undo) && !holding.contains(e.number());
        out.println(
            e.number()
                + "  "
                + e.at()
                + "  "
                + text(ledger, e.correction())
                + (taken ? "  (taken back)" : ""));
      }
      out.flush();
    }
    return 0;
  }

  /** What is decided, once the names of the reports can be looked up. */
  private interface Decision {
    Correction of(Ledger ledger);
  }

  private int keep(HomeOption where, Decision decision) {
    try (Home home = where.openExisting();
        Lock lock = home.lock("correct")) {
      Ledger ledger = home.ledger();
      Correction correction = decision.of(ledger);
      long number = ledger.write(w -> w.correct(correction, world.clock().instant()));
      home.index(kept -> {});
      PrintStream out = world.text();
      out.println(number + "  " + text(ledger, correction));
      out.flush();
    }
    return 0;
  }

  private static String key(Ledger ledger, String name) {
    return ledger
        .articles()
        .keyOf(name)
        .orElseThrow(() -> new UsageException(name + ": there is no such report in the archive"));
  }

  private static String text(Ledger ledger, Correction correction) {
    return switch (correction) {
      case Correction.Merge(String one, String other) ->
          "merge " + titles(ledger, List.of(one, other));
      case Correction.Split(List<String> reports) -> "split " + titles(ledger, reports);
      case Correction.Move(String report, String beside) ->
          "move " + titles(ledger, List.of(report, beside));
      case Correction.Undo(long number) -> "undo " + number;
    };
  }

  private static String titles(Ledger ledger, List<String> keys) {
    List<String> out = new ArrayList<>();
    for (Headline h : ledger.articles().headlines(keys)) {
      out.add("《" + h.title() + "》");
    }
    return String.join(" ", out);
  }
}
