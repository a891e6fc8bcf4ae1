package org.hujian.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.LinkedArticle;
import org.hujian.model.RawDocument;
import org.hujian.model.Skipped;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands that read articles have in common: the paths, the threads, and what is said of
 * refused input.
 */
final class InputOptions {
  private final World world;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads to work with (default: one per processor). The output is the same for any"
              + " number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Map<Skipped.Reason, Integer> refused = new EnumMap<>(Skipped.Reason.class);

  InputOptions(World world) {
    this.world = world;
  }

  /** True if paths were given. */
  boolean given() {
    return !paths.isEmpty();
  }

  /** Reads everything into memory. */
  List<LinkedArticle> readAll(Pipeline pipeline) {
    return readAll(pipeline, paths);
  }

  /** Reads these paths into memory instead of the given ones. */
  List<LinkedArticle> readAll(Pipeline pipeline, List<String> from) {
    List<LinkedArticle> out = new ArrayList<>();
    read(
        pipeline,
        from,
        raw -> false,
        article -> article,
        (linked, unused) -> {
          if (linked != null) {
            out.add(linked);
          }
        });
    return out;
  }

  /**
   * Reads, annotates and hands on each article in the order of the input; refused input is told on
   * standard error.
   */
  void read(Pipeline pipeline, BiConsumer<LinkedArticle, RawDocument> to) {
    read(
        pipeline,
        raw -> false,
        article -> article,
        (linked, raw) -> {
          if (linked != null) {
            to.accept(linked, raw);
          }
        });
  }

  /**
   * The same, but documents that are known already are handed on unread, without an article.
   *
   * @param further what else is made of each article, side by side
   */
  <T> void read(
      Pipeline pipeline,
      Predicate<RawDocument> known,
      Function<LinkedArticle, T> further,
      BiConsumer<@Nullable T, RawDocument> to) {
    read(pipeline, paths, known, further, to);
  }

  private <T> void read(
      Pipeline pipeline,
      List<String> from,
      Predicate<RawDocument> known,
      Function<LinkedArticle, T> further,
      BiConsumer<@Nullable T, RawDocument> to) {
    if (from.isEmpty()) {
      throw new UsageException("PATH is missing: name files, folders, or - for standard input");
    }
    if (threads < 1) {
      throw new UsageException("--threads needs a number from 1 on, not " + threads);
    }
    try (Progress progress = new Progress("reading", world.err(), world.watched(), world.clock());
        InOrder<Outcome, Result<T>> work =
            new InOrder<>(
                threads,
                outcome -> work(pipeline, known, further, outcome),
                result -> {
                  progress.step();
                  take(result, to);
                })) {
      new Inputs(world.in()).read(from, work::accept);
    }
  }

  private <T> void take(Result<T> result, BiConsumer<@Nullable T, RawDocument> to) {
    if (result.raw != null) {
      to.accept(result.made, result.raw);
    }
    if (result.skipped != null) {
      refused.merge(result.skipped.reason(), 1, Integer::sum);
      world.err().println(result.skipped.line());
    }
  }

  private static <T> Result<T> work(
      Pipeline pipeline,
      Predicate<RawDocument> known,
      Function<LinkedArticle, T> further,
      Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var skipped) -> new Result<>(null, null, skipped);
      case Outcome.Read(var raw) when known.test(raw) -> new Result<>(null, raw, null);
      case Outcome.Read(var raw) -> {
        Article article = pipeline.clean(raw);
        yield article.text().isBlank()
            ? new Result<>(
                null,
                null,
                new Skipped(
                    Skipped.Reason.NO_TEXT, raw.source(), "no article text was found in it"))
            : new Result<>(further.apply(pipeline.read(article, Trace.NONE)), raw, null);
      }
    };
  }

  /** 0 if everything was read, 1 if anything was refused. */
  int status() {
    return refused.isEmpty() ? 0 : 1;
  }

  /** What was refused, by reason. */
  Map<Skipped.Reason, Integer> refused() {
    return refused;
  }

  private record Result<T>(
      @Nullable T made, @Nullable RawDocument raw, @Nullable Skipped skipped) {}
}
