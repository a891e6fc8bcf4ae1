package org.hujian.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hujian.model.Dossier.Amount;
import org.hujian.model.Dossier.Quantity;
import org.hujian.model.Figure;

/** The figures of one quantity as stretches on one line; open ends run to the edge. */
final class RangePicture {
  private static final double WIDTH = 600;
  private static final double EDGE = 14;
  private static final int ROW = 16;
  private final Sheet sheet;
  private final Quantity q;

  RangePicture(Sheet sheet, Quantity q) {
    this.sheet = sheet;
    this.q = q;
  }

  void write() {
    List<BigDecimal> bounds =
        q.versions().stream()
            .map(Amount::figure)
            .flatMap(f -> Stream.of(f.min(), f.max()))
            .filter(Objects::nonNull)
            .sorted()
            .distinct()
            .toList();
    if (bounds.size() < 2 || bounds.getFirst().signum() < 0 || q.versions().size() > 12) {
      return;
    }
    double low = bounds.getFirst().doubleValue();
    double high = bounds.getLast().doubleValue();
    boolean log = low > 0 && high / low > 20;
    int height = q.versions().size() * ROW + 4;
    Markup m = sheet.m;
    m.open(
        "svg",
        "class",
        "range",
        "viewBox",
        "0 0 600 " + height,
        "preserveAspectRatio",
        "none",
        "height",
        Integer.toString(height),
        "aria-hidden",
        "true");
    int y = ROW / 2 + 2;
    for (Amount a : q.versions()) {
      Figure f = a.figure();
      double from = f.min() == null ? 0 : x(f.min().doubleValue(), low, high, log);
      double to = f.max() == null ? WIDTH : x(f.max().doubleValue(), low, high, log);
      String at = Integer.toString(y);
      m.open("g", "class", sheet.row(a.passage(), ""));
      line(m, 0, WIDTH, at, "grid");
      line(m, from, Math.max(to, from + 0.1), at, f.approx() ? "span soft" : "span");
      m.close("g");
      y += ROW;
    }
    m.close("svg");
  }

  private static double x(double v, double low, double high, boolean log) {
    double part =
        log ? Math.log(v / low) / Math.log(high / low) : (v - low) / Math.max(high - low, 1e-9);
    return EDGE + part * (WIDTH - 2 * EDGE);
  }

  private static void line(Markup m, double from, double to, String y, String kind) {
    m.open(
        "line",
        "x1",
        num(from),
        "x2",
        num(to),
        "y1",
        y,
        "y2",
        y,
        "class",
        kind,
        "vector-effect",
        "non-scaling-stroke");
    m.close("line");
  }

  private static String num(double v) {
    return String.format(Locale.ROOT, "%.1f", v);
  }
}
