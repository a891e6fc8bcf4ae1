package org.hujian.analysis.annotate.mention;

import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Token;

/**
 * Names written by sound: with dots (安格拉·默克尔), with a Latin gloss (默克尔(Angela Merkel)), after a
 * title (总统卢卡申科), and what the segmenter takes for one.
 *
 * <p>Does not decide between persons and places beyond the words around them.
 */
final class ForeignNames {
  private static final int LONGEST_PART = 7;
  private static final int LONGEST_NAME = 40;

  /**
   * What each sign of a name after a title is worth at least on average, to be one without doubt.
   */
  private static final int SOUNDS = 8;

  /** Signs of sounds that are words after a name. */
  private static final String WORDS = "因于以等曾和当与对的在是将就也都";

  /** Words right before a place. */
  private static final String IN = "在于往赴抵";

  void find(Scene scene, Finds out) {
    dotted(scene, out);
    glossed(scene, out);
    titled(scene, out);
    segmented(scene, out);
    inPieces(scene, out);
    places(scene, out);
  }

  /** Three signs of sounds or more in a row, each left over by the segmenter: 哈|朗|德. */
  private static void inPieces(Scene scene, Finds out) {
    int t = 0;
    while (t < scene.tokens.size()) {
      int first = t;
      while (t < scene.tokens.size()
          && Edges.piece(scene, scene.tokens.get(t).start())
          && Signs.shared().worth(Signs.Role.SOUND, scene.at(scene.tokens.get(t).start())) >= SOUNDS
          && t - first < LONGEST_PART) {
        t++;
      }
      if (t - first >= 3) {
        int start = scene.tokens.get(first).start();
        int end = scene.tokens.get(t - 1).end();
        if (end - start == t - first && !out.covers(start, end)) {
          out.add(start, end, EntityType.PERSON, "name.sound-run", 24);
        }
      }
      t = Math.max(t, first + 1);
    }
  }

  /** Sounds before 州, 邦, 港 and the like are a place. */
  private static void places(Scene scene, Finds out) {
    String text = scene.text;
    for (int i = 2; i < text.length(); i++) {
      if ("州邦郡港岛县镇".indexOf(text.charAt(i)) < 0
          || !scene.edge(i + 1)
          || !Scene.sound(text.charAt(i - 1))
          || !Scene.sound(text.charAt(i - 2))) {
        continue;
      }
      int start = leftEdge(scene, i);
      if (i - start >= 2 && !out.covers(start, i + 1)) {
        out.add(start, i + 1, EntityType.PLACE, "name.sounded-place", i - start > 2 ? 46 : 31);
      }
    }
    for (Token token : scene.tokens) {
      int at = token.start();
      int head = Scene.sound(scene.at(at - 1)) ? scene.longest(Section.PLACEHEAD, at) : 0;
      if (head >= 2 && scene.edge(at + head)) {
        int start = leftEdge(scene, at);
        if (at - start >= 2 && !out.covers(start, at)) {
          out.add(start, at + head, EntityType.PLACE, "name.sounded-place", 56);
        }
      }
    }
  }

  private static boolean joint(Scene scene, int i) {
    char c = scene.at(i);
    return c == '·'
        || c == '-' && Scene.sound(scene.at(i - 1)) && Scene.sound(scene.at(i + 1))
        || (c == '.' || c == ' ')
            && Scene.capital(scene.at(i - 1))
            && Scene.sound(scene.at(i + 1))
            && c == '.';
  }

