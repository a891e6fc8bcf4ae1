package org.hujian.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier;

/**
 * Arcs from the earlier report to the later one that has its words, reports in order of
 * publication; of many, those that share most.
 */
final class ReuseGraph {
  private static final int STEP = 74;
  private static final int MOST = 30;
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  ReuseGraph(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    List<Integer> reports = reports();
    if (reports.size() < 2) {
      return;
    }
    int width = reports.size() * STEP + 20;
    int base = 30 + Math.min(150, 26 * (reports.size() - 1));
    int height = base + 44;
    m.raw("<figure class=\"picture\"><div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    m.raw(" aria-labelledby=\"ru-cap\">");
    m.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        "" + width,
        "height",
        "" + height,
        "role",
        "img",
        "aria-labelledby",
        "ru-cap");
    for (Dossier.Reuse r : d.reuse()) {
      int a = reports.indexOf(r.from());
      int b = reports.indexOf(r.to());
      if (a < 0 || b < 0) {
        continue;
      }
      double x1 = x(a);
      double x2 = x(b);
      double h = (base - 16) * Math.abs(b - a) / (double) Math.max(1, reports.size() - 1);
      double w = Math.clamp(Math.log(1 + r.characters() / 30.0) * 1.6, 1, 8);
      int outlet = d.reports().get(r.from()).outlet();
      String to = num(x2) + " ";
      String up = num(base - h * 1.3);
      m.open(
          "path",
          "d",
          "M" + num(x1) + " " + base + "C" + num(x1) + " " + up + " " + to + up + " " + to + base,
          "class",
          "arc " + Sheet.colour(outlet) + " o" + outlet,
          "stroke-width",
          String.format(Locale.ROOT, "%.1f", w),
          "data-edge",
          r.from() + " " + r.to() + " " + r.characters());
      m.close("path");
    }
    for (int i = 0; i < reports.size(); i++) {
      Dossier.Report r = d.reports().get(reports.get(i));
      m.open(
          "g",
          "class",
          Sheet.colour(r.outlet()) + " o" + r.outlet(),
          "data-report",
          "" + reports.get(i));
      m.open("circle", "cx", num(x(i)), "cy", "" + base, "r", "5", "class", "sign").close("circle");
      label(x(i), base + 20, TimelinePicture.shorten(name(reports.get(i))), "date");
      String day = Stamps.day(r.article().published());
      label(x(i), base + 36, day.length() == 10 ? day.substring(5) : day, "year");
      m.close("g");
    }
    m.raw("</svg></div><figcaption id=\"ru-cap\">");
    m.ui(
        "弧线从先发表的报道到后发表的报道；越粗，相同的字越多。",
        "Arcs run from the earlier report to the later one; the thicker, the more words in"
            + " common.");
    m.raw("</figcaption></figure>\n");
  }

  /** The reports that share most words, in order of publication. */
  private List<Integer> reports() {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (Dossier.Reuse r : d.reuse()) {
      shared.merge(r.from(), r.characters(), Integer::sum);
      shared.merge(r.to(), r.characters(), Integer::sum);
    }
    return shared.keySet().stream()
        .sorted(
            Comparator.comparingInt((Integer i) -> -shared.getOrDefault(i, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .sorted()
        .toList();
  }

  private String name(int report) {
    String name = d.outlets().get(d.reports().get(report).outlet()).name();
    return name == null ? "—" : name;
  }

  private void label(double x, int y, String text, String kind) {
    m.leaf("text", text, "x", num(x), "y", "" + y, "text-anchor", "middle", "class", kind);
  }

  private static double x(int i) {
    return 10 + STEP / 2.0 + i * STEP;
  }

  private static String num(double v) {
    return Long.toString(Math.round(v));
  }
}
