package org.hujian.analysis.clean;

import org.jspecify.annotations.Nullable;

/** Tells the blocks that are not the article's own text, with the reason. */
final class Boilerplate {
  private Boilerplate() {}

  /** Why this block is no text of the article, or null if it is. */
  static @Nullable String why(Block b) {
    String t = b.text();
    if (b.isWithin("figcaption") || b.isWithin(".picinfo") || b.isWithin("small")) {
      return "caption";
    }
    if (t.startsWith("获取更多RSS") || t.startsWith("https://feedx.")) {
      return "feed-footer";
    }
    if (t.contains("版权声明") || t.contains("版權聲明") || t.contains("独家稿件")) {
      return "rights-notice";
    }
    if (t.startsWith("责任编辑") || t.startsWith("記者：") || t.startsWith("记者：")) {
      return "editor-line";
    }
    if (b.isWithin("li") && b.linked() && b.isWithin(".story-body__list-item")) {
      return "related-link";
    }
    return null;
  }
}
