package org.hujian.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Copied;
import org.hujian.model.Dossier.Passage;

/** Passages in common: a graph of who has whose words, and the passages, the earliest first. */
final class CopiedPart {
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  CopiedPart(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    if (d.copied().isEmpty()) {
      return;
    }
    sheet.openSection(
        "copied",
        "相同文字",
        "Copied",
        d.copied().size(),
        "两家以上共有的文字。先后按发表时间；先发表的未必是源头，也可能都取自通讯社。",
        "Words that two reports or more share, the earliest first. The earliest need not be the"
            + " origin: all may have taken it from an agency.");
    new ReuseGraph(sheet).write();
    Map<String, List<Copied>> byReports = new LinkedHashMap<>();
    for (Copied c : d.copied()) {
      String key = c.passages().stream().map(p -> p.report() + " ").distinct().toList().toString();
      byReports.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
    }
    byReports.values().forEach(this::group);
    sheet.closeSection();
  }

  private void group(List<Copied> group) {
    m.raw("<div class=\"card\"><p class=\"chain\">");
    String arrow = "";
    for (Passage p : group.get(0).passages()) {
      m.raw(arrow);
      m.raw("<span class=\"pair\">");
      sheet.chip(p);
      m.leaf("span", Stamps.people(d.report(p).article().published()), "class", "meta");
      m.raw("</span>");
      arrow = "<span class=\"to\" aria-hidden=\"true\">→</span>";
    }
    m.raw("</p><ul class=\"entries\">");
    for (Copied c : group) {
      m.open("li", "class", sheet.row(c.passages().get(0), "row"));
      sheet.quote(c.passages().get(0));
      for (Passage p : c.passages().subList(1, c.passages().size())) {
        sheet.openLink(p, "also");
        m.text("↗ ");
        sheet.outletName(d.report(p).outlet());
        m.close("a");
      }
      if (c.agency() != null) {
        m.open("span", "class", "meta").ui("注明来自 ", "credited to ").text(c.agency());
        m.close("span");
      }
      m.close("li");
    }
    m.raw("</ul></div>\n");
  }
}
