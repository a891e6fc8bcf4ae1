package org.hujian.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Verdict;

/** The head of the page: bar, title, what is in it, and the choice of outlets. */
final class Masthead {
  private final Sheet sheet;
  private final Dossier d;
  private final Markup m;

  Masthead(Sheet sheet) {
    this.sheet = sheet;
    this.d = sheet.d;
    this.m = sheet.m;
  }

  void write() {
    m.open("a", "class", "skip", "href", "#main").ui("跳到正文", "Skip to content").close("a");
    bar();
    head();
  }

  /** The same without the bar: the page around it has its own. */
  void inside() {
    head();
    m.open("nav", "class", "parts", "aria-labelledby", "toc");
    tabs();
    m.close("nav").raw("\n");
  }

  private void head() {
    m.raw("<header class=\"head\">\n");
    m.open("p", "class", "kicker").ui("一事互见", "One story, side by side").close("p");
    m.leaf("h1", d.title());
    facts();
    outlets();
    m.raw("</header>\n");
  }

  private void bar() {
    m.raw("<div class=\"bar\"><span class=\"mark\" lang=\"zh-Hans\">互见</span>");
    m.open("nav", "aria-labelledby", "toc");
    tabs();
    m.close("nav");
    Switches.write(m);
    m.raw("</div>\n");
  }

  private void tabs() {
    m.open("span", "id", "toc", "class", "vh").ui("本页各部分", "Parts of this page").close("span");
    tab("reports", "报道", "Reports", d.reports().size());
    tab("timeline", "时间线", "Timeline", d.timeline().size());
    tab("statements", "谁说了什么", "Who said what", d.statements().size());
    tab("figures", "数字", "Figures", d.quantities().size());
    tab("only", "只此一家", "Only here", d.only().size());
    tab("copied", "相同文字", "Copied", d.copied().size());
    tab("names", "称谓用词", "Names, wording", d.namings().size());
    tab("notes", "文本存疑", "Notes", d.notes().size());
  }

  private void tab(String id, String zh, String en, int count) {
    if (count > 0) {
      m.open("a", "href", "#" + id).ui(zh, en);
      m.leaf("span", Integer.toString(count), "class", "n").close("a");
    }
  }

  private void facts() {
    List<String> days =
        d.reports().stream()
            .map(r -> Stamps.day(r.article().published()))
            .filter(s -> !s.isEmpty())
            .sorted()
            .toList();
    m.open("p", "class", "facts");
    if (!days.isEmpty()) {
      String first = days.getFirst();
      String last = days.getLast();
      m.text(Objects.equals(first, last) ? first : first + " – " + last).raw(" · ");
    }
    m.ui(d.outlets().size() + " 家媒体", d.outlets().size() + " outlets").raw(" · ");
    m.ui(d.reports().size() + " 篇报道", d.reports().size() + " reports").raw(" · ");
    m.ui(d.occasions().size() + " 个事件", d.occasions().size() + " events").close("p");

    m.open("ul", "class", "glance");
    glance("statements", DossierHtml.aligned(d), "段说法有两家以上", "statements in two outlets or more");
    glance("figures", verdicts(Verdict.DIFFER), "个数字互不相同", "figures that differ");
    glance("figures", verdicts(Verdict.COMPATIBLE), "个数字相容", "figures that are compatible");
    glance("only", d.only().size(), "句只有一家有", "sentences only one outlet has");
    glance("copied", d.copied().size(), "段文字相同", "passages in common");
    glance("notes", d.notes().size(), "处文本存疑", "notes on the texts");
    m.close("ul").raw("\n");
  }

  private long verdicts(Verdict v) {
    return d.quantities().stream().filter(q -> q.verdict() == v).count();
  }

  private void glance(String id, long count, String zh, String en) {
    if (count > 0) {
      m.raw("<li>").open("a", "href", "#" + id).leaf("b", Long.toString(count)).raw(" ");
      m.ui(zh, en).raw("</a></li>");
    }
  }

