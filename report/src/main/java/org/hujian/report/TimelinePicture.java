package org.hujian.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Clock;

/**
 * A drawing of the timeline: a row per outlet, a column per day, a sign per clock, its size the
 * number of sentences.
 *
 * <p>Columns stand one beside the other whatever lies between them; a gap of more than a month is
 * written into the axis, so that a story of two years stays as legible as one of two days.
 */
final class TimelinePicture {
  private static final int LEFT = 108;
  private static final int STEP = 46;
  private static final int ROW = 34;
  private static final int TOP = 52;
  private static final int MOST_DAYS = 60;
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  TimelinePicture(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    List<Dossier.Day> days = days();
    if (days.size() < 2) {
      return;
    }
    int rows = d.outlets().size();
    int width = LEFT + days.size() * STEP + 16;
    int height = TOP + rows * ROW + 10;
    m.raw("<figure class=\"picture\"><div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    m.raw(" aria-labelledby=\"tl-cap\">");
    m.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "role",
        "img",
        "aria-labelledby",
        "tl-cap");
    axis(days, height);
    for (int o = 0; o < rows; o++) {
      int y = TOP + o * ROW + ROW / 2;
      m.open("g", "class", "o" + o + " " + Sheet.colour(o));
      line(LEFT, y, width - 16, y, "grid");
      m.open("text", "x", "0", "y", Integer.toString(y + 4), "class", "who");
      String name = d.outlets().get(o).name();
      m.text(shorten(name == null ? "—" : name)).close("text");
      for (int c = 0; c < days.size(); c++) {
        int x = LEFT + c * STEP + STEP / 2;
        sign(days.get(c), o, Clock.HAPPENED, x - 10, y);
        sign(days.get(c), o, Clock.SAID, x + 2, y);
        sign(days.get(c), o, Clock.PUBLISHED, x + 13, y);
      }
      m.close("g");
    }
    m.raw("</svg></div><figcaption id=\"tl-cap\">");
    m.ui(
        "● 发生　◆ 说出　▲ 发表；越大，句子越多。每个符号的句子见下表。",
        "● happened  ◆ said  ▲ published; the larger, the more sentences. The list below has them"
            + " all.");
    m.raw("</figcaption></figure>\n");
  }

  /** Whole days only; the busiest, where there are too many to draw. */
  private List<Dossier.Day> days() {
    List<Dossier.Day> whole = d.timeline().stream().filter(x -> x.date().length() == 10).toList();
    if (whole.size() <= MOST_DAYS) {
      return whole;
    }
    List<Dossier.Day> busiest = new ArrayList<>(whole);
    busiest.sort((a, b) -> {
      int bySize = Integer.compare(b.entries().size(), a.entries().size());
      return bySize != 0 ? bySize : a.date().compareTo(b.date());
    });
    List<Dossier.Day> kept = busiest.subList(0, MOST_DAYS);
    return whole.stream().filter(kept::contains).toList();
  }

  private void axis(List<Dossier.Day> days, int height) {
    String year = "";
    for (int c = 0; c < days.size(); c++) {
      String date = days.get(c).date();
      int x = LEFT + c * STEP + STEP / 2;
      if (c > 0) {
        long gap = gap(days.get(c - 1).date(), date);
        if (gap > 31) {
          line(x - STEP / 2, TOP - 8, x - STEP / 2, height - 6, "break");
        }
      }
      if (!date.substring(0, 4).equals(year)) {
        year = date.substring(0, 4);
        label(x, 16, year, "year");
      }
      String month = Integer.toString(Integer.parseInt(date.substring(5, 7)));
      String day = Integer.toString(Integer.parseInt(date.substring(8)));
      label(x, 36, month + "/" + day, "date");
    }
  }

  private static long gap(String a, String b) {
    return ChronoUnit.DAYS.between(LocalDate.parse(a), LocalDate.parse(b));
  }

  private void label(int x, int y, String text, String kind) {
    m.leaf(
        "text",
        text,
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "text-anchor",
        "middle",
        "class",
        kind);
  }

  private void line(int x1, int y1, int x2, int y2, String kind) {
    m.open(
        "line",
        "x1",
        Integer.toString(x1),
        "y1",
        Integer.toString(y1),
        "x2",
        Integer.toString(x2),
        "y2",
        Integer.toString(y2),
        "class",
        kind);
    m.close("line");
  }

  private void sign(Dossier.Day day, int outlet, Clock clock, int x, int y) {
    long n =
        day.entries().stream()
            .filter(e -> e.clock() == clock && d.report(e.sentence()).outlet() == outlet)
            .count();
    if (n == 0) {
      return;
    }
    double r = Math.min(8, 3.4 + 1.5 * Math.log(n));
    switch (clock) {
      case HAPPENED ->
          m.open("circle", "cx", "" + x, "cy", "" + y, "r", num(r), "class", "sign")
              .close("circle");
      case SAID -> path(x, y, num(r + 0.8), "M0 -R L R 0 L0 R L-R 0Z");
      case PUBLISHED -> path(x, y, num(r + 0.4), "M0 -R L R R L-R RZ");
    }
  }

  private void path(int x, int y, String r, String shape) {
    m.open(
        "path",
        "d",
        shape.replace("R", r),
        "transform",
        "translate(" + x + " " + y + ")",
        "class",
        "sign");
    m.close("path");
  }

  private static String num(double v) {
    return String.format(Locale.ROOT, "%.1f", v);
  }

  static String shorten(String name) {
    return name.codePointCount(0, name.length()) <= 8
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 7)) + "…";
  }
}
