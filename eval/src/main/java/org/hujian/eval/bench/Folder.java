package org.hujian.eval.bench;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The articles that a benchmark works on, already folded and cut into sentences.
 *
 * <p>The characters of the folder are printed once; {@code -p folder=…} names another folder.
 */
@State(Scope.Thread)
public class Folder {
  @Param("corpus/news")
  public String folder = "";

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

  List<Reading> readings() {
    return readings;
  }
}
