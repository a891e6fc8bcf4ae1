package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.model.Dossier;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the sample news, writes the dossier of its main story, and opens it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Reads the sample news that comes with the program and opens its dossier.")
final class DemoCommand implements Callable<Integer> {
  private final World world;

  @Option(
      names = "--no-open",
      description = "Write the page and print its place, but open no browser.")
  private boolean closed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write the page (default: demo.html beside the build).")
  private @Nullable Path out;

  DemoCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path news = world.home().resolve("corpus").resolve("news");
    if (!Files.isDirectory(news)) {
      throw new UsageException("the sample news is not here: " + news);
    }
    Pipeline pipeline = new Pipeline();
    InputOptions input = new InputOptions(world);
    List<LinkedArticle> articles = input.readAll(pipeline, List.of(news.toString()));
    List<Story> stories = pipeline.stories(articles, pipeline.place(articles));
    Dossier dossier = pipeline.compare(stories.get(0));
    Path page =
        out == null
            ? world.home().resolve("app").resolve("target").resolve("hujian").resolve("demo.html")
            : out;
    if (page.toAbsolutePath().getParent() != null) {
      Files.createDirectories(page.toAbsolutePath().getParent());
    }
    try (OutputStream to = Files.newOutputStream(page)) {
      CompareCommand.write(dossier, CompareCommand.Format.HTML, to);
    }
    try (PrintStream text = world.text()) {
      text.println(
          articles.size()
              + " invented reports, "
              + stories.size()
              + " stories. The largest, side by side:");
      text.println(page.toUri());
    }
    if (!closed) {
      Browser.open(page.toUri());
    }
    return input.status();
  }
}
