package org.hujian.analysis.annotate.mention;

import java.util.List;
import org.hujian.analysis.annotate.mention.Finds.Find;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.Mention;
import org.hujian.text.segment.Token;

/**
 * What the tagger sees at each character, as numbers of weight rows: characters, words with their
 * parts of speech, what the rules proposed, titles and heads near by.
 *
 * <p>Does not know tags. Features are hashed (Weinberger et al. 2009); two that meet in one row
 * share it. Any change here needs the weights trained anew.
 */
final class Features {
  /** Rows of weights, a power of two. */
  static final int ROWS = 1 << 18;

  /** Features of one character. */
  static final int WIDTH = 35;

  /** A feature left out. */
  static final int SKIPPED = -1;

  /** A sign that is less of a surname than this begins no name. */
  private static final int LEAST = -16;

  /** The templates that look at what the rules proposed. */
  private static final int[] BY_RULES = {16, 17, 18, 24, 26, 27, 28, 29};

  private final Scene scene;
  private final int[] word;
  private final int[] pos;
  private final int[] place;
  private final int[] tokenOf;
  private final int[] mark;
  private final int[] proposals;
  private final int[] known;
  private final int[] headAhead;
  private final boolean[] titleBefore;
  private final int[] kind;
  private final int[] likeName;
  private final int[] likeSound;

  Features(Scene scene, Finds finds, List<Mention> chosen) {
    this.scene = scene;
    int n = scene.text.length();
    tokenOf = new int[n];
    place = new int[n];
    java.util.Arrays.fill(tokenOf, -1);
    word = new int[scene.tokens.size()];
    pos = new int[scene.tokens.size()];
    titleBefore = new boolean[n];
    for (int t = 0; t < word.length; t++) {
      Token token = scene.tokens.get(t);
      word[t] = token.word().hashCode();
      pos[t] = token.pos().hashCode();
      int length = token.end() - token.start();
      for (int i = token.start(); i < token.end(); i++) {
        tokenOf[i] = t;
        place[i] = length == 1 ? 4 : i == token.start() ? 1 : i == token.end() - 1 ? 3 : 2;
      }
      if (token.start() < n) {
        titleBefore[token.start()] = scene.longestBefore(Section.TITLE, token.start()) >= 2;
      }
    }
    mark = new int[n];
    known = new int[n];
    for (Mention m : chosen) {
      int rule = m.rule().hashCode() * 31 + m.type().ordinal();
      for (int i = m.span().start(); i < m.span().end(); i++) {
        mark[i] = rule * 7 + (i == m.span().start() ? 1 : 2) + (i == m.span().end() - 1 ? 3 : 0);
      }
    }
    proposals = new int[n];
    for (Find f : finds.all()) {
      int shift = f.type().ordinal() * 3;
      for (int i = f.start(); i < f.end(); i++) {
        proposals[i] |= 2 << shift;
      }
      proposals[f.start()] |= 1 << shift;
      proposals[f.end() - 1] |= 4 << shift;
      if (f.rule().startsWith("name.known")) {
        Lexicon.Row row = scene.lexicon.row(scene.text.substring(f.start(), f.end()));
        int h = row == null ? 1 : row.kind().hashCode();
        for (int i = f.start(); i < f.end(); i++) {
          known[i] = h * 7 + (i == f.start() ? 1 : 2) + (i == f.end() - 1 ? 3 : 0);
        }
      }
    }
    headAhead = headsAhead();
    kind = new int[n];
    for (int i = 0; i < n; i++) {
      kind[i] = kind(scene.text.charAt(i));
    }
    likeName = new int[n];
    likeSound = new int[n];
    Signs signs = Signs.shared();
    for (int i = 0; i < n; i++) {
      char c = c(i);
      likeSound[i] = Math.clamp(Math.floorDiv(signs.worth(Signs.Role.SOUND, c) + 8, 8), 0, 4);
      if (signs.worth(Signs.Role.SURNAME, c) > LEAST) {
        likeName[i] = step(signs.three(c, c(i + 1), c(i + 2))) * 16 + step(signs.two(c, c(i + 1)));
      }
    }
  }

  /** A measure of {@link Signs} in few steps. */
  private static int step(int worth) {
    return Math.clamp(Math.floorDiv(worth, 8) + 4, 1, 12);
  }

  /** How many words on is the end of a head of an organisation, with only nouns between. */
  private int[] headsAhead() {
    int[] ahead = new int[scene.tokens.size()];
    int last = 0;
    for (int t = ahead.length - 1; t >= 0; t--) {
      Token token = scene.tokens.get(t);
      String p = token.pos();
      boolean noun =
          p.startsWith("n")
              || p.equals("vn")
              || p.equals("b")
              || p.equals("j")
              || p.startsWith("g")
              || p.equals("m")
              || p.equals("q")
              || p.equals("f")
              || p.equals("cc");
      boolean adjoins = t + 1 < ahead.length && token.end() == scene.tokens.get(t + 1).start();
      if (scene.longestBefore(Section.HEAD, token.end()) > 0) {
        last = 1;
      } else if (noun && adjoins && last > 0 && last < 7) {
        last++;
      } else {
        last = 0;
      }
      ahead[t] = last;
    }
    return ahead;
  }

