package org.hujian.text.segment;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import org.jspecify.annotations.Nullable;

/** How characters sound: whether two would be taken for each other in writing a foreign name. */
public final class Sound {
  private Sound() {}

  /**
   * Whether two characters share a syllable, whatever its tone and its final nasal (京 jing, 金 jin).
   */
  public static boolean alike(char a, char b) {
    Pinyin x = of(a);
    Pinyin y = of(b);
    if (x == null || y == null || x == Pinyin.none5 || y == Pinyin.none5) {
      return false;
    }
    return blurred(x.getPinyinWithoutTone()).equals(blurred(y.getPinyinWithoutTone()));
  }

  /** Without the difference of front and back nasals and of flat and curled sibilants. */
  private static String blurred(String syllable) {
    String s = syllable.endsWith("ng") ? syllable.substring(0, syllable.length() - 1) : syllable;
    return s.length() > 1 && s.charAt(1) == 'h' ? s.charAt(0) + s.substring(2) : s;
  }

  private static @Nullable Pinyin of(char c) {
    Pinyin[] all = PinyinDictionary.get(String.valueOf(c));
    return all == null || all.length == 0 ? null : all[0];
  }
}
