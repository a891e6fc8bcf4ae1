package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The body of a raw document taken apart.
 *
 * @param blocks the runs of text of the article's element
 * @param pictures the addresses of its pictures
 * @param imprint what a whole page prints between heading and text
 */
record Page(List<Block> blocks, List<String> pictures, Imprint imprint) {
  /** Elements nested deeper than this are read as if they stood at this depth. */
  private static final int DEEPEST = 256;

  /** If what parts' names take away exceeds what they leave so many times, the names mislead. */
  private static final int TOO_MUCH = 2;

  private static final Imprint NONE = new Imprint(null, null);

  static Page of(RawDocument raw, PartRules parts) {
    if (raw.form() == Form.PLAIN) {
      return new Page(plain(raw.body()), List.of(), NONE);
    }
    Document doc = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(raw.body(), "");
    boolean whole = raw.form() == Form.PAGE;
    Element root = whole ? MainText.of(doc) : doc.body();
    List<Block> blocks = blocks(root, parts);
    Imprint imprint = whole ? imprint(doc.body(), root, blocks) : NONE;
    List<String> pictures = new ArrayList<>();
    for (Element img : root.getElementsByTag("img")) {
      pictures.add(img.attr("src"));
    }
    return new Page(blocks, pictures, imprint);
  }

  private static List<Block> blocks(Element root, PartRules parts) {
    List<Block> blocks = Blocks.of(root, parts);
    int kept = 0;
    int gone = 0;
    for (Block b : blocks) {
      if (b.why() == null) {
        kept += b.text().length();
      } else {
        gone += b.text().length();
      }
    }
    return gone > kept * TOO_MUCH ? Blocks.of(root, PartRules.NONE) : blocks;
  }

  private static Imprint imprint(Element body, Element root, List<Block> blocks) {
    List<Block> all = Blocks.of(body, PartRules.NONE);
    List<Block> inside = Blocks.of(root, PartRules.NONE);
    if (inside.isEmpty()) {
      return Imprint.of(all, List.of(), List.of());
    }
    List<String> texts = texts(all);
    int from = Math.max(0, texts.indexOf(inside.getFirst().text()));
    int to = Math.max(from, texts.lastIndexOf(inside.getLast().text()));
    return Imprint.of(all.subList(0, from), blocks, all.subList(to, all.size()));
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  private static List<Block> plain(String text) {
    return text.lines()
        .map(Blocks::normalised)
        .filter(line -> !line.isEmpty())
        .map(line -> new Block(line, Set.of(), 0, Block.After.TEXT, null))
        .toList();
  }
}
