package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes a page apart into its runs of text, in reading order; what is never shown is left out. */
final class Blocks implements NodeVisitor {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "head",
          "select",
          "button",
          "form",
          "object",
          "audio",
          "video",
          "textarea");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private @Nullable Element parent;
  private int unseen;
  private boolean plain;

  static List<Block> of(String html) {
    Blocks blocks = new Blocks();
    Jsoup.parse(html).body().traverse(blocks);
    blocks.close();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element e) {
      if (UNSEEN.contains(e.normalName())) {
        unseen++;
      }
      if (isBoundary(e)) {
        close();
      }
    } else if (node instanceof TextNode t && unseen == 0) {
      append(t);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element e) {
      if (isBoundary(e)) {
        close();
      }
      if (UNSEEN.contains(e.normalName())) {
        unseen--;
      }
    }
  }

  private static boolean isBoundary(Element e) {
    return e.isBlock() || e.normalName().equals("br") || e.normalName().equals("img");
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    if (!words.isBlank()) {
      parent = (Element) node.parent();
      plain |= parent != null && parent.closest("a") == null;
    }
    run.append(words);
  }

  private void close() {
    String text = normalised(run);
    if (!text.isEmpty() && parent != null) {
      Set<String> within = new HashSet<>();
      for (Element e = parent; e != null; e = e.parent()) {
        within.add(e.normalName());
        for (String word : (e.className() + " " + e.id()).toLowerCase(Locale.ROOT).split("\\s+")) {
          within.add("." + word);
        }
      }
      blocks.add(new Block(text, within, !plain));
    }
    run.setLength(0);
    parent = null;
    plain = false;
  }

  /** Runs of white space become one space; zero-width signs go. */
  private static String normalised(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\u200B' || c == '\uFEFF') {
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c);
    }
    return out.toString();
  }
}
