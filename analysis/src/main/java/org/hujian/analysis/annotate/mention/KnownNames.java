package org.hujian.analysis.annotate.mention;

import org.hujian.analysis.annotate.mention.Lexicon.Row;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Token;

/**
 * Names of general knowledge, the longest at each place. Does not take one that cuts a common word
 * in two, nor a country inside the name of its people or language (美国人, 法语).
 */
final class KnownNames {
  /** What a sign of sounds is worth. */
  private static final int SOUND = 8;

  private static final String PEOPLE = "人语裔籍文式货资商企";

  void find(Scene scene, Finds out) {
    Trie trie = scene.lexicon.names();
    String text = scene.text;
    int i = 0;
    while (i < text.length()) {
      int end = 0;
      int row = -1;
      int node = 0;
      for (int k = i; k < text.length(); k++) {
        node = trie.next(node, text.charAt(k));
        if (node < 0) {
          break;
        }
        if (trie.value(node) >= 0 && !cuts(scene, k + 1, i)) {
          end = k + 1;
          row = trie.value(node);
        }
      }
      if (row < 0 || cuts(scene, i, i)) {
        i++;
        continue;
      }
      i = take(scene, i, end, scene.lexicon.row(row), out);
    }
  }

  private static int take(Scene scene, int start, int end, Row row, Finds out) {
    String text = scene.text;
    char next = scene.at(end);
    boolean latin = Scene.latin(text.charAt(start));
    if (latin && (Scene.latin(next) || Scene.latin(scene.at(start - 1)))) {
      return start + 1;
    }
    if (row.type() == EntityType.PLACE) {
      if (PEOPLE.indexOf(next) >= 0
          && row.kind().equals("country")
          && !text.startsWith("人民", end)
          && !text.startsWith("人权", end)
          && !text.startsWith("人大", end)
          && !text.startsWith("文化", end)
          && !text.startsWith("商务", end)) {
        return end;
      }
      out.add(start, end, EntityType.PLACE, "name.known-place", 50);
    } else if (end - start == 2 && titled(scene, start)) {
      // 首相强生 is a person, not the firm
      out.add(start, end, EntityType.PERSON, "name.titled-sound", 55);
    } else {
      out.add(start, end, EntityType.ORG, "name.known-body", 55);
    }
    return end;
  }

  /** Whether a title of an office ends here, after which no body stands. */
  private static boolean titled(Scene scene, int start) {
    return "相统理长员臣席".indexOf(scene.at(start - 1)) >= 0
        && scene.longestBefore(Section.TITLE, start) >= 2;
  }

  /** 马里|诺 is no 马里: the rest of what the segmenter takes for a person is written by sound. */
  private static boolean sounds(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Signs.shared().worth(Signs.Role.SOUND, scene.at(i)) < SOUND) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a name edge at {@code at} would cut a common word; {@code from} is the name's start.
   */
  private static boolean cuts(Scene scene, int at, int from) {
    if (at >= scene.text.length() || scene.startsAt[at] >= 0 || scene.endsAt[at] >= 0) {
      return false;
    }
    int t = scene.reading.tokenAt(at);
    if (t >= scene.tokens.size()) {
      return false;
    }
    Token token = scene.tokens.get(t);
    if (token.start() >= at) {
      return false;
    }
    String pos = token.pos();
    if (pos.startsWith("nr") && token.start() >= from && sounds(scene, at, token.end())) {
      return true;
    }
    boolean name =
        pos.startsWith("nr") || pos.startsWith("ns") || pos.startsWith("nt") || pos.equals("nz");
    return !(name && token.start() >= from) || token.end() - at > 0 && token.start() < from;
  }
}
