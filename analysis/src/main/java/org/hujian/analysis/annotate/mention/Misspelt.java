package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Sound;

/**
 * Names the article often prints, with one sign for another that sounds alike (普金 for 普京): where
 * such a form begins a sentence and a word that goes on from a speaker follows. Does not look for
 * slips elsewhere, where a word may look like one.
 */
final class Misspelt {
  private static final int LONGEST = 6;

  private Misspelt() {}

  /** Whether slips of a form are looked for at all. */
  static boolean can(String form) {
    return form.length() <= LONGEST && form.chars().allMatch(c -> Scene.sound((char) c));
  }

  /**
   * Slips of the given names in what is not yet taken.
   *
   * @param often names for which {@link #can} holds, in order
   */
  static List<Mention> of(Scene scene, List<String> often, boolean[] taken) {
    List<Mention> out = new ArrayList<>();
    for (Span sentence : scene.reading.sentences()) {
      int start = sentence.start();
      for (String form : often) {
        int end = start + form.length();
        if (end < sentence.end()
            && !taken[start]
            && !taken[end - 1]
            && (scene.longest(Section.AFTER, end) > 0 || "在还也将对".indexOf(scene.at(end)) >= 0)
            && alike(scene, form, start)) {
          out.add(new Mention(new Span(start, end), EntityType.PERSON, "name.misspelt"));
          break;
        }
      }
    }
    return out;
  }

  private static boolean alike(Scene scene, String form, int start) {
    int differ = -1;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != scene.at(start + i)) {
        if (differ >= 0) {
          return false;
        }
        differ = i;
      }
    }
    return differ > 0
        && Sound.alike(form.charAt(differ), scene.at(start + differ))
        && !Segmenter.isWord(scene.text.substring(start, start + form.length()));
  }
}
