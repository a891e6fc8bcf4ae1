package org.hujian.eval.bench;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.figure.FigureAnnotator;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Figures of one thread over a folder of articles, already folded and cut into sentences.
 *
 * <p>The score is passes over the folder a second; the characters of the folder are printed once,
 * so characters a second are their product. {@code -p folder=…} names another folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FiguresBench {
  @Param("corpus/news")
  public String folder = "";

  private final FigureAnnotator figures = new FigureAnnotator();
  private final List<Reading> readings = new ArrayList<>();

  @Setup
  public void read() {
    Segmenter segmenter = new Segmenter();
    Cleaner cleaner = new Cleaner();
    new Inputs(InputStream.nullInputStream())
        .read(
            List.of(folder),
            o -> {
              if (o instanceof Outcome.Read(var doc)) {
                readings.add(Reading.of(cleaner.clean(doc), segmenter));
              }
            });
    long characters = readings.stream().mapToLong(r -> r.folded().length()).sum();
    System.out.println(readings.size() + " articles, " + characters + " characters");
  }

  @Benchmark
  public int annotate() {
    int found = 0;
    for (Reading r : readings) {
      found += figures.annotate(r, List.of(), Trace.NONE).size();
    }
    return found;
  }
}
