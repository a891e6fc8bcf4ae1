package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.clean.Block.After;
import org.hujian.analysis.clean.LineRules.Cut;
import org.hujian.analysis.clean.LineRules.Opens;
import org.hujian.analysis.clean.LineRules.Place;
import org.hujian.analysis.clean.LineRules.Rule;
import org.hujian.model.Removed;
import org.jspecify.annotations.Nullable;

/**
 * Parts the runs of a page into the article's text and the rest, with the reason for each that
 * goes.
 *
 * <p>Reasons come, in this order, from the element ({@link PartRules}), from the words ({@link
 * LineRules}), and from what stands around the run: lists of links, lines after a heading such as
 * 延伸閱讀, small print below a picture. A page that holds nothing but links (a bulletin of headlines)
 * keeps them.
 */
final class Sieve {
  /** How many lines of text the rules for the first and the last lines look past. */
  private static final int EDGE = 3;

  /**
   * A page with fewer signs outside its links than in them, and than this, is a list of headlines.
   */
  private static final int LEAST_TEXT = 60;

  /** A line up to this length may belong to a list of links without being one. */
  private static final int SHORT = 40;

  /** A caption or a link's words are not longer than this. */
  private static final int LONG = 160;

  private final LineRules rules;

  Sieve(LineRules rules) {
    this.rules = rules;
  }

  /** What stays, in order, and what goes. */
  record Parted(List<Block> text, List<Removed> removed) {}

  Parted part(List<Block> blocks, String title) {
    List<Piece> pieces = new ArrayList<>();
    for (Block b : blocks) {
      pieces.add(new Piece(b));
    }
    byElementAndWords(pieces);
    ends(pieces);
    lists(pieces);
    captions(pieces);
    byline(pieces);
    edge(pieces, Place.START);
    edge(pieces.reversed(), Place.END);
    title(pieces, title);
    return parted(pieces);
  }

  private void byElementAndWords(List<Piece> pieces) {
    for (Piece p : pieces) {
      Rule rule = rules.line(p.block.text(), Place.ANY);
      if (rule != null) {
        p.why = rule.why();
        p.opens = rule.opens();
      }
      if (p.block.why() != null) {
        p.why = p.block.why();
      }
    }
  }

  /** Cuts what rules take from the starts and ends of lines. */
  private void ends(List<Piece> pieces) {
    for (Piece p : pieces) {
      if (p.why != null) {
        continue;
      }
      for (Rule rule : rules.rules()) {
        String text = p.block.text();
        if (rule.cut() == Cut.TAIL) {
          int at = rules.tail(text, rule);
          if (at < text.length()) {
            p.after.addFirst(new Removed(text.substring(at).strip(), rule.why()));
            p.block = p.block.withText(text.substring(0, at).stripTrailing());
          }
        } else if (rule.cut() == Cut.HEAD) {
          int at = rules.head(text, rule);
          if (at > 0) {
            p.before.add(new Removed(text.substring(0, at).strip(), rule.why()));
            p.block = p.block.withText(text.substring(at).stripLeading());
          }
        }
      }
    }
  }

  private static void lists(List<Piece> pieces) {
    int plain = 0;
    int linked = 0;
    for (Piece p : pieces) {
      if (p.why == null && p.block.isLink()) {
        linked += p.block.text().length();
      } else if (p.why == null) {
        plain += p.block.text().length();
      }
    }
    if (plain < LEAST_TEXT && plain < linked) {
      return;
    }
    boolean inList = false;
    boolean inGallery = false;
    for (Piece p : pieces) {
      if (p.why != null) {
        inList |= p.opens == Opens.LIST;
        inGallery |= p.opens == Opens.GALLERY;
        continue;
      }
      inGallery &= p.block.after() == After.PICTURE && !p.block.isWithin("p");
      if (inGallery) {
        p.why = "gallery";
      } else if (isListed(p.block)) {
        p.why = "related-link";
      } else if (inList && p.block.text().length() <= SHORT && !p.block.endsSentence()) {
        p.why = "related-link";
      } else {
        inList = false;
      }
    }
  }

  /** A link that stands alone names another page, unless it is a whole paragraph of prose. */
  private static boolean isListed(Block b) {
    boolean prose = b.text().length() > LONG || (b.text().length() > SHORT && b.endsSentence());
    return b.isLink() && !prose;
  }

  /** Small or slanted print right below a picture tells what is on it. */
  private static void captions(List<Piece> pieces) {
    for (Piece p : pieces) {
      if (p.why == null && isCaption(p.block)) {
        p.why = "caption";
      }
    }
  }

  private static boolean isCaption(Block b) {
    if (b.after() == After.PICTURE_OF_IT) {
      return true;
    }
    if (b.after() == After.TEXT || b.text().length() > LONG) {
      return false;
    }
    boolean heading =
        b.isWithin("strong") || b.isWithin("b") || b.isWithin("h2") || b.isWithin("h3");
    boolean slanted = b.isWithin("i") || b.isWithin("em") || (b.isWithin("~centred") && !heading);
    return b.isWithin("small")
        || b.isWithin("figure")
        || b.isWithin(".wp-caption")
        || (slanted && !b.endsSentence())
        || (b.after() == After.PLAYER && !heading && !b.endsSentence());
  }

  /** A short slanted line above the text says who wrote it. */
  private static void byline(List<Piece> pieces) {
    for (Piece p : pieces) {
      if (p.why != null) {
        continue;
      }
      Block b = p.block;
      if ((!b.isWithin("i") && !b.isWithin(".byline") && !b.isWithin(".author"))
          || b.text().length() > SHORT * 2
          || b.endsSentence()) {
        return;
      }
      p.why = "byline";
    }
  }

  private void edge(List<Piece> fromEdge, Place place) {
    int passed = 0;
    for (Piece p : fromEdge) {
      if (p.why != null) {
        continue;
      }
      Rule rule = rules.line(p.block.text(), place);
      if (rule != null) {
        p.why = rule.why();
      } else if (++passed >= EDGE) {
        return;
      }
    }
  }

  /** A first line that only repeats the title goes, unless nothing else is left. */
  private static void title(List<Piece> pieces, String title) {
    Piece first = null;
    for (Piece p : pieces) {
      if (p.why == null) {
        if (first == null) {
          first = p;
        } else {
          if (folded(first.block.text()).equals(folded(title))) {
            first.why = "title";
          }
          return;
        }
      }
    }
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Parted parted(List<Piece> pieces) {
    List<Block> text = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    for (Piece p : pieces) {
      removed.addAll(p.before);
      if (p.why != null) {
        removed.add(new Removed(p.block.text(), p.why));
      } else if (!p.block.text().isEmpty()) {
        text.add(p.block);
      }
      removed.addAll(p.after);
    }
    return new Parted(text, removed);
  }

  /** A run while it is judged. */
  private static final class Piece {
    private final List<Removed> before = new ArrayList<>();
    private final List<Removed> after = new ArrayList<>();
    private Block block;
    private @Nullable String why;
    private Opens opens = Opens.NOTHING;

    Piece(Block block) {
      this.block = block;
    }
  }
}
