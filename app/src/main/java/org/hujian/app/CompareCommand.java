package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.model.Dossier;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.hujian.report.DossierCsv;
import org.hujian.report.DossierHtml;
import org.hujian.report.DossierJson;
import org.hujian.report.DossierMarkdown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets the reports of a story side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Sets the reports of a story side by side: the largest story, if none is named.")
final class CompareCommand implements Callable<Integer> {
  /** How a dossier is written. */
  enum Format {
    HTML,
    MD,
    JSON,
    CSV
  }

  private final World world;
  @Mixin private InputOptions input;

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "The story to compare; 'hujian stories' prints the ids.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "html",
      description = "html (one self-contained page), md, json or csv (default: html).")
  private Format format = Format.HTML;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write there instead of standard output. With csv a folder: one table a file.")
  private @Nullable Path out;

  CompareCommand(World world) {
    this.world = world;
    this.input = new InputOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    List<LinkedArticle> articles = input.readAll(pipeline);
    if (articles.isEmpty()) {
      throw new UsageException("nothing to compare: no article was read");
    }
    Story story = pick(pipeline.stories(articles, pipeline.place(articles)));
    Dossier dossier = pipeline.compare(story);
    if (out == null) {
      try (OutputStream to = world.out()) {
        write(dossier, format, to);
      }
    } else if (format == Format.CSV) {
      Files.createDirectories(out);
      for (Map.Entry<String, String> table : new DossierCsv().tables(dossier).entrySet()) {
        Files.writeString(out.resolve(table.getKey()), table.getValue(), StandardCharsets.UTF_8);
      }
    } else {
      try (OutputStream to = Files.newOutputStream(out)) {
        write(dossier, format, to);
      }
    }
    return input.status();
  }

  private Story pick(List<Story> stories) {
    if (id == null) {
      return stories.get(0);
    }
    return stories.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException("there is no story " + id + " among these articles"));
  }

  static void write(Dossier dossier, Format format, OutputStream to) throws IOException {
    switch (format) {
      case HTML -> new DossierHtml().write(dossier, to);
      case MD -> new DossierMarkdown().write(dossier, to);
      case JSON -> new DossierJson().write(dossier, to);
      case CSV -> new DossierCsv().write(dossier, to);
    }
  }
}
