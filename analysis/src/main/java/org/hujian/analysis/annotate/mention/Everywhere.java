package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.annotate.mention.Finds.Find;
import org.hujian.model.EntityType;

/**
 * A name once recognised with confidence is the same name wherever the article prints it, and so is
 * the last part of a dotted name. Does not look for forms shorter than two signs.
 */
final class Everywhere {
  private static final int CONFIDENT = 34;

  void find(Scene scene, Finds out) {
    Map<String, Find> sure = new HashMap<>();
    for (Find f : out.all()) {
      if (f.weight() < CONFIDENT || f.type() != EntityType.PERSON) {
        continue;
      }
      String form = scene.text.substring(f.start(), f.end());
      sure.putIfAbsent(form, f);
      int dot = form.lastIndexOf('·');
      if (dot >= 0 && form.length() - dot > 2) {
        sure.putIfAbsent(form.substring(dot + 1), f);
        int first = form.indexOf('·');
        if (first < dot) {
          sure.putIfAbsent(form.substring(first + 1), f);
        }
        if (first >= 2) {
          sure.putIfAbsent(form.substring(0, first), f);
        }
      }
    }
    Trie trie = new Trie();
    List<String> forms = new ArrayList<>(sure.keySet());
    forms.sort(null);
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).length() >= 2) {
        trie.add(forms.get(i), i);
      }
    }
    String text = scene.text;
    for (int i = 0; i < text.length(); i++) {
      int node = 0;
      int end = 0;
      for (int k = i; k < text.length(); k++) {
        node = trie.next(node, text.charAt(k));
        if (node < 0) {
          break;
        }
        if (trie.value(node) >= 0) {
          end = k + 1;
        }
      }
      if (end > 0) {
        out.add(i, end, EntityType.PERSON, "name.again", 33);
        i = end - 1;
      }
    }
  }
}
