package org.hujian.analysis.annotate.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.testkit.Articles;
import org.hujian.text.segment.Segmenter;

/** Reads the figures of a sentence and writes them the short way tests do: {@code ..20~ 份}. */
final class Figures {
  static final Segmenter SEGMENTER = new Segmenter();
  static final FigureAnnotator ANNOTATOR = new FigureAnnotator();

  private Figures() {}

  static List<Figure> in(String sentence) {
    Reading reading = Reading.of(Articles.of(sentence), SEGMENTER);
    List<Figure> found = ANNOTATOR.annotate(reading, List.of(), Trace.NONE);
    int at = 0;
    for (Figure f : found) {
      if (f.span().start() < at || f.span().end() > sentence.length()) {
        throw new AssertionError("figures out of order or outside the text: " + found);
      }
      at = f.span().end();
    }
    return found;
  }

  /** All figures of the sentence, {@code words=value unit} parted by commas. */
  static String read(String sentence) {
    return in(sentence).stream()
        .map(f -> f.span().in(sentence) + "=" + value(f) + unit(f))
        .collect(Collectors.joining(", "));
  }

  static String value(Figure f) {
    String min = f.min() == null ? "" : f.min().toPlainString();
    String max = f.max() == null ? "" : f.max().toPlainString();
    String v = min.equals(max) ? min : min + ".." + max;
    return v + (f.approx() ? "~" : "");
  }

  static String unit(Figure f) {
    return f.unitKey() == null ? "" : " " + f.unitKey();
  }
}
