package org.hujian.archive.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hujian.model.Article;
import org.hujian.model.Publication;
import org.hujian.text.fold.Fold;

/** When two articles are wordings of one report. */
final class Identity {
  private static final int COMPARED = 2_000;
  private static final double ANOTHER = 0.1;

  private Identity() {}

  /** The report that an article is a wording of: its address, else where it was read from. */
  static String key(Article article) {
    String url = article.url();
    if (url != null && !url.isBlank()) {
      return Hash.brief("url " + address(url));
    }
    return article.source().equals("-")
        ? Hash.brief("article " + article.id())
        : Hash.brief("source " + article.source());
  }

  /** The key for an article under whose address another report stands already. */
  static String furtherKey(Article article) {
    return Hash.brief("article " + article.id());
  }

  /**
   * True if two articles under one address have nothing in common, as where a mirror gives the
   * address of a page of lists: title and text must both be other ones.
   */
  static boolean another(Article one, Article other) {
    return !one.title().equals(other.title())
        && common(one.title() + one.text(), other.title() + other.text()) < ANOTHER;
  }

  private static double common(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    int smaller = Math.min(a.size(), b.size());
    if (smaller == 0) {
      return 1;
    }
    a.retainAll(b);
    return (double) a.size() / smaller;
  }

  private static Set<String> pairs(String text) {
    String folded = Fold.fold(text.substring(0, Math.min(COMPARED, text.length())));
    Set<String> out = new HashSet<>();
    for (int i = 0; i + 2 <= folded.length(); i++) {
      out.add(folded.substring(i, i + 2));
    }
    return out;
  }

  private static String address(String url) {
    String u = url.strip();
    int fragment = u.indexOf('#');
    if (fragment >= 0) {
      u = u.substring(0, fragment);
    }
    if (u.startsWith("http://")) {
      u = u.substring(7);
    } else if (u.startsWith("https://")) {
      u = u.substring(8);
    }
    return u.endsWith("/") ? u.substring(0, u.length() - 1) : u;
  }

  /** Of two wordings the one published last stands for the report; undated ones come first. */
  static long rank(Article article) {
    Publication p = article.published();
    return p == null ? Long.MIN_VALUE : instant(p).toEpochMilli();
  }

  static Instant instant(Publication p) {
    return p.at().toInstant();
  }
}
