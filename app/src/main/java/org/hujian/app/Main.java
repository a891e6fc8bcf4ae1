package org.hujian.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.report.ArticleJson;
import org.hujian.report.PlacementJson;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The front door: {@code hujian COMMAND}. */
@Command(
    name = "hujian",
    subcommands = {Main.Annotate.class, Main.Stories.class})
public final class Main {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /** Prints one line of JSON per article. */
  @Command(name = "annotate")
  static final class Annotate implements Callable<Integer> {
    @Parameters(arity = "1..*")
    private List<String> paths = List.of();

    @Override
    public Integer call() throws IOException {
      Pipeline pipeline = new Pipeline();
      ArticleJson json = new ArticleJson();
      int[] refused = {0};
      try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
        new Inputs(System.in)
            .read(
                paths,
                outcome -> {
                  try {
                    switch (outcome) {
                      case Outcome.Read(var doc) ->
                          json.write(pipeline.read(pipeline.clean(doc), Trace.NONE), out);
                      case Outcome.Refused(var s) -> {
                        refused[0]++;
                        System.err.println(s.where() + ": " + s.message());
                      }
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
      return refused[0] == 0 ? 0 : 1;
    }
  }

  /** Groups what it reads into events and stories; prints one line of JSON per article. */
  @Command(name = "stories")
  static final class Stories implements Callable<Integer> {
    @Parameters(arity = "1..*")
    private List<String> paths = List.of();

    @Override
    public Integer call() throws IOException {
      Pipeline pipeline = new Pipeline();
      List<LinkedArticle> articles = new ArrayList<>();
      int[] refused = {0};
      new Inputs(System.in)
          .read(
              paths,
              outcome -> {
                switch (outcome) {
                  case Outcome.Read(var doc) ->
                      articles.add(pipeline.read(pipeline.clean(doc), Trace.NONE));
                  case Outcome.Refused(var s) -> {
                    refused[0]++;
                    System.err.println(s.where() + ": " + s.message());
                  }
                }
              });
      PlacementJson json = new PlacementJson();
      try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
        for (Placement p : pipeline.place(articles)) {
          json.write(p, out);
        }
      }
      return refused[0] == 0 ? 0 : 1;
    }
  }
}
