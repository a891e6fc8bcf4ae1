package org.hujian.eval.bench;

import java.util.concurrent.TimeUnit;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.time.TimeAnnotator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time expressions of one thread over a folder of articles, already folded and cut into sentences.
 *
 * <p>The score is passes over the folder a second; times the characters that {@link Folder} prints,
 * it is characters a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TimesBench {
  private final TimeAnnotator times = new TimeAnnotator();

  @Benchmark
  public int annotate(Folder folder) {
    int found = 0;
    for (Reading r : folder.readings()) {
      found += times.annotate(r, Trace.NONE).size();
    }
    return found;
  }
}