  private static int kind(char c) {
    if (Scene.han(c)) {
      return (Scene.sound(c) ? 1 : 0) + (Scene.surname(c) ? 2 : 0);
    }
    if (Scene.capital(c)) {
      return 4;
    }
    if (Scene.latin(c)) {
      return 5;
    }
    if (c >= '0' && c <= '9') {
      return 6;
    }
    return switch (c) {
      case '·' -> 7;
      case '-' -> 8;
      case '(' -> 9;
      case ')' -> 10;
      case '、' -> 11;
      case '《', '》' -> 12;
      case ' ' -> 13;
      default -> 14;
    };
  }

  private char c(int i) {
    return scene.at(i);
  }

  private int kindAt(int i) {
    return i >= 0 && i < kind.length ? kind[i] : 15;
  }

  private int at(int[] of, int i) {
    return i >= 0 && i < of.length ? of[i] : -7;
  }

  /**
   * Writes the {@link #WIDTH} row numbers of the character at {@code i} to {@code out} from {@code
   * to} on.
   */
  void at(int i, int[] out, int to) {
    at(i, out, to, false);
  }

  /** The same; blind to what the rules proposed, so that the tagger learns to do without. */
  void at(int i, int[] out, int to, boolean blind) {
    int k = to;
    char c0 = c(i);
    char l1 = c(i - 1);
    char l2 = c(i - 2);
    char r1 = c(i + 1);
    char r2 = c(i + 2);
    int t = tokenOf[i];
    int p = place[i];
    out[k++] = row(1, c0, 0);
    out[k++] = row(2, l1, 0);
    out[k++] = row(3, r1, 0);
    out[k++] = row(4, l2, l1);
    out[k++] = row(5, r1, r2);
    out[k++] = row(6, l1, c0);
    out[k++] = row(7, c0, r1);
    out[k++] = row(8, l1, r1);
    out[k++] = row(9, (l1 << 16) + c0, r1);
    out[k++] = row(10, at(word, t), p);
    out[k++] = row(11, at(pos, t), p);
    out[k++] = row(12, at(word, t - 1), p);
    out[k++] = row(13, t < 0 ? -9 : at(word, t + 1), p);
    out[k++] = row(14, at(pos, t - 1) * 31 + at(pos, t), p);
    out[k++] = row(15, (t < 0 ? -9 : at(pos, t + 1)) * 31 + at(pos, t), p);
    out[k++] = row(16, at(mark, i), 0);
    out[k++] = row(17, at(mark, i), p * 16 + kind[i]);
    out[k++] = row(18, at(mark, i - 1) * 31 + at(mark, i), at(mark, i + 1));
    out[k++] = row(19, known[i], 0);
    out[k++] =
        row(
            20,
            (kindAt(i - 2) * 16 + kindAt(i - 1)) * 256 + kind[i] * 16 + kindAt(i + 1),
            kindAt(i + 2));
    out[k++] = row(21, titleBefore[i] ? 1 : 2, at(pos, t) * 8 + p);
    out[k++] = row(22, at(headAhead, t), p);
    out[k++] = row(23, at(headAhead, t), at(pos, t) * 31 + at(pos, t - 1));
    out[k++] = row(24, at(mark, i), c0);
    out[k++] = row(25, at(word, t - 2) * 31 + at(word, t - 1), p);
    out[k++] = row(26, at(proposals, i), p);
    out[k++] = row(27, at(proposals, i) * 512 + at(proposals, i - 1), at(proposals, i + 1));
    out[k++] = row(28, t < 0 ? -9 : at(word, t + 1), at(mark, i) * 8 + p);
    out[k++] = row(29, at(word, t - 1), at(mark, i) * 8 + p);
    out[k++] = row(31, at(likeName, i), at(pos, t) * 8 + p);
    out[k++] = row(32, at(likeName, i - 1), p);
    out[k++] = row(33, at(likeName, i - 2), p);
    out[k++] =
        row(
            34,
            (at(likeSound, i - 2) * 8 + at(likeSound, i - 1)) * 64
                + at(likeSound, i) * 8
                + at(likeSound, i + 1),
            p);
    out[k++] =
        row(
            35,
            at(likeName, i - 2) * 65536 + at(likeName, i - 1) * 256 + at(likeName, i),
            at(likeName, i + 1));
    out[k] = row(30, at(pos, t - 1) * 961 + at(pos, t) * 31 + (t < 0 ? -9 : at(pos, t + 1)), p);
    if (blind) {
      for (int template : BY_RULES) {
        out[to + template - 1] = SKIPPED;
      }
    }
  }

  private static int row(int template, int a, int b) {
    long h = (a * 0x9E3779B97F4A7C15L ^ b * 0xC2B2AE3D27D4EB4FL) + template * 0x165667B19E3779F9L;
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    return (int) (h >>> 40) & ROWS - 1;
  }
}
