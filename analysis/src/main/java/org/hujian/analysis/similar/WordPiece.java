package org.hujian.analysis.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the numbered pieces that a BERT model was trained on: white space, punctuation and
 * Chinese characters part the words, and a word is taken apart into the longest pieces of the
 * vocabulary from the left (WordPiece, Wu et al. 2016; basic tokenizer of Devlin et al. 2018).
 *
 * <p>The text is lower-cased and freed of accents first, because the vocabulary knows no capitals:
 * a capitalised word would otherwise be unknown as a whole. Does not fold traditional characters.
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final int UNKNOWN = 100;
  private static final int FIRST = 101;
  private static final int LAST = 102;

  private final Map<String, Integer> starts;
  private final Map<String, Integer> continuations;
  private final int longest;

  private WordPiece(Map<String, Integer> starts, Map<String, Integer> continuations) {
    this.starts = starts;
    this.continuations = continuations;
    int most = 1;
    for (String s : starts.keySet()) {
      most = Math.max(most, s.length());
    }
    for (String s : continuations.keySet()) {
      most = Math.max(most, s.length());
    }
    longest = most;
  }

  /** Reads the {@code vocab} object of a tokenizer.json on the class path. */
  static WordPiece read(String resource) {
    try (InputStream in = WordPiece.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static WordPiece of(String json, String name) {
    int at = json.indexOf("\"vocab\"");
    at = at < 0 ? -1 : json.indexOf('{', at);
    if (at < 0) {
      throw new IllegalArgumentException(name + ": no \"vocab\" object");
    }
    at++;
    Map<String, Integer> starts = new HashMap<>(1 << 15);
    Map<String, Integer> continuations = new HashMap<>(1 << 14);
    StringBuilder piece = new StringBuilder();
    while (true) {
      while (at < json.length() && json.charAt(at) != '"' && json.charAt(at) != '}') {
        at++;
      }
      if (at >= json.length()) {
        throw new IllegalArgumentException(name + ": the vocabulary does not end");
      }
      if (json.charAt(at) == '}') {
        break;
      }
      piece.setLength(0);
      at++;
      while (json.charAt(at) != '"') {
        char c = json.charAt(at++);
        if (c == '\\') {
          char escaped = json.charAt(at++);
          if (escaped == 'u') {
            c = (char) Integer.parseInt(json.substring(at, at + 4), 16);
            at += 4;
          } else {
            c = escaped;
          }
        }
        piece.append(c);
      }
      at = json.indexOf(':', at) + 1;
      int id = 0;
      while (json.charAt(at) == ' ') {
        at++;
      }
      while (Character.isDigit(json.charAt(at))) {
        id = id * 10 + json.charAt(at++) - '0';
      }
      String p = piece.toString();
      if (p.startsWith("##") && p.length() > 2) {
        continuations.put(p.substring(2), id);
      } else {
        starts.put(p, id);
      }
    }
    return new WordPiece(starts, continuations);
  }

  /**
   * The ids of a text, between the signs for its beginning and its end; at most {@code limit} of
   * them.
   */
  long[] ids(String text, int limit) {
    Ids out = new Ids(limit);
    out.add(FIRST);
    String clean = withoutAccents(text.toLowerCase(Locale.ROOT));
    int word = -1;
    int i = 0;
    while (i < clean.length() && !out.full()) {
      int c = clean.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean space = isSpace(c);
      if (space || isDropped(c) || standsAlone(c)) {
        if (word >= 0) {
          word(clean, word, i, out);
          word = -1;
        }
        if (!space && !isDropped(c)) {
          word(clean, i, next, out);
        }
      } else if (word < 0) {
        word = i;
      }
      i = next;
    }
    if (word >= 0) {
      word(clean, word, i, out);
    }
    return out.closed();
  }

  private void word(String text, int start, int end, Ids out) {
    int before = out.size;
    if (end - start > LONGEST_WORD) {
      out.add(UNKNOWN);
      return;
    }
    int at = start;
    while (at < end) {
      Map<String, Integer> pieces = at == start ? starts : continuations;
      Integer id = null;
      int to = Math.min(end, at + longest);
      for (; to > at; to--) {
        id = pieces.get(text.substring(at, to));
        if (id != null) {
          break;
        }
      }
      if (id == null) {
        out.size = before;
        out.add(UNKNOWN);
        return;
      }
      out.add(id);
      at = to;
    }
  }

  private static String withoutAccents(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0xc0 && c < 0x370) || (c >= 0x1e00 && c < 0x1f00)) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        parted
            .codePoints()
            .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
            .forEach(out::appendCodePoint);
        return out.toString();
      }
    }
    return text;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return c == 0
        || c == 0xfffd
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean standsAlone(int c) {
    return Character.isIdeographic(c) || isPunctuation(c);
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96)) {
      return true;
    }
    if (c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** A growing list of ids with room left for the closing sign. */
  private static final class Ids {
    private final int limit;
    private long[] ids = new long[64];
    private int size;

    Ids(int limit) {
      this.limit = limit;
    }

    boolean full() {
      return size >= limit - 1;
    }

    void add(int id) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
      }
      ids[size++] = id;
    }

    long[] closed() {
      size = Math.min(size, limit - 1);
      add(LAST);
      return Arrays.copyOf(ids, size);
    }
  }
}
