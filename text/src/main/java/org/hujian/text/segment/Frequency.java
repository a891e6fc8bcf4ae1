package org.hujian.text.segment;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** How common a word is in written Chinese, by the counts of HanLP's core dictionary. */
public final class Frequency {
  private static final double TOTAL = 25_146_057;

  private Frequency() {}

  /**
   * The natural logarithm of how rare a folded word is: about 3 for 的, 10 for an ordinary noun, 17
   * for a word the dictionary does not have.
   */
  public static double rarity(String word) {
    CoreDictionary.Attribute a = CoreDictionary.get(word);
    return Math.log(TOTAL / (1 + (a == null ? 0 : a.totalFrequency)));
  }
}
