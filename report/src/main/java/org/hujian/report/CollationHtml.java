package org.hujian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Collation;
import org.hujian.model.Collation.Match;
import org.hujian.model.Span;

/**
 * Writes two reports beside each other as one self-contained page: each whole, what both have
 * marked, numbered and linked to its other place.
 *
 * <p>Marks are lines and numbers as well as colours. The page opens no connection, and needs its
 * script for nothing but the reader's language.
 */
public final class CollationHtml {
  private static final String STYLE =
      DossierHtml.resource("dossier.css") + DossierHtml.resource("collation.css");
  private static final String SCRIPT =
      "if(!/^zh/i.test(navigator.language||'zh'))document.getElementById('ui-en').checked=true;";

  /** Writes the page; the stream stays open. */
  public void write(Collation collation, OutputStream out) throws IOException {
    out.write(page(collation).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A match as one side has it. */
  private record Side(int number, Match match, Span at, List<Span> changed) {}

  private static String page(Collation c) {
    Markup m = new Markup();
    DossierHtml.head(m, c.left().title() + " · " + c.right().title(), STYLE, SCRIPT);
    m.raw("<body>\n");
    m.open("a", "class", "skip", "href", "#left").ui("跳到正文", "Skip to content").close("a");
    m.raw("<div class=\"bar\"><span class=\"mark\" lang=\"zh-Hans\">互见</span>");
    m.open("h1", "class", "kicker").ui("两篇对看", "Two reports side by side").close("h1");
    Switches.write(m);
    m.raw("</div>\n<header class=\"key\"><ul>");
    key(m, "same", count(c, true, false), "处逐字相同", "the same words");
    key(m, "edited", count(c, false, false), "处有改动（划出的字词对面没有）", "with changed words (underlined)");
    key(m, "same moved", count(c, true, true) + count(c, false, true), "处移了位置", "moved");
    m.raw("<li>").ui("未标记的只此一篇有；编号通到对面。", "Unmarked: in this report alone. Numbers lead across.");
    m.raw("</li></ul></header>\n<main class=\"two\">\n");
    side(m, c, true);
    side(m, c, false);
    m.raw("</main>\n<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    return m.toString();
  }

  private static long count(Collation c, boolean verbatim, boolean moved) {
    return c.matches().stream().filter(x -> x.moved() == moved && x.verbatim() == verbatim).count();
  }

  private static void key(Markup m, String kind, long count, String zh, String en) {
    m.raw("<li>").leaf("b", Long.toString(count)).raw(" ");
    m.open("span", "class", "v " + kind).ui(zh, en).close("span").raw("</li>");
  }

  private static void side(Markup m, Collation c, boolean left) {
    Article a = left ? c.left() : c.right();
    String name = left ? "left" : "right";
    m.open("section", "id", name, "class", "pane " + (left ? "k1" : "k3"), "tabindex", "0");
    m.raw("<article class=\"report\"").raw(">");
    m.raw("<header><span class=\"chip\"><i></i>");
    if (a.outlet() == null) {
      m.ui("未署媒体", "no outlet named");
    } else {
      m.text(a.outlet().name());
    }
    m.raw("</span>").leaf("h2", a.title().isBlank() ? a.source() : a.title(), "lang", a.language());
    m.leaf("p", Stamps.people(a.published()), "class", "meta");
    String url = Reader.link(a.url());
    if (url != null) {
      m.open("p", "class", "meta");
      m.leaf("a", url, "href", url, "rel", "noopener noreferrer nofollow", "target", "_blank");
      m.close("p");
    }
    m.raw("</header>\n");
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < c.matches().size(); i++) {
      Match x = c.matches().get(i);
      sides.add(
          left
              ? new Side(i + 1, x, x.left(), x.leftChanged())
              : new Side(i + 1, x, x.right(), x.rightChanged()));
    }
    sides.sort(Comparator.comparing(Side::at));
    int next = 0;
    for (Span p : a.paragraphs()) {
      m.open("p", "lang", a.language());
      int at = p.start();
      while (next < sides.size() && sides.get(next).at.end() <= p.end()) {
        Side s = sides.get(next++);
        m.text(a.text().substring(at, s.at.start()));
        passage(m, a, s, left);
        at = s.at.end();
      }
      m.text(a.text().substring(at, p.end())).raw("</p>\n");
    }
    m.raw("</article></section>\n");
  }

  private static void passage(Markup m, Article a, Side s, boolean left) {
    String kind = (s.match.verbatim() ? "v same" : "v edited") + (s.match.moved() ? " moved" : "");
    m.open("span", "id", (left ? "a" : "b") + s.number, "class", kind);
    int at = s.at.start();
    String changed = left ? "del" : "ins";
    for (Span x : s.changed) {
      m.text(a.text().substring(at, x.start()));
      m.leaf(changed, x.in(a.text()));
      at = x.end();
    }
    m.text(a.text().substring(at, s.at.end())).close("span");
    m.open("a", "class", "no", "href", (left ? "#b" : "#a") + s.number);
    m.raw("<span class=\"vh\">").ui("对面 ", "across: ").raw("</span>");
    m.text(Integer.toString(s.number));
    if (s.match.moved()) {
      m.raw(" ").ui("移", "moved");
    }
    m.close("a");
  }
}
