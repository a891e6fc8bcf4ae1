package org.hujian.report;

import org.hujian.model.Dossier;

/** The story's reports, event by event, in order of publication. */
final class ReportList {
  private final Sheet sheet;

  ReportList(Sheet sheet) {
    this.sheet = sheet;
  }

  void write() {
    Dossier d = sheet.d;
    Markup m = sheet.m;
    sheet.openSection("reports", "报道", "Reports", d.reports().size(), "", "");
    for (Dossier.Occasion o : d.occasions()) {
      boolean one = o.reports().size() == 1;
      m.raw(one ? "<div class=\"occasion one\">" : "<div class=\"occasion\">");
      m.open("h3");
      if (o.date() == null) {
        m.open("span", "class", "day").ui("日期不详", "undated").close("span");
      } else {
        m.open("time", "class", "day", "datetime", o.date()).text(o.date()).close("time");
      }
      if (!one) {
        m.text(o.title());
      }
      m.close("h3");
      m.raw("<ul class=\"reports\">");
      for (int i : o.reports()) {
        Dossier.Report r = d.reports().get(i);
        m.open("li", "class", sheet.row(DossierHtml.whole(i), "row"));
        sheet.chip(r.outlet());
        m.leaf("a", title(r), "class", "t", "href", "#r" + i, "lang", r.article().language());
        m.leaf("span", Stamps.people(r.article().published()), "class", "when");
        if (r.copyOf() >= 0) {
          m.open("span", "class", "badge").ui("转载自 ", "copy of ");
          sheet.outletName(d.reports().get(r.copyOf()).outlet());
          m.close("span");
        }
        m.close("li");
      }
      m.raw("</ul></div>\n");
    }
    sheet.closeSection();
  }

  static String title(Dossier.Report r) {
    return r.article().title().isBlank() ? r.article().source() : r.article().title();
  }
}
