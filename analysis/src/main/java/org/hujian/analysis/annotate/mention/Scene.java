package org.hujian.analysis.annotate.mention;

import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.text.segment.Token;

/** A reading as the name rules see it: its folded text, its words, and where words begin. */
final class Scene {
  final Reading reading;
  final String text;
  final List<Token> tokens;
  final Lexicon lexicon = Lexicon.shared();

  /** Number of the word that begins here, else −1. */
  final int[] startsAt;

  /** Number of the word that ends here, else −1. */
  final int[] endsAt;

  private static final boolean[] TRANSLIT = table(Lexicon.Section.TRANSLIT);

  private static final boolean[] SURNAME = table(Lexicon.Section.SURNAME);

  Scene(Reading reading) {
    this.reading = reading;
    text = reading.folded();
    tokens = reading.tokens();
    startsAt = new int[text.length() + 1];
    endsAt = new int[text.length() + 1];
    java.util.Arrays.fill(startsAt, -1);
    java.util.Arrays.fill(endsAt, -1);
    for (int i = 0; i < tokens.size(); i++) {
      startsAt[tokens.get(i).start()] = i;
      endsAt[tokens.get(i).end()] = i;
    }
  }

  private static boolean[] table(Lexicon.Section section) {
    boolean[] t = new boolean[Character.MAX_VALUE + 1];
    for (String s : Lexicon.shared().words(section)) {
      if (s.length() == 1) {
        t[s.charAt(0)] = true;
      }
    }
    return t;
  }

  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  /** True for a character used to write foreign names by sound. */
  static boolean sound(char c) {
    return TRANSLIT[c];
  }

  /** True for a surname of one sign. */
  static boolean surname(char c) {
    return SURNAME[c];
  }

  static boolean han(char c) {
    return c >= 0x4e00 && c <= 0x9fff || c == '〇';
  }

  static boolean latin(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  }

  static boolean capital(char c) {
    return c >= 'A' && c <= 'Z' || c >= 0xC0 && c <= 0x24F && Character.isUpperCase(c);
  }

  /** Whether a word begins or ends here. */
  boolean edge(int i) {
    return i >= 0 && i < startsAt.length && (startsAt[i] >= 0 || endsAt[i] >= 0);
  }

  boolean in(Lexicon.Section section, String word) {
    return lexicon.words(section).contains(word);
  }

  Set<String> words(Lexicon.Section section) {
    return lexicon.words(section);
  }

  /** Length of the longest word of the section that begins here, 0 if none. */
  int longest(Lexicon.Section section, int from) {
    Trie trie = lexicon.trie(section);
    int best = 0;
    int node = 0;
    for (int i = from; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node < 0) {
        break;
      }
      if (trie.value(node) >= 0) {
        best = i + 1 - from;
      }
    }
    return best;
  }

  /** Length of the longest word of the section that ends here, 0 if none. */
  int longestBefore(Lexicon.Section section, int end) {
    Trie trie = lexicon.backwards(section);
    int best = 0;
    int node = 0;
    for (int i = end - 1; i >= 0; i--) {
      node = trie.next(node, text.charAt(i));
      if (node < 0) {
        break;
      }
      if (trie.value(node) >= 0) {
        best = end - i;
      }
    }
    return best;
  }
}
