package org.hujian.text.fold;

import com.hankcs.hanlp.HanLP;

/**
 * Folds text so that rules need one spelling: full-width letters and digits become ASCII, the signs
 * between the parts of a foreign name become {@code ·}, traditional characters become simplified
 * ones.
 *
 * <p>Every fold maps one UTF-16 unit to one UTF-16 unit, so an offset into the folded text is an
 * offset into the printed one and no alignment has to be carried. Folds that change length (phrases
 * such as 軟體 → 软件) are not done here.
 */
public final class Fold {
  private static final char[] TABLE = table();

  private Fold() {}

  /** The folded text, of the same length. */
  public static String fold(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = TABLE[out[i]];
    }
    // a full-width point is a number's, but between two Chinese signs it is a name's
    for (int at = text.indexOf('．', 1); at > 0; at = text.indexOf('．', at + 1)) {
      if (han(out[at - 1]) && at + 1 < out.length && han(out[at + 1])) {
        out[at] = '·';
      }
    }
    return new String(out);
  }

  private static boolean han(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  private static char[] table() {
    char[] t = new char[Character.MAX_VALUE + 1];
    StringBuilder han = new StringBuilder();
    for (int c = 0; c < t.length; c++) {
      t[c] = (char) c;
      if (c >= 0x4e00 && c <= 0x9fff) {
        han.append((char) c);
      }
    }
    for (int i = 0; i < han.length(); i++) {
      String simplified = HanLP.convertToSimplifiedChinese(han.substring(i, i + 1));
      if (simplified.length() == 1) {
        t[han.charAt(i)] = simplified.charAt(0);
      }
    }
    for (char c = '０'; c <= '９'; c++) {
      t[c] = (char) (c - '０' + '0');
    }
    for (char c = 'Ａ'; c <= 'Ｚ'; c++) {
      t[c] = (char) (c - 'Ａ' + 'A');
    }
    for (char c = 'ａ'; c <= 'ｚ'; c++) {
      t[c] = (char) (c - 'ａ' + 'a');
    }
    t['％'] = '%';
    t['．'] = '.';
    t['－'] = '-';
    t['＋'] = '+';
    t['／'] = '/';
    t['（'] = '(';
    t['）'] = ')';
    for (char dot : "‧・•∙･⋅".toCharArray()) {
      t[dot] = '·';
    }
    t['\u00a0'] = ' ';
    t['\u3000'] = ' ';
    // The character table reads 著 as 着, which spoils 著名 and 顯著; both readings keep their own sign.
    t['著'] = '著';
    return t;
  }
}
