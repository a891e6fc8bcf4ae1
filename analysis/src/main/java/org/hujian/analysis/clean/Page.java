package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The body of a raw document taken apart: its runs of text and the addresses of its pictures. */
record Page(List<Block> blocks, List<String> pictures) {
  /** Elements nested deeper than this are read as if they stood at this depth. */
  private static final int DEEPEST = 256;

  static Page of(RawDocument raw, PartRules parts) {
    if (raw.form() == Form.PLAIN) {
      return new Page(plain(raw.body()), List.of());
    }
    Document doc = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(raw.body(), "");
    List<String> pictures = new ArrayList<>();
    for (Element img : doc.getElementsByTag("img")) {
      pictures.add(img.attr("src"));
    }
    return new Page(Blocks.of(doc.body(), parts), pictures);
  }

  private static List<Block> plain(String text) {
    return text.lines()
        .map(Blocks::normalised)
        .filter(line -> !line.isEmpty())
        .map(line -> new Block(line, java.util.Set.of(), 0, false, null))
        .toList();
  }
}
