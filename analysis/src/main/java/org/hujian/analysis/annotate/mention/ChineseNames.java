package org.hujian.analysis.annotate.mention;

import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * Chinese, Korean, Japanese and Vietnamese names written in Chinese characters, where the segmenter
 * saw one and the words around agree. Does not take a bare surname without 先生 or a like word.
 */
final class ChineseNames {
  /** Signs that go on after a name and seldom end one. */
  private static final String GOES_ON = "说称表指认在和与及对曾将也则已的是就向从等于还又并却仍才内";

  /** What the segmenter's cut of a name is worth against its signs, in quarters of log2. */
  private static final int CUT = 12;

  /** What the signs of a name before its Latin form are worth at least. */
  private static final int GLOSSED = 20;

  /** What the given signs behind two surnames are worth at least. */
  private static final int GIVEN = 0;

  /**
   * What a name's signs are worth where the segmenter took it for one, cut one off, or cut it up.
   */
  private static final int KNOWN_WHOLE = 36;

  private static final int KNOWN_TWO = 36;
  private static final int IN_PIECES = 24;

  void find(Scene scene, Finds out) {
    for (int t = 0; t < scene.tokens.size(); t++) {
      Token token = scene.tokens.get(t);
      String word = token.word();
      if (token.pos().equals("nr")
          && (word.length() > 2 || cued(scene, t))
          && word.length() >= 2
          && word.length() <= 4
          && surname(scene, word) > 0
          && !doubtful(scene, word, cued(scene, t))
          && !scene.in(Section.NOTNAME, word)) {
        int start = token.start() - (doubled(scene, t) ? 1 : 0);
        boolean longer = word.length() == 2 && Edges.stretches(scene, token.start());
        out.add(
            start,
            token.end() + (longer ? 1 : 0),
            EntityType.PERSON,
            cued(scene, t) ? "name.surname-cued" : "name.surname",
            weight(scene, t));
      }
      honorific(scene, t, out);
      titled(scene, t, out);
      bySigns(scene, t, out);
    }
  }

  /**
   * A name without a title: its signs alone are so much likelier in a name that hardly any text has
   * them by chance. How much is asked depends on how the segmenter cut: a name it knows as one
   * needs more than three words of one sign, which text seldom has in a row.
   */
  private static void bySigns(Scene scene, int t, Finds out) {
    Token token = scene.tokens.get(t);
    int start = token.start();
    int length = token.word().length();
    boolean named = token.pos().equals("nr");
    if (length > 3 || scene.at(start - 1) == '·' || !han(scene, start, start + 2)) {
      return;
    }
    int end = start + 3;
    int need;
    if (named && length == 3 || named && length == 2 && Edges.stretches(scene, start)) {
      need = KNOWN_WHOLE;
    } else if (named && length == 2 && !Edges.piece(scene, token.end())) {
      need = KNOWN_TWO;
      end = start + 2;
    } else if (length == 1
        && end <= scene.text.length()
        && scene.endsAt[end] >= 0
        && !scene.in(Section.WEAKSURNAME, token.word())) {
      need = IN_PIECES;
    } else {
      return;
    }
    if (end > scene.text.length()
        || !han(scene, start, end)
        || scene.at(end) == '·'
        || GOES_ON.indexOf(scene.at(end - 1)) >= 0) {
      return;
    }
    String form = scene.text.substring(start, end);
    int worth =
        end - start == 3
            ? Signs.shared().three(form.charAt(0), form.charAt(1), form.charAt(2))
            : Signs.shared().two(form.charAt(0), form.charAt(1));
    if (worth >= need
        && worth > Signs.shared().sounds(form)
        && scene.in(Section.SURNAME, form.substring(0, 1))
        && !scene.in(Section.NOTNAME, form)
        && scene.longest(Section.TITLE, start + 1) < end - start - 1) {
      out.add(start, end, EntityType.PERSON, "name.signs", length == 3 ? 52 : 35);
    }
  }

