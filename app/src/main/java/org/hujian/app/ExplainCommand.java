package org.hujian.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.model.Article;
import org.hujian.model.Skipped;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints sentence by sentence what was found, by which rule, and what was refused and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Shows for every sentence what was found, by which rule, and what was refused and why.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, folders, or - for standard input.")
  private List<String> paths = List.of();

  private final World world;
  private int refused;

  ExplainCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline();
    try (PrintStream out = world.text()) {
      new Inputs(world.in()).read(paths, outcome -> explain(pipeline, outcome, out));
    }
    return refused == 0 ? 0 : 1;
  }

  private void explain(Pipeline pipeline, Outcome outcome, PrintStream out) {
    switch (outcome) {
      case Outcome.Refused(Skipped s) -> {
        refused++;
        world.err().println(s.line());
      }
      case Outcome.Read(var raw) -> {
        Article article = pipeline.clean(raw);
        Explanation.Recorder recorder = new Explanation.Recorder();
        new Explanation(pipeline.read(article, recorder), recorder.refusals())
            .print(out, world.colours());
      }
    }
  }
}
