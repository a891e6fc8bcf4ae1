package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hujian.analysis.clean.Block.After;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page apart into its runs of text, in reading order.
 *
 * <p>What an element's name or class alone shows to be no text is handed on with that reason, and
 * does not break the sentence that it interrupts. Scripts, styles and form fields are left out.
 */
final class Blocks implements NodeVisitor {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "svg",
          "select",
          "input",
          "textarea",
          "object",
          "math",
          "iframe");
  private static final Set<String> PLAYERS = Set.of("video", "audio", "iframe", "embed", "object");

  /** A caption stands at most so many runs behind its picture. */
  private static final int NEAR = 3;

  private static final int LEAST_SHARED = 8;

  private final PartRules rules;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Level> open = new ArrayList<>();
  private final Run text = new Run();
  private final Run aside = new Run();
  private int unseen;
  private int links;
  private int asideDepth = -1;
  private String alternative = "";
  private int sincePicture;
  private @Nullable String why;

  private Blocks(PartRules rules) {
    this.rules = rules;
  }

  static List<Block> of(Element root, PartRules rules) {
    Blocks blocks = new Blocks(rules);
    root.traverse(blocks);
    blocks.close(blocks.text);
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode t) {
      if (unseen == 0) {
        current().append(t.getWholeText(), open, links > 0);
      }
      return;
    }
    if (!(node instanceof Element e)) {
      return;
    }
    String name = e.normalName();
    if (UNSEEN.contains(name)) {
      unseen++;
    }
    Level level = Level.of(e);
    if (asideDepth < 0) {
      why = rules.why(level.words());
      if (why != null) {
        asideDepth = depth;
      }
    }
    if (isBoundary(e)) {
      close(current());
    }
    if (name.equals("img")) {
      current().follows(After.PICTURE);
      alternative = bare(e.attr("alt"));
      sincePicture = 0;
    } else if (PLAYERS.contains(name)) {
      current().follows(After.PLAYER);
    }
    if (Links.isLink(e)) {
      links++;
    }
    open.add(level);
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element e)) {
      return;
    }
    if (isBoundary(e)) {
      close(current());
    }
    open.removeLast();
    current().left(open.size());
    if (Links.isLink(e)) {
      links--;
    }
    if (UNSEEN.contains(e.normalName())) {
      unseen--;
    }
    if (depth == asideDepth) {
      close(aside);
      asideDepth = -1;
      why = null;
    }
  }

  private Run current() {
    return asideDepth < 0 ? text : aside;
  }

  private void close(Run run) {
    Block block = run.close(run == aside ? why : null);
    if (block == null) {
      return;
    }
    boolean named = sincePicture++ < NEAR && isSame(alternative, bare(block.text()));
    blocks.add(named ? block.following(After.PICTURE_OF_IT) : block);
  }

  /** True if two texts begin with the same words, and that is half of both at least. */
  private static boolean isSame(String alternative, String text) {
    int shared = 0;
    int most = Math.min(alternative.length(), text.length());
    while (shared < most && alternative.charAt(shared) == text.charAt(shared)) {
      shared++;
    }
    return shared >= LEAST_SHARED && shared * 2 >= Math.max(alternative.length(), text.length());
  }

  private static String bare(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static boolean isBoundary(Element e) {
    return e.isBlock() || e.normalName().equals("br");
  }

  /** An open element: the words by which rules know it. */
  private record Level(List<String> words) {
    static Level of(Element e) {
      List<String> words = new ArrayList<>();
      words.add(e.normalName());
      add('.', e.className(), words);
      add('#', e.id(), words);
      String style = e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
      if (style.contains("text-align:center") || e.attr("align").equalsIgnoreCase("center")) {
        words.add("~centred");
      }
      return new Level(words);
    }

    private static void add(char sign, String value, List<String> words) {
      if (value.isEmpty()) {
        return;
      }
      for (String word : value.toLowerCase(Locale.ROOT).split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(sign + word);
        }
      }
    }
  }

  /** A run of text as it grows; knows which open elements hold all of it. */
  private static final class Run {
    private final StringBuilder words = new StringBuilder();
    private List<Level> path = List.of();
    private int common = -1;
    private int low = Integer.MAX_VALUE;
    private int letters;
    private int linked;
    private After after = After.TEXT;

    void append(String more, List<Level> open, boolean inLink) {
      words.append(more);
      int count = 0;
      for (int i = 0; i < more.length(); i++) {
        if (!isSpace(more.charAt(i))) {
          count++;
        }
      }
      if (count == 0) {
        return;
      }
      if (common < 0) {
        path = List.copyOf(open);
        common = path.size();
      } else {
        common = Math.min(common, low);
      }
      low = Integer.MAX_VALUE;
      letters += count;
      linked += inLink ? count : 0;
    }

    void left(int depth) {
      low = Math.min(low, depth);
    }

    void follows(After what) {
      if (letters == 0) {
        after = what;
      }
    }

    @Nullable Block close(@Nullable String why) {
      Block block = null;
      if (letters > 0) {
        Set<String> within = new HashSet<>();
        for (Level level : path.subList(0, common)) {
          within.addAll(level.words());
        }
        block = new Block(normalised(words), within, (int) (100L * linked / letters), after, why);
        after = After.TEXT;
      }
      words.setLength(0);
      path = List.of();
      common = -1;
      low = Integer.MAX_VALUE;
      letters = 0;
      linked = 0;
      return block;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || isUnseen(c);
  }

  /** Signs that take no room: zero-width spaces, byte-order marks, soft hyphens, controls. */
  private static boolean isUnseen(char c) {
    return c == '\u200B'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u2060'
        || (c < ' ' && !Character.isWhitespace(c));
  }

  /** Runs of white space become one space; signs that take no room go. */
  static String normalised(CharSequence raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isUnseen(c)) {
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
