package org.hujian.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Naming;
import org.hujian.model.Dossier.Term;
import org.hujian.model.Dossier.Used;

/**
 * The forms each outlet uses for one name, the labels before it, and the terms that set it apart.
 */
final class NamesPart {
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  NamesPart(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    if (d.namings().isEmpty() && d.terms().isEmpty() && d.labels().isEmpty()) {
      return;
    }
    sheet.openSection(
        "names",
        "称谓与用词",
        "Names and wording",
        d.namings().size(),
        "各家怎样称呼同一个人、同一个机构、同一个地方。",
        "What each outlet calls the same person, body or place.");
    List<Naming> differing = d.namings().stream().filter(Naming::differs).toList();
    List<Naming> alike = d.namings().stream().filter(n -> !n.differs()).toList();
    if (!differing.isEmpty()) {
      forms(differing, "names-h");
    }
    if (!alike.isEmpty()) {
      m.raw("<details><summary>");
      m.ui(
          "各家写法相同或只有长短之别的 " + alike.size() + " 个",
          alike.size() + " names that outlets write alike, or only shorter or longer");
      m.raw("</summary>");
      forms(alike, "names-h");
      m.raw("</details>");
    }
    labels();
    terms();
    sheet.closeSection();
  }

  private void forms(List<Naming> namings, String label) {
    m.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" + label + "\">");
    m.raw("<table class=\"forms\"><thead><tr><th scope=\"col\">").ui("名称", "Name").raw("</th>");
    for (int i = 0; i < d.outlets().size(); i++) {
      m.open("th", "scope", "col", "class", "o" + i);
      sheet.chip(i);
      m.close("th");
    }
    m.raw("</tr></thead><tbody>");
    for (Naming n : namings) {
      m.raw("<tr><th scope=\"row\">").text(n.name()).raw("</th>");
      for (int i = 0; i < d.outlets().size(); i++) {
        m.open("td", "class", "o" + i);
        for (Used u : n.forms()) {
          if (u.outlet() == i) {
            sheet.openLink(u.first(), "form");
            m.text(u.form()).leaf("span", " ×" + u.count(), "class", "meta").close("a").raw(" ");
          }
        }
        m.close("td");
      }
      m.raw("</tr>");
    }
    m.raw("</tbody></table></div>\n");
  }

  private void labels() {
    if (d.labels().isEmpty()) {
      return;
    }
    m.raw("<h3 class=\"sub\">").ui("名称前的定语", "Labels before a name").raw("</h3>");
    m.raw("<ul class=\"entries\">");
    for (Dossier.Label l : d.labels()) {
      m.open("li", "class", sheet.row(l.first(), "row"));
      sheet.chip(l.outlet());
      sheet.openLink(l.first(), "form");
      m.leaf("b", l.label()).text(" " + l.name());
      m.leaf("span", " ×" + l.count(), "class", "meta").close("a");
      m.close("li");
    }
    m.raw("</ul>");
  }

  private void terms() {
    if (d.terms().isEmpty()) {
      return;
    }
    m.raw("<h3 class=\"sub\">").ui("各家独有的用词", "Words that set an outlet apart").raw("</h3>");
    m.raw("<p class=\"lead\">");
    m.ui(
        "带狄利克雷先验的对数几率（Monroe 等，2008），括号内为本家与别家的次数。",
        "Log-odds with an informative Dirichlet prior (Monroe et al. 2008); in brackets the counts"
            + " here and elsewhere.");
    m.raw("</p><div class=\"cols\">");
    Map<Integer, List<Term>> byOutlet = new TreeMap<>();
    d.terms().forEach(t -> byOutlet.computeIfAbsent(t.outlet(), k -> new ArrayList<>()).add(t));
    byOutlet.forEach((outlet, terms) -> {
      m.open("div", "class", "col o" + outlet + " " + Sheet.colour(outlet));
      m.raw("<p class=\"chain\">");
      sheet.chip(outlet);
      m.raw("</p><ul class=\"terms\">");
      for (Term t : terms) {
        m.raw("<li>");
        sheet.openLink(t.first(), "form");
        m.text(t.term()).close("a");
        m.leaf("span", t.count() + " / " + t.elsewhere(), "class", "meta");
        m.raw("</li>");
      }
      m.raw("</ul></div>");
    });
    m.raw("</div>");
  }
}
