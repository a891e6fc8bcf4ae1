package org.hujian.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hujian.archive.Forms;
import org.hujian.archive.Named;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the words of a query into names that go by several forms, and the rest.
 *
 * <p>The longest name wins. What is asked in any of a name's forms becomes the very same pieces.
 */
final class Pieces {
  private static final int LONGEST_NAME = 14;

  /**
   * A stretch of a query.
   *
   * @param forms all folded forms of a name; for other words the words alone
   * @param text the form most used, or the words
   */
  record Piece(boolean name, Set<String> forms, String text) {}

  private Pieces() {}

  static List<Piece> of(String text, Forms names) {
    String folded = Grams.fold(text);
    List<Piece> out = new ArrayList<>();
    int rest = 0;
    int i = 0;
    while (i < folded.length()) {
      int n = Math.min(LONGEST_NAME, folded.length() - i);
      while (n >= 2 && names.withForm(text.substring(i, i + n)).isEmpty()) {
        n--;
      }
      if (n < 2) {
        i++;
        continue;
      }
      // A name without other forms stays among the words, but no shorter name is seen inside it.
      Piece name = joined(text.substring(i, i + n), names);
      if (name != null) {
        words(folded.substring(rest, i), out);
        out.add(name);
        rest = i + n;
      }
      i += n;
    }
    words(folded.substring(rest), out);
    if (out.size() > 1) {
      // What is left between names says something only if it is a word.
      out.removeIf(p -> !p.name() && p.text().length() < 2);
    }
    return out;
  }

  private static void words(String text, List<Piece> out) {
    if (!text.isBlank()) {
      out.add(new Piece(false, Set.of(text.strip()), text.strip()));
    }
  }

  /** The name that goes by this form and by others; null if nothing else is known. */
  private static @Nullable Piece joined(String form, Forms names) {
    List<Named> named = names.withForm(form);
    if (named.isEmpty()) {
      return null;
    }
    Set<String> forms = forms(form, names);
    return forms.size() < 2 ? null : new Piece(true, forms, Grams.fold(named.getFirst().name()));
  }

  /** All forms of everything that goes by this one, folded as the index has them. */
  static Set<String> forms(String form, Forms names) {
    Set<String> out = new TreeSet<>();
    out.add(Grams.fold(form.strip()));
    for (Named n : names.withForm(form)) {
      for (String f : n.forms()) {
        if (f.length() >= 2) {
          out.add(Grams.fold(f));
        }
      }
    }
    return out;
  }
}
