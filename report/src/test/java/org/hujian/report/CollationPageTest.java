package org.hujian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Collation;
import org.hujian.model.Collation.Match;
import org.hujian.model.Span;
import org.hujian.testkit.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reports beside each other in a browser. */
class CollationPageTest {
  private static final String ATTACK =
      "<script>window.taken=1</script><img src='https://tracker.example/x.png'"
          + " onerror='window.taken=1'><style>body{display:none}</style>\" onclick=\"";
  private static Browser browser;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** The first sentences of two reports changed, the later ones of both moved before them. */
  private static Collation collation(String attack) {
    var d = attack.isEmpty() ? SampleDossier.dossier() : SampleDossier.hostile(attack);
    Article a = d.reports().get(0).article();
    Article b = d.reports().get(1).article();
    return new Collation(
        a,
        b,
        List.of(
            new Match(
                a.paragraphs().get(0),
                b.paragraphs().get(1),
                false,
                List.of(new Span(0, 3)),
                List.of(b.paragraphs().get(1))),
            new Match(a.paragraphs().get(1), b.paragraphs().get(0), true, List.of(), List.of())));
  }

  private Page page(Collation c, BrowserContext context) throws IOException {
    return Browser.shown(
        context, folder.resolve("two.html"), out -> new CollationHtml().write(c, out));
  }

  @Test
  void a_number_leads_to_the_other_place_without_a_script() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, false)) {
      Page page = page(collation(""), c);
      page.locator("#left .no").nth(1).focus();
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#b2");
      assertThat(page.locator("#b2").getAttribute("class")).isEqualTo("v same moved");
      assertThat(page.locator("#a1 del").textContent()).isEqualTo("5月6");
      assertThat(page.locator("#b1 ins").count()).isEqualTo(1);
      assertThat(page.locator("#left article > p").allTextContents().getFirst())
          .startsWith("5月6日下午，临江市青桥引桥突然坍塌。");
    }
  }

  @Test
  void a_phone_shows_one_below_the_other_and_paper_shows_all() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 390, true)) {
      Page page = page(collation(""), c);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
      assertThat(page.locator("#right").boundingBox().y)
          .isGreaterThan(page.locator("#left").boundingBox().y + 100);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".bar").isVisible()).isFalse();
      assertThat((Boolean) page.locator("#right").evaluate("e => e.scrollHeight <= e.clientHeight"))
          .as("nothing cut off")
          .isTrue();
    }
  }

  @Test
  void a_hostile_article_runs_nothing_and_fetches_nothing() throws IOException {
    List<String> asked = new ArrayList<>();
    try (BrowserContext c = browser.window("zh-CN", 1400, true)) {
      c.onRequest(r -> asked.add(r.url()));
      Page page = page(collation(ATTACK), c);
      assertThat(page.evaluate("window.taken")).isNull();
      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator("main img, main script, main style, main [onclick]").count())
          .isZero();
    }
    assertThat(asked).hasSize(1).allMatch(u -> u.startsWith("file:"));
  }

  @Test
  void axe_finds_no_serious_fault() throws IOException, InterruptedException {
    String axe = Browser.axe();
    for (int width : new int[] {1400, 390}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext c = browser.window("zh-CN", width, true)) {
          Page page = page(collation(""), c);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          assertThat(Browser.faults(page, axe)).as(width + " " + scheme).isEqualTo("");
        }
      }
    }
  }
}
