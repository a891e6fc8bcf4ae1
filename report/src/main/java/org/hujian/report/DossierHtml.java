package org.hujian.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Function;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Agreement;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier as one self-contained page: findings on the left, the reports themselves on the
 * right, every finding a link to its sentence.
 *
 * <p>The page opens no connection. Its content policy allows the one style sheet and the one script
 * written here, named by their hashes, and nothing else; without the script all links, the choice
 * of outlets, the languages and the dark colours still work.
 */
public final class DossierHtml {
  private static final String STYLE = resource("dossier.css");
  private static final String SCRIPT = resource("dossier.js");

  /** Writes the page; the stream stays open. */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    out.write(page(dossier).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /**
   * The dossier to stand inside another page, which links {@link #style}, {@link #script} and
   * {@link #filters} and says its language in {@code <html lang>}.
   *
   * @param page the address of the page that an article has of its own, or null
   */
  public String part(Dossier dossier, Function<Article, @Nullable String> page) {
    Sheet sheet = new Sheet(dossier, page);
    new Masthead(sheet).inside();
    sheet.m.raw("<div class=\"desk\">\n<div>\n");
    sections(sheet);
    sheet.m.raw("</div>\n");
    new Reader(sheet).write();
    return sheet.m.raw("</div>\n").toString();
  }

  /** The style sheet of a dossier. */
  public static String style() {
    return STYLE;
  }

  /** The script of a dossier; without it everything can be read. */
  public static String script() {
    return SCRIPT;
  }

  private static String page(Dossier d) {
    Sheet sheet = new Sheet(d, a -> null);
    Markup m = sheet.m;
    head(m, d.title(), STYLE + filters(d.outlets().size()) + representatives(sheet), SCRIPT);
    m.raw("<body>\n");
    new Masthead(sheet).write();
    m.raw("<div class=\"desk\">\n<main id=\"main\">\n");
    sections(sheet);
    m.raw("</main>\n");
    new Reader(sheet).write();
    m.raw("</div>\n<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    return m.toString();
  }

  private static void sections(Sheet sheet) {
    new ReportList(sheet).write();
    new TimelinePart(sheet).write();
    new StatementPart(sheet).write();
    new FigurePart(sheet).write();
    new OnlyPart(sheet).write();
    new CopiedPart(sheet).write();
    new NamesPart(sheet).write();
    new NotesPart(sheet).write();
  }

  /** All that stands before the body: one style sheet, one script, and no connection allowed. */
  static void head(Markup m, String title, String style, String script) {
    m.raw("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n");
    m.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(script)
            + "'; base-uri 'none'; form-action 'none'");
    m.raw("\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    m.raw("\n<meta name=\"referrer\" content=\"no-referrer\">");
    m.raw("\n<meta name=\"generator\" content=\"hujian\">\n");
    m.leaf("title", title + " · 互见").raw("\n<style>").raw(style).raw("</style>\n</head>\n");
  }

  /** Statements that two outlets or more give. */
  static long aligned(Dossier d) {
    return d.statements().stream().filter(s -> s.agreement() != Agreement.SINGLE).count();
  }

  /** One rule per outlet: its box unticked, its rows go; no script is needed for it. */
  public static String filters(int outlets) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < outlets; i++) {
      b.append("body:has(#f").append(i).append(":not(:checked)) .o").append(i);
      b.append("{display:none}\n");
    }
    return b.toString();
  }

  /**
   * Copies put away: of every group its representative stays, and the first report only where the
   * representative has no row beside it.
   */
  private static String representatives(Sheet sheet) {
    StringBuilder b = new StringBuilder();
    sheet
        .copies()
        .forEach((origin, group) -> {
          for (int i : group) {
            if (i != origin) {
              b.append("body:has(#nocp:checked):not(:has(#rep").append(i).append(":checked)) .m");
              b.append(i).append("{display:none}\n");
              b.append("body:has(#nocp:checked):has(#rep").append(i).append(":checked) :has(>.m");
              b.append(i).append(")>.m").append(origin).append("{display:none}\n");
            }
          }
        });
    return b.toString();
  }

  private static String hash(String content) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream in = DossierHtml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The place of a report as a whole. */
  static Passage whole(int report) {
    return new Passage(report, new Span(0, 0));
  }
}
