package org.hujian.report;

/**
 * HTML under construction: what comes from an article can only enter through {@link #text} or an
 * attribute's value, and both escape.
 *
 * <p>Knows nothing of dossiers. Element and attribute names are constants of the program.
 */
final class Markup {
  private final StringBuilder b = new StringBuilder(1 << 16);

  /** The program's own markup, never an article's. */
  Markup raw(String markup) {
    b.append(markup);
    return this;
  }

  /** Words; every sign that HTML gives a meaning is escaped. */
  Markup text(String words) {
    escape(words, 0, words.length());
    return this;
  }

  /** Opens an element; attributes follow as name, value, name, value. */
  Markup open(String element, String... attributes) {
    b.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      b.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], 0, attributes[i + 1].length());
      b.append('"');
    }
    b.append('>');
    return this;
  }

  Markup close(String element) {
    b.append("</").append(element).append('>');
    return this;
  }

  /** A whole element that holds words alone. */
  Markup leaf(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close(element);
  }

  /** A label of the interface in both of its languages; the style sheet shows one of them. */
  Markup ui(String zh, String en) {
    return leaf("span", zh, "class", "zh").leaf("span", en, "class", "en", "lang", "en");
  }

  int length() {
    return b.length();
  }

  @Override
  public String toString() {
    return b.toString();
  }

  private void escape(String s, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      switch (c) {
        case '&' -> b.append("&amp;");
        case '<' -> b.append("&lt;");
        case '>' -> b.append("&gt;");
        case '"' -> b.append("&quot;");
        case '\'' -> b.append("&#39;");
        default -> b.append(bad(s, i) ? '\ufffd' : c);
      }
    }
  }

  /** Control characters and halves of surrogate pairs have no place in a document. */
  private static boolean bad(String s, int i) {
    char c = s.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(s.charAt(i - 1));
    }
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c >= 0xfffe;
  }
}