  private static boolean han(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Scene.han(scene.at(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the Chinese name begins that ends right before a Latin gloss; {@code end} if none does.
   */
  static int endingAt(Scene scene, int end) {
    for (int n : new int[] {3, 2, 4}) {
      int start = end - n;
      int t = start >= 0 ? scene.startsAt[start] : -1;
      String form = start >= 0 ? scene.text.substring(start, end) : "";
      if (t >= 0
          && form.chars().allMatch(c -> Scene.han((char) c))
          && surname(scene, form) > 0
          && Signs.shared().name(form) >= GLOSSED
          && !Segmenter.isWord(form)) {
        return start;
      }
    }
    return end;
  }

  /** Length of the surname a name begins with, 0 if it begins with none. */
  static int surname(Scene scene, String word) {
    if (word.length() >= 3 && scene.in(Section.SURNAME, word.substring(0, 2))) {
      return 2;
    }
    return scene.in(Section.SURNAME, word.substring(0, 1)) ? 1 : 0;
  }

  /** 林郑月娥: a husband's surname before the full name. */
  private static boolean doubled(Scene scene, int t) {
    Token token = scene.tokens.get(t);
    return t > 0
        && token.word().length() == 3
        && scene.tokens.get(t - 1).word().length() == 1
        && scene.tokens.get(t - 1).end() == token.start()
        && scene.in(Section.SURNAME, scene.tokens.get(t - 1).word())
        && !scene.in(Section.WEAKSURNAME, scene.tokens.get(t - 1).word())
        && (scene.longestBefore(Section.TITLE, token.start() - 1) > 0
            || t > 1 && scene.tokens.get(t - 2).pos().equals("w"));
  }

  /**
   * Whether the sign of the surname is rather a word by itself: alone with a dictionary word (向社会),
   * or without any sign of a name around it.
   */
  private static boolean doubtful(Scene scene, String name, boolean cued) {
    if (Segmenter.isWord(name) && !cued) {
      return true;
    }
    if (name.length() == 2 && "张章段项支单封".indexOf(name.charAt(0)) >= 0 && !cued) {
      return true;
    }
    if (!scene.in(Section.WEAKSURNAME, name.substring(0, 1)) || surname(scene, name) == 2) {
      return false;
    }
    boolean word =
        Segmenter.isWord(name)
            || name.length() == 3
                && (Segmenter.isWord(name.substring(0, 2)) || Segmenter.isWord(name.substring(1)));
    return word;
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
        || "和与及".indexOf(scene.at(start)) >= 0
        || !scene.in(Section.SURNAME, String.valueOf(scene.at(start)))) {
      return;
    }
    if (doubledAfterTitle(scene, start)) {
      out.add(start, start + 4, EntityType.PERSON, "name.titled-chinese", 36);
      return;
    }
    boolean two =
        scene.in(Section.SURNAME, String.valueOf(scene.at(start + 1)))
            && scene.startsAt[start] >= 0
            && scene.startsAt[Math.min(start + 1, scene.text.length())] >= 0
            && scene.endsAt[Math.min(start + 4, scene.text.length())] >= 0;
    if (foreign(scene, start)) {
      return;
    }
    for (int n : two ? new int[] {4, 3, 2} : shorter(scene, start)) {
      int end = start + n;
      if (end > scene.text.length()
          || !Scene.han(scene.at(end - 1))
          || !Scene.han(scene.at(end - 2))) {
        continue;
      }
      boolean ends =
          !Scene.han(scene.at(end))
              || GOES_ON.indexOf(scene.at(end)) >= 0
              || n == 3 && goesOn(scene, end);
      boolean whole = tokenEnds(scene, end) && n == 3;
      if (ends
          && !doubtful(scene, scene.text.substring(start, end), true)
          && (whole || GOES_ON.indexOf(scene.at(end - 1)) < 0)) {
        out.add(start, end, EntityType.PERSON, "name.titled-chinese", 36);
        return;
      }
    }
  }

  /** Whether what begins here is rather written by sound: 麦肯内尼 is no 麦肯内. */
  private static boolean foreign(Scene scene, int start) {
    int end = ForeignNames.rightEdge(scene, start);
    if (end - start < 3) {
      return false;
    }
    String form = scene.text.substring(start, start + 3);
    return Signs.shared().sounds(form)
        > Signs.shared().three(form.charAt(0), form.charAt(1), form.charAt(2)) + CUT;
  }

  /** Lengths to try, the likelier first: the segmenter's own cut counts, and so do the signs. */
  private static int[] shorter(Scene scene, int start) {
    int next = start + 2 < scene.text.length() ? scene.startsAt[start + 2] : -1;
    int gain =
        Signs.shared().three(scene.at(start), scene.at(start + 1), scene.at(start + 2))
            - Signs.shared().two(scene.at(start), scene.at(start + 1));
    if (tokenEnds(scene, start + 3)) {
      gain += CUT;
    }
    if (next >= 0 && tokenEnds(scene, start + 2)) {
      gain -= CUT;
    }
    return gain < -CUT ? new int[] {2, 3} : new int[] {3, 2};
  }

  /** Whether what the segmenter takes for a name ends here. */
  private static boolean tokenEnds(Scene scene, int end) {
    int t = end <= scene.text.length() ? scene.endsAt[end] : -1;
    return t >= 0
        && scene.tokens.get(t).word().length() > 1
        && scene.tokens.get(t).pos().equals("nr");
  }

  /** Whether a word that goes on from a name begins here: a verb, an adverb, a time. */
  private static boolean goesOn(Scene scene, int at) {
    int t = at < scene.text.length() ? scene.startsAt[at] : -1;
    if (t < 0) {
      return false;
    }
    String pos = scene.tokens.get(t).pos();
    return scene.tokens.get(t).word().length() > 1
        && (pos.equals("v") || pos.equals("vi") || pos.equals("d") || pos.equals("t"));
  }

  /**
   * Two surnames and a given name of two signs right after a title. The segmenter cuts such names
   * anywhere (林|郑月|娥), so that its cuts prove nothing; the two given signs must not be a word.
   */
  private static boolean doubledAfterTitle(Scene scene, int start) {
    int end = start + 4;
    if (end > scene.text.length()) {
      return false;
    }
    String first = scene.text.substring(start, start + 1);
    String second = scene.text.substring(start + 1, start + 2);
    String given = scene.text.substring(start + 2, end);
    return scene.in(Section.SURNAME, second)
        && !scene.in(Section.WEAKSURNAME, first)
        && !scene.in(Section.WEAKSURNAME, second)
        && given.chars().allMatch(c -> Scene.han((char) c) && GOES_ON.indexOf(c) < 0)
        && !Segmenter.isWord(given)
        && Signs.shared().worth(Signs.Role.FIRST, given.charAt(0))
                + Signs.shared().worth(Signs.Role.SECOND, given.charAt(1))
            >= GIVEN
        && !Segmenter.isWord(scene.text.substring(start + 1, start + 3))
        && scene.longest(Section.AFTER, start + 3) == 0
        && scene.longest(Section.AFTER, start + 2) == 0;
  }

  private static void honorific(Scene scene, int t, Finds out) {
    Token token = scene.tokens.get(t);
    String word = token.word();
    int n = scene.longest(Section.HONORIFIC, token.end());
    if (n > 0
        && word.length() == 1
        && scene.in(Section.SURNAME, word)
        && !(t > 0
            && scene.tokens.get(t - 1).pos().equals("nr")
            && tokenEnds(scene, token.start()))) {
      int end = token.end() + n;
      int next = scene.startsAt[end];
      if (scene.text.startsWith("姓", token.end())
          && next >= 0
          && scene.tokens.get(next).pos().startsWith("n")) {
        end = scene.tokens.get(next).end();
      }
      out.add(token.start(), end, EntityType.PERSON, "name.honorific", 40);
    }
  }
}
