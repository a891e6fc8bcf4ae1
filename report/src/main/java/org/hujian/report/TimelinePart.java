package org.hujian.report;

import java.util.List;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Clock;
import org.hujian.model.Dossier.Passage;

/**
 * The timeline: a picture of which outlet speaks of which day, and the days with their sentences.
 */
final class TimelinePart {
  private static final int SHOWN = 5;
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  TimelinePart(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    if (d.timeline().isEmpty()) {
      return;
    }
    sheet.openSection(
        "timeline",
        "时间线",
        "Timeline",
        d.timeline().size(),
        "三只钟分开看：事情何时发生，话何时说出，报道何时发表。",
        "Three clocks, kept apart: when it happened, when it was said, when it was published.");
    new TimelinePicture(sheet).write();
    for (Dossier.DateConflict c : d.dateConflicts()) {
      conflict(c);
    }
    d.firsts().forEach(this::firsts);
    m.raw("<ol class=\"days\">");
    for (Dossier.Day day : d.timeline()) {
      m.raw("<li class=\"dayrow\">");
      m.open("time", "class", "day", "datetime", day.date()).text(day.date()).close("time");
      m.raw("<div>");
      entries(day.entries());
      m.raw("</div></li>\n");
    }
    m.raw("</ol>");
    sheet.closeSection();
  }

  private void entries(List<Dossier.Entry> entries) {
    m.raw("<ul class=\"entries\">");
    entries.stream().limit(SHOWN).forEach(this::entry);
    m.raw("</ul>");
    if (entries.size() > SHOWN) {
      int more = entries.size() - SHOWN;
      m.raw("<details><summary>").ui("还有 " + more + " 句", more + " more").raw("</summary>");
      m.raw("<ul class=\"entries\">");
      entries.stream().skip(SHOWN).forEach(this::entry);
      m.raw("</ul></details>");
    }
  }

  private void entry(Dossier.Entry e) {
    Passage p = e.sentence();
    m.open("li", "class", sheet.row(p, "row"));
    switch (e.clock()) {
      case HAPPENED -> sheet.badge("c1", "发生", "happened");
      case SAID -> sheet.badge("c2", "说出", "said");
      case PUBLISHED -> sheet.badge("c3", "发表", "published");
    }
    sheet.chip(p);
    if (e.clock() == Clock.PUBLISHED) {
      Dossier.Report r = d.report(p);
      m.leaf(
          "a",
          ReportList.title(r),
          "class",
          "t",
          "href",
          "#r" + p.report(),
          "lang",
          r.article().language());
    } else {
      sheet.quote(p, List.of(e.time()), "time");
    }
    m.close("li");
  }

  private void firsts(Dossier.Parallel f) {
    m.raw("<div class=\"card\"><h3>").ui("“首次”之说", "Claims of a first").raw("</h3>");
    m.raw("<ul class=\"entries\">");
    for (int i = 0; i < f.sentences().size(); i++) {
      Passage p = f.sentences().get(i);
      m.open("li", "class", sheet.row(p, "row"));
      sheet.chip(p);
      sheet.quote(p, List.of(f.marks().get(i)), "fg");
      m.close("li");
    }
    m.raw("</ul></div>");
  }

  private void conflict(Dossier.DateConflict c) {
    m.raw("<div class=\"card differ\"><h3>").ui("日期不一致", "Dates differ").raw("</h3>");
    m.raw("<ul class=\"entries\">");
    for (Dossier.Dated v : c.versions()) {
      m.open("li", "class", sheet.row(v.sentence(), "row"));
      m.leaf("span", v.value(), "class", "badge num");
      sheet.chip(v.sentence());
      sheet.quote(v.sentence(), List.of(v.time()), "time");
      m.close("li");
    }
    m.raw("</ul></div>");
  }
}
