package org.hujian.analysis.annotate.mention;

import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Token;

/**
 * Chinese, Korean, Japanese and Vietnamese names written in Chinese characters, where the segmenter
 * saw one and the words around agree. Does not take a bare surname without 先生 or a like word.
 */
final class ChineseNames {
  /** Signs that go on after a name and seldom end one. */
  private static final String GOES_ON = "说称表指认在和与及对曾将也则已的是就向从等于还又并";

  void find(Scene scene, Finds out) {
    for (int t = 0; t < scene.tokens.size(); t++) {
      Token token = scene.tokens.get(t);
      String word = token.word();
      if (token.pos().equals("nr")
          && (word.length() > 2 || cued(scene, t))
          && word.length() >= 2
          && word.length() <= 4
          && surname(scene, word) > 0
          && !scene.in(Section.NOTNAME, word)) {
        out.add(token.start(), token.end(), EntityType.PERSON, "name.surname", weight(scene, t));
      }
      honorific(scene, t, out);
      titled(scene, t, out);
    }
  }

  /** Length of the surname a name begins with, 0 if it begins with none. */
  static int surname(Scene scene, String word) {
    if (word.length() >= 3 && scene.in(Section.SURNAME, word.substring(0, 2))) {
      return 2;
    }
    return scene.in(Section.SURNAME, word.substring(0, 1)) ? 1 : 0;
  }

  private static boolean cued(Scene scene, int t) {
    Token token = scene.tokens.get(t);
    return t > 0 && scene.longestBefore(Section.TITLE, token.start()) > 0
        || scene.longest(Section.AFTER, token.end()) > 0;
  }

  private static int weight(Scene scene, int t) {
    Token token = scene.tokens.get(t);
    if (cued(scene, t)) {
      return 34;
    }
    return token.word().length() == 3 ? 26 : 22;
  }

  /** After a title, a surname and the one or two signs up to a word that goes on from a name. */
  private static void titled(Scene scene, int t, Finds out) {
    int start = scene.tokens.get(t).end();
    if (scene.longestBefore(Section.TITLE, start) < 2
        || !scene.in(Section.SURNAME, String.valueOf(scene.at(start)))) {
      return;
    }
    for (int n : new int[] {3, 2}) {
      int end = start + n;
      if (end > scene.text.length()
          || !Scene.han(scene.at(end - 1))
          || !Scene.han(scene.at(end - 2))) {
        continue;
      }
      boolean ends = !Scene.han(scene.at(end)) || GOES_ON.indexOf(scene.at(end)) >= 0;
      if (ends && GOES_ON.indexOf(scene.at(end - 1)) < 0) {
        out.add(start, end, EntityType.PERSON, "name.titled-chinese", 36);
        return;
      }
    }
  }

  private static void honorific(Scene scene, int t, Finds out) {
    Token token = scene.tokens.get(t);
    String word = token.word();
    int n = scene.longest(Section.HONORIFIC, token.end());
    if (n > 0 && word.length() == 1 && scene.in(Section.SURNAME, word)) {
      out.add(token.start(), token.end() + n, EntityType.PERSON, "name.honorific", 40);
    }
  }
}
