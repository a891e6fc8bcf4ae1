package org.hujian.sources.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encoding that a page or an XML file names in its first lines; does not say if it is true. */
final class DeclaredCharset {
  private static final int HEAD = 4096;

  private DeclaredCharset() {}

  static @Nullable Charset of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (String key : new String[] {"charset", "encoding"}) {
      for (int at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
        Charset charset = named(head, at + key.length());
        if (charset != null) {
          return charset;
        }
      }
    }
    return null;
  }

  private static @Nullable Charset named(String head, int from) {
    int at = from;
    while (at < head.length() && (head.charAt(at) == ' ' || head.charAt(at) == '=')) {
      at++;
    }
    if (at == from) {
      return null;
    }
    while (at < head.length() && (head.charAt(at) == '"' || head.charAt(at) == '\'')) {
      at++;
    }
    int end = at;
    while (end < head.length()
        && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return forName(head.substring(at, end));
  }

  private static @Nullable Charset forName(String name) {
    String wider =
        switch (name) {
          case "gb2312", "gbk", "gb_2312", "gb_2312-80", "x-gbk", "cp936" -> "GB18030";
          case "big5", "big5-hkscs", "x-x-big5", "cp950" -> "Big5-HKSCS";
          default -> name;
        };
    try {
      return wider.isEmpty() ? null : Charset.forName(wider);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
