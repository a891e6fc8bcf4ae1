package org.hujian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.compare.OutletFacts;
import org.hujian.archive.Headline;
import org.hujian.archive.Ledger;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.archive.home.Home;
import org.hujian.model.Collation;
import org.hujian.model.Dossier;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.hujian.report.CollationHtml;
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
    description = {
      "Sets the reports of a story side by side: the largest story, if none is named.",
      "Without PATH a story of the archive; --story may also name one of its reports."
    })
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
  @Mixin private HomeOption where = new HomeOption();

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "The story to compare; 'hujian stories' prints the ids.")
  private @Nullable String id;

  @Option(
      names = "--all",
      description =
          "Take everything that PATH holds as one story: for files picked by hand. Events stay"
              + " apart.")
  private boolean whole;

  @Option(
      names = "--side-by-side",
      description =
          "Two reports, each whole, as a page of two columns: what both have linked, changed words"
              + " and moved passages marked.")
  private boolean sideBySide;

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "Facts of outlets over those the program brings: lines of names, field (country, owner,"
              + " funding, platform, site), value and source, set apart by tabs; ? makes unknown.")
  private @Nullable Path outlets;

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
    if (whole && (id != null || !input.given())) {
      throw new UsageException("--all takes what PATH holds: give paths, and no --story");
    }
    Pipeline pipeline = new Pipeline();
    if (sideBySide) {
      return sideBySide(pipeline);
    }
    OutletFacts facts = facts();
    Dossier dossier = pipeline.compare(input.given() ? read(pipeline) : ofTheHome(), facts);
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

  private OutletFacts facts() {
    OutletFacts known = OutletFacts.known();
    if (outlets == null) {
      return known;
    }
    try {
      return known.with(outlets.toString(), Files.readString(outlets));
    } catch (NoSuchFileException e) {
      throw new UsageException("--outlets: there is no file " + outlets);
    } catch (IOException e) {
      throw new UsageException("--outlets: cannot read " + outlets + " as UTF-8 text");
    } catch (IllegalArgumentException e) {
      throw new UsageException("--outlets: " + e.getMessage());
    }
  }

  private int sideBySide(Pipeline pipeline) throws IOException {
    if (whole || id != null || format != Format.HTML || !input.given()) {
      throw new UsageException(
          "--side-by-side takes two reports and writes html: give paths, and no --story, --all or"
              + " other --format");
    }
    List<LinkedArticle> two = input.readAll(pipeline);
    if (two.size() != 2) {
      throw new UsageException(
          "--side-by-side takes two reports, and " + two.size() + " were read");
    }
    Collation collation = pipeline.collate(two.getFirst().article(), two.getLast().article());
    try (OutputStream to = out == null ? world.out() : Files.newOutputStream(out)) {
      new CollationHtml().write(collation, to);
    }
    return input.status();
  }

  private Story read(Pipeline pipeline) {
    List<LinkedArticle> articles = input.readAll(pipeline);
    if (articles.isEmpty()) {
      throw new UsageException("nothing to compare: no article was read");
    }
    List<Story> stories = pipeline.stories(articles, pipeline.place(articles));
    return whole ? together(stories) : pick(stories);
  }

  /** The events of all stories under the name of the largest, in order of their dates. */
  private static Story together(List<Story> stories) {
    Comparator<Event> byDate =
        Comparator.comparing(Event::date, Comparator.nullsLast(Comparator.naturalOrder()));
    return new Story(
        stories.getFirst().id(),
        stories.getFirst().title(),
        stories.stream()
            .flatMap(s -> s.events().stream())
            .sorted(byDate.thenComparing(Event::id))
            .toList());
  }

  /** A kept story by its id, or by the key, source or address of one of its reports. */
  private Story ofTheHome() {
    try (Home home = where.openExisting()) {
      Ledger ledger = home.ledger();
      String wanted = id;
      if (wanted == null) {
        List<StoryLine> largest = ledger.stories().list(Stories.Order.LARGEST, null, null, 0, 1);
        if (largest.isEmpty()) {
          throw new UsageException("nothing to compare: the archive holds no story");
        }
        wanted = largest.getFirst().id();
      } else if (ledger.stories().line(wanted).isEmpty()) {
        String of =
            ledger.articles().keyOf(wanted).stream()
                .flatMap(key -> ledger.articles().headlines(List.of(key)).stream())
                .map(Headline::story)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (of == null) {
          throw new UsageException("there is no story " + wanted + " in the archive");
        }
        wanted = of;
      }
      return ledger.stories().story(wanted).orElseThrow();
    }
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
