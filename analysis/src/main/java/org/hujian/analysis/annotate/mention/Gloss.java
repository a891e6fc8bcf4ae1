package org.hujian.analysis.annotate.mention;

/** Latin words in brackets after a Chinese name. */
final class Gloss {
  private Gloss() {}

  /** Where the name before a bracket ends: a space may stand between. */
  static int named(String text, int open) {
    return open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
  }

  /** Whether the stretch holds Latin letters and the signs of names only. */
  static boolean plain(String text, int start, int end) {
    boolean letter = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Scene.latin(c)) {
        letter = true;
      } else if (" .-'’‘&,·".indexOf(c) < 0 && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return letter;
  }

  /** Whether it is capitals only: WHO, FDA, G10. */
  static boolean abbreviation(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c == ' ') {
        return false;
      }
      letters++;
    }
    return letters >= 2;
  }
}
