package org.hujian.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Only;

/** What one outlet alone has, and what one has not that most others have. */
final class OnlyPart {
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  OnlyPart(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    if (d.only().isEmpty() && d.lacking().isEmpty()) {
      return;
    }
    sheet.openSection(
        "only",
        "只此一家",
        "Only here",
        d.only().size(),
        "按意思、不按字面比较：别家没有相近的句子。其后发表的媒体列在句后，它们本可知道。",
        "By meaning, not by string: no other outlet has a sentence near it. Outlets that published"
            + " later, and so could have known, are named after it.");
    Map<Integer, List<Only>> byOutlet = new TreeMap<>();
    for (Only o : d.only()) {
      byOutlet.computeIfAbsent(d.report(o.sentence()).outlet(), k -> new ArrayList<>()).add(o);
    }
    byOutlet.forEach(this::outlet);
    if (!d.lacking().isEmpty()) {
      m.raw("<h3 class=\"sub\">").ui("独缺：多数媒体有，这家没有", "Lacking: most others have it");
      m.raw("</h3>");
      d.lacking().forEach(this::lacking);
    }
    sheet.closeSection();
  }

  private void outlet(int outlet, List<Only> sentences) {
    m.open("details", "class", "fold o" + outlet, "open", "");
    m.raw("<summary>");
    sheet.chip(outlet);
    m.leaf("span", Integer.toString(sentences.size()), "class", "n").raw("</summary>");
    m.raw("<ul class=\"entries\">");
    for (Only o : sentences) {
      m.open("li", "class", sheet.row(o.sentence(), "row"));
      sheet.quote(o.sentence());
      if (!o.couldHaveKnown().isEmpty()) {
        m.open("span", "class", "meta").ui("其后发表而无：", "published later without it: ");
        String comma = "";
        for (int c : o.couldHaveKnown()) {
          m.text(comma);
          sheet.outletName(c);
          comma = "、";
        }
        m.close("span");
      }
      m.close("li");
    }
    m.raw("</ul></details>\n");
  }

  private void lacking(Dossier.Lacking l) {
    m.open("div", "class", "card o" + l.outlet());
    m.raw("<p class=\"sum\">");
    sheet.chip(l.outlet());
    int have = l.elsewhere().size();
    int of = d.outlets().size();
    m.ui(
            " 没有（" + of + " 家中 " + have + " 家有）",
            " has nothing near this (" + have + " of " + of + " outlets have it)")
        .raw("</p><ul class=\"entries\">");
    l.elsewhere()
        .forEach(p -> {
          m.open("li", "class", sheet.row(p, "row"));
          sheet.chip(p);
          sheet.quote(p);
          m.close("li");
        });
    m.raw("</ul></div>\n");
  }
}
