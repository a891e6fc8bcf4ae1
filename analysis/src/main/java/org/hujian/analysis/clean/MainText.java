package org.hujian.analysis.clean;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a whole page that holds the article.
 *
 * <p>The page's own mark ({@code itemprop="articleBody"}) is believed. Else prose votes: every run
 * of text outside links gives the signs it has to its parent, and less to each element further up,
 * so that the smallest element below the body that holds most of the prose wins (the idea of
 * Readability's and boilerpipe's text density; Kohlschütter et al., WSDM 2010). Looks at no layout.
 */
final class MainText {
  private static final List<String> MARKED =
      List.of("[itemprop=articleBody]", "[itemprop=article_body]", "#js_content", "#artibody");

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "select",
          "textarea",
          "button",
          "nav",
          "footer",
          "header",
          "aside",
          "form",
          "iframe",
          "svg");

  /** Prose has sentences: a run with less than this counts for nothing. */
  private static final int LEAST = 15;

  /** An element that is marked as the text holds at least this share of what the best one holds. */
  private static final double ENOUGH = 0.5;

  /** An element that holds this share of all prose on the page needs nothing around it. */
  private static final double MOST = 0.6;

  private static final double[] SHARE = {1.0, 0.75, 0.4, 0.2, 0.1};

  private MainText() {}

  static Element of(Document doc) {
    Element body = doc.body();
    Map<Element, Double> votes = votes(body);
    Element best = best(votes);
    if (best == null) {
      return body;
    }
    double prose = prose(best);
    for (String selector : MARKED) {
      for (Element marked : body.select(selector)) {
        if (prose(marked) >= prose * ENOUGH) {
          return marked;
        }
      }
    }
    return widened(best, body, prose);
  }

  /**
   * Climbs from a piece of the text while the element above holds much more of it and few links.
   */
  private static Element widened(Element best, Element body, double prose) {
    Element at = best;
    double held = prose;
    double all = prose(body);
    for (Element up = best.parent(); up != null && up != body; up = up.parent()) {
      if (held > all * MOST) {
        return at;
      }
      double more = prose(up);
      if (more > held * 1.25 && links(up) < more * 0.1) {
        at = up;
        held = more;
      }
    }
    return at;
  }

  private static Map<Element, Double> votes(Element body) {
    Map<Element, Double> votes = new IdentityHashMap<>();
    for (Element e : body.getAllElements()) {
      if (NO_TEXT.contains(e.normalName()) || Links.isInside(e)) {
        continue;
      }
      int own = own(e);
      if (own < LEAST) {
        continue;
      }
      Element up = e.isBlock() && isParagraph(e) ? e.parent() : e;
      double weight = own * (hint(e) ? 1.0 : 0.6);
      for (int i = 0; i < SHARE.length && up != null && up != body; i++, up = up.parent()) {
        votes.merge(up, weight * SHARE[i], Double::sum);
      }
    }
    return votes;
  }

  private static boolean isParagraph(Element e) {
    return e.normalName().equals("p") || e.normalName().equals("blockquote");
  }

  private static boolean hint(Element e) {
    return e.normalName().equals("p")
        || (e.parent() != null && e.parent().normalName().equals("p"));
  }

  private static @Nullable Element best(Map<Element, Double> votes) {
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> e : votes.entrySet()) {
      boolean better =
          e.getValue() > most
              || (e.getValue() == most && best != null && isBefore(e.getKey(), best));
      if (better) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return best;
  }

  /** Breaks ties, so that the map's order does not matter. */
  private static boolean isBefore(Element a, Element b) {
    return a.cssSelector().compareTo(b.cssSelector()) < 0;
  }

  /** Signs of the element's own runs of text that read as prose. */
  private static int own(Element e) {
    int n = 0;
    for (TextNode t : e.textNodes()) {
      String s = t.text().strip();
      n += hasMark(s) ? s.length() : 0;
    }
    return n;
  }

  /** Signs outside links below an element, in runs that have a sentence mark. */
  private static double prose(Element root) {
    double[] n = {0};
    root.traverse((Node node, int depth) -> {
      if (node instanceof TextNode t && t.parent() instanceof Element p && !Links.isInside(p)) {
        if (NO_TEXT.contains(p.normalName())) {
          return;
        }
        String s = t.text().strip();
        if (s.length() >= LEAST && hasMark(s)) {
          n[0] += s.length();
        }
      }
    });
    return n[0];
  }

  private static double links(Element root) {
    double n = 0;
    for (Element a : root.getElementsByTag("a")) {
      n += Links.isLink(a) ? a.text().strip().length() : 0;
    }
    return n;
  }

  private static boolean hasMark(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean latin = (c == ',' || c == '.') && (i + 1 == s.length() || s.charAt(i + 1) == ' ');
      if (latin || "，。！？；：、".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
