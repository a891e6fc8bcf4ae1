package org.hujian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hujian.model.Dossier;
import org.hujian.testkit.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser: what a reader can do with it, and what a hostile article cannot. */
class DossierPageTest {
  private static final String ATTACK =
      "<script>window.taken=1</script><img src='https://tracker.example/x.png'"
          + " onerror='window.taken=1'><style>body{display:none}</style>\""
          + " onmouseover=\"window.taken=1";
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

  private Page page(Dossier d, BrowserContext context) throws IOException {
    return Browser.shown(
        context, folder.resolve("dossier.html"), out -> new DossierHtml().write(d, out));
  }

  @Test
  void a_click_on_a_finding_shows_its_sentence_beside_it() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, true)) {
      Page page = page(SampleDossier.dossier(), c);
      page.locator("#statements .col a.q").nth(1).click();
      Locator hit = page.locator("#reader .hit");
      assertThat(hit.count()).isEqualTo(1);
      assertThat(hit.textContent()).contains("救援不會停止");
      assertThat(hit.isVisible()).isTrue();
      double y = hit.boundingBox().y;
      assertThat(y).isBetween(0.0, 900.0);
    }
  }

  @Test
  void on_a_phone_the_sentence_opens_over_the_page_and_escape_leads_back() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 390, true)) {
      Page page = page(SampleDossier.dossier(), c);
      Locator link = page.locator("#statements .col a.q").first();
      link.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("body.reading").count()).isEqualTo(1);
      page.keyboard().press("Escape");
      assertThat(page.locator("body.reading").count()).isZero();
      assertThat((Boolean) link.evaluate("e => e === document.activeElement")).isTrue();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("no sideways scrolling")
          .isLessThanOrEqualTo(390);
    }
  }

  @Test
  void without_script_links_languages_and_the_choice_of_outlets_work() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, false)) {
      Page page = page(SampleDossier.dossier(), c);
      page.locator("#statements .col a.q").first().click();
      assertThat(page.url()).contains("#r0s1");
      assertThat(page.locator("#statements .col.o1").isVisible()).isTrue();
      page.locator("#f1").uncheck();
      assertThat(page.locator("#statements .col.o1").isVisible()).isFalse();
      page.locator("#ui-en").check();
      assertThat(page.locator("#statements > h2 .en").isVisible()).isTrue();
      assertThat(page.locator("#statements > h2 .zh").isVisible()).isFalse();
    }
  }

  @Test
  void copies_are_put_away_and_the_reader_says_which_one_stands_for_its_group() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, false)) {
      Page page = page(SampleDossier.withCopy(), c);
      Locator first = page.locator("#reports .m0");
      Locator copy = page.locator("#reports .m2");
      assertThat(first.isVisible() && copy.isVisible()).isTrue();
      page.locator("#nocp").check();
      assertThat(first.isVisible()).isTrue();
      assertThat(copy.isVisible()).isFalse();
      page.locator(".reps summary").click();
      page.locator("#rep2").check();
      assertThat(copy.isVisible()).isTrue();
      assertThat(first.isVisible()).isFalse();
      assertThat(page.locator("#statements .m0").first().isVisible())
          .as("what only the first report says stays")
          .isTrue();
      page.locator("#nocp").uncheck();
      assertThat(first.isVisible() && copy.isVisible()).isTrue();
    }
  }

  @Test
  void on_paper_all_reports_stand_in_full_and_no_button_does() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, true)) {
      Page page = page(SampleDossier.dossier(), c);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".bar").isVisible()).isFalse();
      assertThat(page.locator(".outlets").isVisible()).isFalse();
      assertThat(
              (Boolean)
                  page.locator("#reader .pane").evaluate("e => e.scrollHeight <= e.clientHeight"))
          .isTrue();
      assertThat(new String(page.pdf(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
    }
  }

  @Test
  void a_hostile_article_runs_nothing_fetches_nothing_and_hides_nothing() throws IOException {
    List<String> asked = new ArrayList<>();
    try (BrowserContext c = browser.window("zh-CN", 1400, true)) {
      c.onRequest(r -> asked.add(r.url()));
      Page page = page(SampleDossier.hostile(ATTACK), c);
      page.locator("#statements a.q").first().click();
      page.locator("#statements a.q").first().hover();
      assertThat(page.evaluate("window.taken")).isNull();
      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator("main img, main script, main style, #reader img").count()).isZero();
    }
    assertThat(asked).hasSize(1).allMatch(u -> u.startsWith("file:"));
  }

  @Test
  void a_citation_is_a_web_annotation_whose_position_cuts_its_words() throws IOException {
    try (BrowserContext c = browser.window("zh-CN", 1400, true)) {
      Dossier d = SampleDossier.dossier();
      Page page = page(d, c);
      page.locator("#statements").scrollIntoViewIfNeeded();
      page.locator("#statements .col button.cite").nth(1).click();
      page.locator("dialog button[data-form='Web Annotation']").click();
      JsonNode note = new ObjectMapper().readTree(page.locator("dialog pre").textContent());
      String text = d.reports().get(1).article().text();
      int start = note.at("/target/selector/1/start").asInt();
      int end = note.at("/target/selector/1/end").asInt();
      assertThat(text.substring(start, end))
          .isEqualTo(note.at("/target/selector/0/exact").asText());
      assertThat(text.substring(0, start)).endsWith(note.at("/target/selector/0/prefix").asText());
      page.locator("dialog button[data-form='RIS']").click();
      assertThat(page.locator("dialog pre").textContent())
          .containsPattern(Pattern.compile("(?m)^TY  - NEWS$"))
          .containsPattern(Pattern.compile("(?m)^ER  - "));
    }
  }

  @Test
  void axe_finds_no_serious_fault_by_day_and_by_night_at_desk_and_phone_width()
      throws IOException, InterruptedException {
    String axe = Browser.axe();
    for (int width : new int[] {1400, 390}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext c = browser.window("zh-CN", width, true)) {
          Page page = page(SampleDossier.dossier(), c);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          for (String language : List.of("ui-zh", "ui-en")) {
            page.locator("#" + language).check();
            assertThat(Browser.faults(page, axe))
                .as(width + " " + scheme + " " + language)
                .isEqualTo("");
          }
        }
      }
    }
  }
}
