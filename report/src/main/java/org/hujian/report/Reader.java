package org.hujian.report;

import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** The reports themselves, every sentence a place that a finding can lead to. */
final class Reader {
  private final Sheet sheet;
  private final Markup m;

  Reader(Sheet sheet) {
    this.sheet = sheet;
    this.m = sheet.m;
  }

  void write() {
    m.raw(
        "<aside id=\"reader\" aria-labelledby=\"reader-h\"><div class=\"pane\" tabindex=\"0\">\n");
    m.open("h2", "id", "reader-h").ui("原文", "The reports").close("h2");
    for (int i = 0; i < sheet.d.reports().size(); i++) {
      report(i, sheet.d.reports().get(i));
    }
    m.raw("</div></aside>\n");
  }

  private void report(int i, Dossier.Report r) {
    Article a = r.article();
    String url = link(a.url());
    m.open(
        "article",
        "id",
        "r" + i,
        "class",
        "report o" + r.outlet() + " " + Sheet.colour(r.outlet()),
        "lang",
        a.language(),
        "data-source",
        a.source(),
        "data-url",
        url == null ? "" : url,
        "data-day",
        Stamps.day(a.published()));
    m.raw("<header>");
    sheet.chip(r.outlet());
    m.leaf("h3", ReportList.title(r));
    m.open("p", "class", "meta").text(Stamps.people(a.published()));
    if (a.byline() != null) {
      m.text(" · " + a.byline());
    }
    m.close("p");
    String page = sheet.page(a);
    if (page != null) {
      m.open("p", "class", "meta").open("a", "href", page);
      m.ui("本篇全部标注 →", "All findings in this report →").raw("</a>").close("p");
    }
    if (url != null) {
      m.open("p", "class", "meta");
      m.leaf("a", url, "href", url, "rel", "noopener noreferrer nofollow", "target", "_blank");
      m.close("p");
    }
    m.raw("</header>");
    int next = 0;
    List<Span> sentences = r.sentences();
    for (Span p : a.paragraphs()) {
      m.raw("<p>");
      int at = p.start();
      while (next < sentences.size() && sentences.get(next).end() <= p.end()) {
        Span s = sentences.get(next);
        m.text(a.text().substring(at, s.start()));
        m.open(
            "span",
            "id",
            "r" + i + "s" + next,
            "class",
            "s",
            "data-s",
            Integer.toString(sheet.points(i).start(s)));
        m.text(s.in(a.text())).close("span");
        at = s.end();
        next++;
      }
      m.text(a.text().substring(at, p.end())).raw("</p>\n");
    }
    m.raw("</article>\n");
  }

  /** An address a reader may follow: http or https, nothing that runs. */
  static @Nullable String link(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }
}
