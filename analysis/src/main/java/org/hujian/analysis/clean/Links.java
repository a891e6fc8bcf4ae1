package org.hujian.analysis.clean;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the links of a page; an anchor that was never closed and swallowed the page is none. */
final class Links {
  private static final int LONGEST = 300;
  private static final Set<String> LARGE = Set.of("p", "div", "table", "ul", "section", "article");

  private Links() {}

  static boolean isLink(Element e) {
    if (!e.normalName().equals("a") || !e.hasAttr("href")) {
      return false;
    }
    for (Element child : e.children()) {
      if (LARGE.contains(child.normalName())) {
        return e.wholeText().length() <= LONGEST;
      }
    }
    return true;
  }

  static boolean isInside(@Nullable Element e) {
    for (Element at = e; at != null; at = at.parent()) {
      if (isLink(at)) {
        return true;
      }
    }
    return false;
  }
}
