package org.hujian.analysis.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Dateline;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw document into an article: {@code new Cleaner().clean(raw)}.
 *
 * <p>Changes no word of the text: paragraphs are the page's own, with white space made even. What
 * is left out is kept in {@link Article#removed} with its reason. Holds no state between calls; one
 * instance serves several threads.
 */
public final class Cleaner {
  private final PartRules parts = new PartRules();
  private final Sieve sieve = new Sieve(new LineRules());
  private final Outlets outlets = new Outlets();

  /** The article of a raw document; its text may be empty if the page holds none. */
  public Article clean(RawDocument raw) {
    Page page = Page.of(raw, parts);
    String title = Titles.of(raw);
    Sieve.Parted parted = sieve.part(page.blocks(), title);
    StringBuilder joined = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    for (Block block : parted.text()) {
      if (!joined.isEmpty()) {
        joined.append('\n');
      }
      paragraphs.add(new Span(joined.length(), joined.length() + block.text().length()));
      joined.append(block.text());
    }
    String text = joined.toString();
    Outlets.Known known = outlets.of(raw);
    ZoneId zone = known == null ? null : known.zone();
    String url = raw.first(Field.URL);
    Publication declared = Publications.declared(raw, page);
    LocalDate stamp = declared == null ? null : declared.at().toLocalDate();
    Datelines.Found dateline = Datelines.find(text, paragraphs, stamp);
    Dateline opening = dateline == null ? null : dateline.dateline();
    Publication published = Publications.of(declared, opening, parted.removed(), url, zone);
    return new Article(
        id(url, title, published, text),
        raw.source(),
        url,
        outlet(raw, known),
        title,
        Bylines.of(raw, dateline == null ? null : dateline.byline(), parted.removed(), outlets),
        published,
        opening,
        Languages.of(text.isEmpty() ? title : text),
        text,
        paragraphs,
        parted.removed());
  }

  /** The catalogue's outlet with the name as declared among its aliases; else the declared name. */
  private static @Nullable Outlet outlet(RawDocument raw, Outlets.@Nullable Known known) {
    String declared = raw.first(Field.OUTLET);
    if (known != null) {
      return known.outlet();
    }
    if (declared != null && !declared.isBlank()) {
      return new Outlet(declared.strip(), List.of());
    }
    String url = raw.first(Field.URL);
    String host = url == null ? null : Outlets.host(url);
    if (host == null) {
      return null;
    }
    return new Outlet(host.startsWith("www.") ? host.substring(4) : host, List.of());
  }

  /**
   * The first 16 hexadecimal digits of SHA-256 over address, title, publication and text. The path
   * is not in it: the same report read twice is the same.
   */
  private static String id(
      @Nullable String url, String title, @Nullable Publication published, String text) {
    String whole =
        url + "\n" + title + "\n" + (published == null ? "" : published.at()) + "\n" + text;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