  private void outlets() {
    m.raw("<fieldset class=\"outlets\"><legend>").ui("比较哪些媒体", "Outlets in the comparison");
    m.raw("</legend>");
    for (int i = 0; i < d.outlets().size(); i++) {
      String id = "f" + i;
      m.open("label", "for", id, "class", "pick " + Sheet.colour(i));
      m.raw("<input type=\"checkbox\" checked id=\"" + id + "\">").raw("<i></i>");
      sheet.outletName(i);
      int n = d.outlets().get(i).reports().size();
      if (n > 1) {
        m.leaf("span", Integer.toString(n), "class", "n");
      }
      m.close("label");
    }
    if (!sheet.copies().isEmpty()) {
      m.raw("<label for=\"nocp\" class=\"pick plain\"><input type=\"checkbox\" id=\"nocp\">");
      m.ui("隐去转载", "Hide copies").close("label");
    }
    m.raw("</fieldset>\n");
    representatives();
    about();
  }

  /** Which report of each group of copies stands for it when copies are put away. */
  private void representatives() {
    Map<Integer, List<Integer>> groups = sheet.copies();
    if (groups.isEmpty()) {
      return;
    }
    m.raw("<details class=\"about reps\"><summary>");
    m.ui("隐去转载时由哪篇代表", "Which copy stands for its group");
    m.leaf("span", Integer.toString(groups.size()), "class", "n").raw("</summary>");
    groups.forEach((origin, group) -> {
      m.raw("<fieldset><legend class=\"vh\">");
      m.text(ReportList.title(d.reports().get(origin))).raw("</legend>");
      for (int i : group) {
        m.open("label", "for", "rep" + i);
        m.raw("<input type=\"radio\" name=\"rep-" + origin + "\" id=\"rep" + i + "\"");
        m.raw(i == origin ? " checked>" : ">");
        sheet.chip(d.reports().get(i).outlet());
        m.leaf("span", Stamps.people(d.reports().get(i).article().published()), "class", "meta");
        m.text(ReportList.title(d.reports().get(i))).close("label");
      }
      m.raw("</fieldset>");
    });
    m.raw("</details>\n");
  }

  /** What is known of the outlets, with where it can be checked. */
  private void about() {
    if (d.outlets().stream().allMatch(c -> c.facts().isEmpty())) {
      return;
    }
    m.raw("<details class=\"about\"><summary>").ui("媒体资料与出处", "About the outlets, with sources");
    m.raw("</summary><dl>");
    for (int i = 0; i < d.outlets().size(); i++) {
      m.open("div", "class", "o" + i + " " + Sheet.colour(i)).raw("<dt>");
      sheet.chip(i);
      m.raw("</dt>");
      if (d.outlets().get(i).facts().isEmpty()) {
        m.open("dd", "class", "meta").ui("不详", "unknown").close("dd");
      }
      d.outlets().get(i).facts().forEach(this::fact);
      m.raw("</div>");
    }
    m.raw("</dl></details>\n");
  }

  private void fact(Dossier.Fact f) {
    m.raw("<dd><span class=\"meta\">");
    switch (f.field()) {
      case COUNTRY -> m.ui("国家地区 ", "country ");
      case OWNER -> m.ui("所有者 ", "owner ");
      case FUNDING -> m.ui("经费 ", "funding ");
      case PLATFORM -> m.ui("平台 ", "platform ");
      case SITE -> m.ui("网站 ", "site ");
    }
    m.raw("</span>").text(f.value()).raw(" <span class=\"meta\">");
    String link = Reader.link(f.source());
    if (link == null) {
      m.text(f.source());
    } else {
      m.open("a", "href", link, "rel", "noopener noreferrer nofollow", "target", "_blank");
      m.text(link).close("a");
    }
    m.raw("</span></dd>");
  }
}
