package org.hujian.report;

import org.hujian.model.Dossier.Amount;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Quantity;
import org.hujian.model.Figure;

/** Figures of one quantity beside each other, with what arithmetic says and what they hold for. */
final class FigurePart {
  private final Sheet sheet;
  private final Markup m;

  FigurePart(Sheet sheet) {
    this.sheet = sheet;
    this.m = sheet.m;
  }

  void write() {
    if (sheet.d.quantities().isEmpty()) {
      return;
    }
    sheet.openSection(
        "figures",
        "数字",
        "Figures",
        sheet.d.quantities().size(),
        "同一个量在各家的说法。判定只按区间计算；所指时间或状态不同的，不作“不同”论。",
        "One quantity as each outlet gives it. Verdicts are interval arithmetic alone; figures that"
            + " hold for different times or states are never said to differ.");
    sheet.d.quantities().forEach(this::quantity);
    sheet.closeSection();
  }

  private void quantity(Quantity q) {
    m.open("div", "class", "card num " + q.verdict().name().toLowerCase(java.util.Locale.ROOT));
    m.raw("<h3>").text(q.counted()).raw(" ");
    switch (q.verdict()) {
      case AGREE -> sheet.badge("agree", "一致", "agree");
      case COMPATIBLE -> sheet.badge("compatible", "相容", "compatible");
      case DIFFER -> sheet.badge("differ", "不同", "differ");
      case UNCLEAR -> sheet.badge("unclear", "无从比较", "unclear");
    }
    m.raw("</h3>");
    m.open("p", "class", "sum").ui(Reasons.zh(q.rule()), Reasons.en(q.rule())).close("p");
    new RangePicture(sheet, q).write();
    m.raw("<ul class=\"amounts\">");
    q.versions().forEach(this::amount);
    m.raw("</ul></div>\n");
  }

  private void amount(Amount a) {
    m.open("li", "class", sheet.row(a.passage(), "row"));
    m.leaf("b", sheet.d.text(a.passage()), "class", "fig", "lang", "zh");
    m.raw("<div><p class=\"chain\">");
    sheet.chip(a.passage());
    Figure f = a.figure();
    switch (f.state()) {
      case STATED -> sheet.badge("plain", "已然", "stated");
      case PLANNED -> sheet.badge("plan", "计划", "planned");
      case ESTIMATED -> sheet.badge("plan", "估计", "estimated");
      case DENIED -> sheet.badge("differ", "否认", "denied");
    }
    switch (f.aspect()) {
      case LEVEL -> {}
      case CHANGE_TO -> sheet.badge("plain", "变为", "changed to");
      case CHANGE_BY -> sheet.badge("plain", "变动", "change by");
      case RATE -> sheet.badge("plain", "每期", "per period");
    }
    if (a.asOf() != null) {
      m.open("span", "class", "meta").ui("截至 ", "as of ").text(a.asOf()).close("span");
    }
    if (a.saidBy() != null) {
      m.open("span", "class", "meta").ui("据 ", "said by ").text(a.saidBy()).close("span");
    }
    m.raw("</p>");
    sheet.quote(
        new Passage(a.passage().report(), a.sentence()),
        java.util.List.of(a.passage().span()),
        "fg");
    m.raw("</div></li>");
  }
}
