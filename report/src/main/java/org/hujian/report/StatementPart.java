package org.hujian.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.model.Dossier.Agreement;
import org.hujian.model.Dossier.Statement;
import org.hujian.model.Dossier.Version;

/** Who said what: by speaker, versions of one utterance beside each other, single ones below. */
final class StatementPart {
  private final Sheet sheet;
  private final Markup m;

  StatementPart(Sheet sheet) {
    this.sheet = sheet;
    this.m = sheet.m;
  }

  void write() {
    List<Statement> all = sheet.d.statements();
    if (all.isEmpty()) {
      return;
    }
    sheet.openSection(
        "statements",
        "谁说了什么",
        "Who said what",
        all.size(),
        "同一句话在各家的写法并列；与第一种写法不同的字加底线。链条从说话人到读者。",
        "One utterance as each outlet has it; words that the first version lacks are underlined."
            + " The chain runs from the speaker to the outlet.");
    Map<String, List<Statement>> bySpeaker = new LinkedHashMap<>();
    for (Statement s : all) {
      bySpeaker
          .computeIfAbsent(s.speaker() == null ? "" : s.speaker(), k -> new ArrayList<>())
          .add(s);
    }
    bySpeaker.forEach(this::speaker);
    sheet.closeSection();
  }

  private void speaker(String name, List<Statement> statements) {
    m.raw("<div class=\"speaker\"><h3>");
    if (name.isEmpty()) {
      m.ui("说话人不详", "Speaker not told");
    } else {
      m.text(name);
    }
    Set<String> aliases = new LinkedHashSet<>();
    statements.forEach(s -> aliases.addAll(s.aliases()));
    aliases.remove(name);
    if (!aliases.isEmpty()) {
      m.leaf("span", String.join(" / ", aliases), "class", "aka");
    }
    m.raw("</h3>");
    for (Statement s : statements) {
      if (s.agreement() != Agreement.SINGLE) {
        aligned(s);
      }
    }
    List<Statement> single =
        statements.stream().filter(s -> s.agreement() == Agreement.SINGLE).toList();
    if (!single.isEmpty()) {
      m.raw("<ul class=\"singles\">");
      for (Statement s : single) {
        s.versions().forEach(v -> row(s, v));
      }
      m.raw("</ul>");
    }
    m.raw("</div>\n");
  }

  private void aligned(Statement s) {
    m.raw("<div class=\"card said\"><p class=\"sum\">");
    int n = s.versions().size();
    m.ui(n + " 种写法", n + " versions").raw(" · ");
    m.ui(s.origins() + " 个独立来源", s.origins() == 1 ? "1 origin" : s.origins() + " origins");
    m.raw(" ");
    if (s.agreement() == Agreement.SAME) {
      sheet.badge("agree", "字句相同", "same words");
    } else if (s.rule().equals("statement.same-matter")) {
      sheet.badge("plain", "同一人论同一事，未必是同一句话", "same matter, perhaps not one saying");
    } else {
      sheet.badge("plain", "写法不同", "worded differently");
    }
    m.raw("</p><div class=\"cols\">");
    for (Version v : s.versions()) {
      m.open("div", "class", sheet.row(v.passage(), "col"));
      chain(s, v);
      m.raw("<blockquote>");
      sheet.quote(v.passage(), v.changed(), "ch");
      m.raw("</blockquote></div>");
    }
    m.raw("</div></div>");
  }

  private void row(Statement s, Version v) {
    m.open("li", "class", sheet.row(v.passage(), "row"));
    chain(s, v);
    sheet.quote(v.passage());
    m.close("li");
  }

  /** Speaker › relay › outlet, and whether the words are the speaker's own. */
  private void chain(Statement s, Version v) {
    m.raw("<p class=\"chain\">");
    if (!v.via().isEmpty()) {
      m.raw("<span class=\"link\">");
      if (s.speaker() == null) {
        m.ui("不详", "not told");
      } else {
        m.text(s.speaker());
      }
      m.raw("</span><span class=\"to\" aria-hidden=\"true\">›</span>");
      for (String via : v.via()) {
        m.leaf("span", via, "class", "link");
        m.raw("<span class=\"to\" aria-hidden=\"true\">›</span>");
      }
    }
    sheet.chip(v.passage());
    switch (v.kind()) {
      case DIRECT -> sheet.badge("k-d", "直接", "direct");
      case INDIRECT -> sheet.badge("k-i", "转述", "indirect");
      case MIXED -> sheet.badge("k-m", "半引", "mixed");
    }
    if (v.stance()) {
      sheet.badge("k-s", "态度", "stance");
    }
    m.raw("</p>");
  }
}
