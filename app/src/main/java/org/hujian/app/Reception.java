package org.hujian.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Taken;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import org.hujian.model.Article;
import org.hujian.model.Skipped;
import org.hujian.server.desk.Importing;
import org.hujian.server.desk.Problem;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;

/** Takes in what visitors of the server bring, one visitor at a time. */
final class Reception implements Importing {
  private final Home home;
  private final Pipeline pipeline;
  private final World world;

  Reception(Home home, Pipeline pipeline, World world) {
    this.home = home;
    this.pipeline = pipeline;
    this.world = world;
  }

  @Override
  public Counts take(List<Brought> files) {
    return take(to -> {
      Inputs inputs = new Inputs(InputStream.nullInputStream());
      files.forEach(f -> inputs.read(f.name(), new ByteArrayInputStream(f.bytes()), to));
    });
  }

  @Override
  public Counts sample() {
    Path news = world.home().resolve("corpus").resolve("news");
    if (!Files.isDirectory(news)) {
      throw Problem.missing("sample news in", news.toString());
    }
    return take(to -> new Inputs(InputStream.nullInputStream()).read(List.of(news.toString()), to));
  }

  private synchronized Counts take(Consumer<Consumer<Outcome>> reading) {
    List<Skipped> skipped = new ArrayList<>();
    try (Lock lock = lock();
        Intake intake = new Intake(home, HomeOption.MEANINGS, world.clock())) {
      reading.accept(outcome -> {
        switch (outcome) {
          case Outcome.Refused(var why) -> skipped.add(why);
          case Outcome.Read(var raw) when intake.knows(raw) -> intake.passOver();
          case Outcome.Read(var raw) -> {
            Article article = pipeline.clean(raw);
            if (article.text().isBlank()) {
              skipped.add(
                  new Skipped(
                      Skipped.Reason.NO_TEXT, raw.source(), "no article text was found in it"));
            } else {
              intake.keep(raw, pipeline.read(article, Trace.NONE), HomeOption.MEANINGS.of(article));
            }
          }
        }
      });
      intake.flush();
      intake.settle(() -> {});
      return new Counts(
          intake.read() + skipped.size(),
          intake.count(Taken.How.NEW),
          intake.count(Taken.How.UPDATED),
          intake.count(Taken.How.COPY),
          intake.count(Taken.How.KNOWN),
          skipped);
    }
  }

  private Lock lock() {
    try {
      return home.lock("serve");
    } catch (ArchiveException e) {
      throw new Problem(409, String.valueOf(e.getMessage()));
    }
  }
}
