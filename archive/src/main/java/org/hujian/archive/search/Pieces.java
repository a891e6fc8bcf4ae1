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
      Piece name = null;
      int n = Math.min(LONGEST_NAME, folded.length() - i);
      while (n >= 2 && name == null) {
        name = joined(text.substring(i, i + n), names);
        n -= name == null ? 1 : 0;
      }
      if (name == null) {
        i++;
      } else {
        words(folded.substring(rest, i), out);
        out.add(name);
        i += n;
        rest = i;
      }
    }
    words(folded.substring(rest), out);
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