  private static void dotted(Scene scene, Finds out) {
    String text = scene.text;
    int i = 1;
    while (i < text.length() - 1) {
      if (!joint(scene, i) || !(Scene.han(scene.at(i + 1)) || Scene.capital(scene.at(i + 1)))) {
        i++;
        continue;
      }
      int start = leftEdge(scene, i);
      if (start == i) {
        i++;
        continue;
      }
      int end = i;
      while (joint(scene, end) && end - start < LONGEST_NAME) {
        int next =
            Scene.capital(scene.at(end + 1)) ? initial(scene, end + 1) : rightEdge(scene, end + 1);
        if (next - end <= 2 && lastSign(scene, next)) {
          next++;
        } else if (next - end > 2 && WORDS.indexOf(scene.at(next - 1)) >= 0) {
          next--;
        }
        if (next == end + 1) {
          break;
        }
        end = next;
      }
      if (end > i + 1) {
        end = toGloss(scene, end);
        int head = Math.max(scene.longest(Section.HEAD, end), scene.longest(Section.COMMON, end));
        if (head > 1 && scene.edge(end + head)) {
          out.add(start, end + head, EntityType.ORG, "name.dotted-body", 61);
        } else {
          out.add(start, end, EntityType.PERSON, "name.dotted", 54);
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  /**
   * Whether the sign here ends a name though it is seldom used for sounds: 罗|素说, after a dot, right
   * before what goes on from a name.
   */
  private static boolean lastSign(Scene scene, int at) {
    return Scene.han(scene.at(at))
        && WORDS.indexOf(scene.at(at)) < 0
        && scene.longest(Section.AFTER, at) == 0
        && scene.longest(Section.TITLE, at) == 0
        && (!Scene.han(scene.at(at + 1)) && scene.at(at + 1) != '·'
            || scene.longest(Section.AFTER, at + 1) > 0);
  }

  /** A name followed by its Latin form reaches to the bracket. */
  private static int toGloss(Scene scene, int end) {
    int i = end;
    while (i < end + 4 && Scene.han(scene.at(i))) {
      i++;
    }
    return scene.at(i) == '('
            && Scene.capital(scene.at(i + 1))
            && scene.longestBefore(Section.TITLE, i) < 2
        ? i
        : end;
  }

  private static int initial(Scene scene, int at) {
    int i = at;
    while (Scene.latin(scene.at(i))) {
      i++;
    }
    return i;
  }

  /** Where a name of sounds that ends at {@code end} begins. */
  static int leftEdge(Scene scene, int end) {
    int at = end;
    if (Scene.capital(scene.at(end - 1))) {
      return end - 1;
    }
    while (at > 0 && end - at < LONGEST_PART) {
      int t = scene.endsAt[at];
      if (t < 0) {
        if (Scene.sound(scene.at(at - 1))) {
          at--;
          continue;
        }
        break;
      }
      Token token = scene.tokens.get(t);
      if (!sounds(token.word())) {
        // HanLP may glue a word to the name's first signs: take the signs that end the token.
        if (token.pos().startsWith("nr") && at == end) {
          int k = at;
          while (k > token.start() && Scene.sound(scene.at(k - 1))) {
            k--;
          }
          return k;
        }
        break;
      }
      if (at < end && stops(scene, token)) {
        break;
      }
      at = token.start();
    }
    return at;
  }

  /** Where a name of sounds that begins at {@code start} ends. */
  static int rightEdge(Scene scene, int start) {
    int at = start;
    while (at < scene.text.length() && at - start < LONGEST_PART) {
      int t = scene.startsAt[at];
      if (t < 0) {
        if (Scene.sound(scene.at(at))) {
          at++;
          continue;
        }
        break;
      }
      Token token = scene.tokens.get(t);
      if (at > start && scene.longest(Section.TITLE, at) >= 2) {
        break;
      }
      if (!sounds(token.word())) {
        if (at == start && token.word().length() > 1) {
          int k = at;
          while (k < token.end() && Scene.sound(scene.at(k))) {
            k++;
          }
          return k;
        }
        int rest = at;
        while (rest < token.end() && Scene.sound(scene.at(rest))) {
          rest++;
        }
        // 威|格|伦说, 尼坦雅|胡和: the segmenter took the name's last sign for a word's first
        boolean split =
            scene.longest(Section.AFTER, rest) > 0
                || token.pos().startsWith("nr") && WORDS.indexOf(scene.at(rest)) >= 0;
        return rest > at && split ? rest : at;
      }
      boolean more = scene.at(start - 1) == '·' && at - start == 1 && token.word().length() > 1;
      if (at > start && !more && stops(scene, token)) {
        break;
      }
      at = token.end();
    }
    return at;
  }

  private static boolean sounds(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Scene.sound(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A known word of two signs or more, or one that is used as a word by itself, ends a name. */
  private static boolean stops(Scene scene, Token token) {
    String word = token.word();
    String pos = token.pos();
    if (scene.in(Section.TITLE, word) || scene.lexicon.row(word) != null) {
      return true;
    }
    if (word.length() == 1) {
      if ("让是为被由及据到给把的了".contains(word)) {
        return true;
      }
      return "和以在于因当对向从与将已曾比至并也".contains(word)
          && (pos.startsWith("p") || pos.startsWith("c") || pos.startsWith("d"));
    }
    return !(pos.startsWith("nr") || pos.equals("nsf") || pos.equals("nz") || pos.equals("ns"));
  }

  /** Whether a place or 城市, 港口 and the like stands right before. */
  private static boolean place(Scene scene, int start) {
    int t = scene.endsAt[start];
    if (t < 0) {
      return false;
    }
    String word = scene.tokens.get(t).word();
    return word.endsWith("市")
        || word.endsWith("镇")
        || word.endsWith("港")
        || word.endsWith("岛")
        || word.equals("港口")
        || word.equals("地区")
        || word.equals("小城");
  }

  private static void glossed(Scene scene, Finds out) {
    String text = scene.text;
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int end = Gloss.named(text, open);
      int latin = open + 1 + (scene.at(open + 1) == ' ' ? 1 : 0);
      if (!Scene.capital(scene.at(latin)) || !Scene.han(scene.at(end - 1))) {
        continue;
      }
      int close = text.indexOf(')', open, Math.min(text.length(), open + 60));
      if (close < 0 || !Gloss.plain(text, latin, close) || Gloss.abbreviation(text, latin, close)) {
        continue;
      }
      int title = scene.longestBefore(Section.TITLE, end);
      if (title >= 2 && Scene.sound(scene.at(end - title - 1))) {
        end -= title;
      }
      int start = leftEdge(scene, end);
      if (end - start < 2) {
        start = ChineseNames.endingAt(scene, end);
      }
      if (end - start < 2 || out.covers(start, end)) {
        continue;
      }
      boolean place =
          !text.substring(latin, close).contains(" ")
              && (IN.indexOf(scene.at(start - 1)) >= 0 || place(scene, start));
      if (place) {
        out.add(start, end, EntityType.PLACE, "name.glossed-place", 45);
      } else {
        out.add(start, end, EntityType.PERSON, "name.glossed", 45);
      }
    }
  }

  private static void titled(Scene scene, Finds out) {
    for (int t = 0; t + 1 < scene.tokens.size(); t++) {
      Token token = scene.tokens.get(t);
      int n = scene.longestBefore(Section.TITLE, token.end());
      if (n < 2) {
        continue;
      }
      int start = token.end();
      int end = rightEdge(scene, start);
      if (end - start >= 2 && (end - start <= 6)) {
        boolean known =
            scene.startsAt[start] >= 0
                && end == scene.tokens.get(scene.startsAt[start]).end()
                && !scene.tokens.get(scene.startsAt[start]).pos().startsWith("n");
        if (!known) {
          boolean sounds =
              Signs.shared().sounds(scene.text.substring(start, end)) >= SOUNDS * (end - start);
          out.add(start, end, EntityType.PERSON, sounds ? "name.titled-sound" : "name.titled", 35);
        }
      }
    }
  }

  private static void segmented(Scene scene, Finds out) {
    for (Token token : scene.tokens) {
      if (token.pos().equals("nrf")
          && token.word().length() >= 2
          && !scene.in(Section.NOTNAME, token.word())) {
        out.add(token.start(), token.end(), EntityType.PERSON, "name.foreign", 30);
      }
    }
  }
}
