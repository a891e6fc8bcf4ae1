package org.hujian.report;

import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Note;

/** Contradictions a report carries in itself or against its own date, each with its evidence. */
final class NotesPart {
  private final Sheet sheet;
  private final Markup m;

  NotesPart(Sheet sheet) {
    this.sheet = sheet;
    this.m = sheet.m;
  }

  void write() {
    Dossier d = sheet.d;
    if (d.notes().isEmpty()) {
      return;
    }
    sheet.openSection(
        "notes",
        "文本存疑",
        "Notes on the texts",
        d.notes().size(),
        "报道自身的矛盾，列出证据；哪个对，由读者判断。",
        "Where a report contradicts itself or its own date, with the evidence; which is right is"
            + " left to the reader.");
    for (Note n : d.notes()) {
      m.open("div", "class", sheet.row(n.at(), "card note"));
      m.raw("<p class=\"chain\">");
      sheet.chip(n.at());
      switch (n.kind()) {
        case DATE -> sheet.badge("plan", "日期", "date");
        case TIME_ZONE -> sheet.badge("plan", "时区", "time zone");
        case NAME -> sheet.badge("plan", "名称", "name");
        case NUMBER -> sheet.badge("plan", "数字", "number");
      }
      m.raw("</p><p>").ui(NoteText.zh(n), NoteText.en(n)).raw("</p>");
      m.raw("<ul class=\"entries\">");
      if (!n.at().span().isEmpty()) {
        m.open("li", "class", "row");
        sheet.sentence(n.at(), "fg");
        m.close("li");
      }
      for (Dossier.Passage e : n.evidence()) {
        m.open("li", "class", "row");
        if (e.report() != n.at().report()) {
          sheet.chip(e);
        }
        sheet.sentence(e, "time");
        m.close("li");
      }
      m.raw("</ul></div>\n");
    }
    sheet.closeSection();
  }
}
