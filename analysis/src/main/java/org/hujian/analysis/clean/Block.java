package org.hujian.analysis.clean;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a page's text between two block boundaries.
 *
 * @param text with white space normalised; never empty
 * @param within names of the elements around all of it, and the words of their classes ({@code
 *     .word}) and ids ({@code #word}); {@code ~centred} where a style centres it
 * @param linked the share of its characters that stand inside links, in per cent
 * @param after what stands between it and the run before, or names it
 * @param why the reason that its element alone gives for leaving it out, or null
 */
record Block(String text, Set<String> within, int linked, After after, @Nullable String why) {
  /** What a run follows. */
  enum After {
    /** Text. */
    TEXT,
    /** A picture. */
    PICTURE,
    /** A picture whose alternative text says the same as the run. */
    PICTURE_OF_IT,
    /** A player of sound or film. */
    PLAYER
  }

  /** From this share on a run is a link and no text. */
  private static final int LINK = 90;

  boolean isWithin(String name) {
    return within.contains(name);
  }

  boolean isLink() {
    return linked >= LINK;
  }

  /** True if the run ends as a sentence does. */
  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && "”’」』）)》\"'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && "。！？!?…；;：:.".indexOf(text.charAt(end - 1)) >= 0;
  }

  Block following(After what) {
    return new Block(text, within, linked, what, why);
  }

  Block withText(String shorter) {
    return new Block(shorter, within, linked, after, why);
  }
}
