package org.hujian.analysis.annotate.mention;

import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Token;

/**
 * Places the segmenter knows, and names before 市 县 监狱 机场 and the like. Does not join the levels of
 * an address: each is a place of its own.
 */
final class Places {
  void find(Scene scene, Finds out) {
    for (int t = 0; t < scene.tokens.size(); t++) {
      Token token = scene.tokens.get(t);
      String word = token.word();
      if (!token.pos().startsWith("ns") || word.length() < 2 || scene.in(Section.NOTNAME, word)) {
        continue;
      }
      int n = scene.longest(Section.PLACEHEAD, token.end());
      if (n > 0 && (scene.startsAt[token.end() + n] >= 0 || scene.endsAt[token.end() + n] >= 0)) {
        out.add(token.start(), token.end() + n, EntityType.PLACE, "name.place-head", 51);
      }
      out.add(token.start(), token.end(), EntityType.PLACE, "name.place", 32);
    }
  }
}
