package org.hujian.analysis.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/** Turns a raw document into an article. */
public final class Cleaner {
  private final PartRules parts = new PartRules();
  private final Sieve sieve = new Sieve(new LineRules());
  private final Publications publications = new Publications();

  /** The article of a raw document; its text may be empty if the page holds none. */
  public Article clean(RawDocument raw) {
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    String named = raw.first(Field.TITLE);
    String title = named == null ? "" : named;
    Sieve.Parted parted =
        sieve.part(Blocks.of(Jsoup.parse(raw.body()).body(), parts), title);
    for (Block block : parted.text()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      paragraphs.add(new Span(text.length(), text.length() + block.text().length()));
      text.append(block.text());
    }
    String body = text.toString();
    Publication published = publications.of(raw, body);
    return new Article(
        id(raw.first(Field.URL), title, body),
        raw.source(),
        raw.first(Field.URL),
        outlet(raw.first(Field.OUTLET)),
        title,
        null,
        published,
        null,
        Languages.of(body),
        body,
        paragraphs,
        parted.removed());
  }

  private static @Nullable Outlet outlet(@Nullable String name) {
    return name == null || name.isBlank() ? null : new Outlet(name, List.of());
  }

  private static String id(@Nullable String url, @Nullable String title, String text) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update((url + "\n" + title + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
