package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.home.Home;
import org.hujian.server.Server;
import org.hujian.server.Settings;
import org.hujian.server.desk.Desk;
import org.hujian.testkit.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages in Chromium, over one home from empty to corrected. Skips where there is none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesTest {
  private static final String ATTACK =
      "<script>window.taken=1</script><img src='https://tracker.example/x.png'"
          + " onerror='window.taken=1'>\" onmouseover=\"window.taken=1";

  @TempDir static Path folder;
  private static Browser browser;
  private static Home home;
  private static Server server;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    home = Home.open(folder.resolve("home"), null);
    Pipeline pipeline = new Pipeline();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    World world = Session.world(InputStream.nullInputStream(), out, out);
    Desk desk =
        new Desk(home, pipeline::compare, new Reception(home, pipeline, world), world.clock());
    server =
        Server.start(Settings.LOOPBACK, desk, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
      home.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static String at(String path) {
    return server.address().resolve(path).toString();
  }

  @Test
  @Order(1)
  void from_an_empty_home_to_a_correction_that_is_taken_back() {
    try (BrowserContext c = browser.window("zh-CN", 1300, true)) {
      Page page = c.newPage();
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.navigate(at("/"));
      assertThat(page.locator("h1").textContent()).isEqualTo("这里还没有报道");
      page.locator("#sample button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("30 新");
      page.locator("a.go").click();

      page.locator(".stories h2 a").first().click();
      page.locator("#statements .col").first().waitFor();
      assertThat(page.locator("#statements .col").count()).isGreaterThan(3);
      page.locator("#timeline .drawn canvas").waitFor();
      page.locator("#copied .drawn canvas").waitFor();
      page.locator("#f0").uncheck();
      assertThat(page.locator("#timeline figure svg").isVisible()).isFalse();
      page.locator("#f0").check();
      assertThat(page.locator("#reader article").count()).isGreaterThan(10);
      String story = page.url();
      page.locator("#reader a[href^='/article/']").first().click();

      Locator name = page.locator(".text .m-name").first();
      String coloured = colour(name);
      page.locator("#show-names").uncheck();
      assertThat(colour(name)).isNotEqualTo(coloured).isEqualTo(colour(page.locator(".text")));
      Locator quoted = page.locator(".text .m-direct").first();
      assertThat(quoted.isVisible()).isTrue();
      assertThat(page.locator(".text [data-by]").count()).isPositive();

      page.locator("aside .found a[href^='/name?']").first().click();
      assertThat(page.locator(".said blockquote").count()).isPositive();
      page.locator(".said a.words").first().click();
      assertThat(page.locator(".text :target").count()).isEqualTo(1);

      page.locator(".quick input").fill("渡轮 date:2025-03");
      page.locator(".quick input").press("Enter");
      assertThat(page.locator("mark.sought").allTextContents()).contains("渡轮", "渡輪");
      page.locator(".choices a").first().click();
      assertThat(page.locator("#q").inputValue()).startsWith("渡轮 date:2025-03 outlet:");

      page.navigate(story);
      int before = page.locator("#reader article").count();
      page.locator("a[href$='/sort']").click();
      assertThat(page.locator(".aim input[name=other]").count()).isGreaterThan(1);
      page.locator(".correct input[name=report]").first().check();
      page.locator(".correct button[value=split]").click();
      page.locator("#reader article").first().waitFor();
      assertThat(page.locator("#reader article").count()).isEqualTo(1);
      assertThat(page.locator(".done button").count()).isEqualTo(1);
      page.navigate(at("/corrections"));
      page.locator(".decisions form button").click();
      assertThat(page.locator(".decisions li.gone").count()).isEqualTo(1);
      page.navigate(at("/"));
      page.locator(".stories h2 a").first().click();
      page.locator("#reader article").first().waitFor();
      assertThat(page.locator("#reader article").count()).isEqualTo(before);
      page.locator("a[href$='/sort']").click();
      page.locator(".aim input[name=other]").first().check();
      page.locator(".correct input[name=report]").first().check();
      page.locator(".correct button[value=move]").click();
      page.locator(".done button").click();
      page.navigate(story);
      page.locator("#reader article").first().waitFor();
      assertThat(page.locator("#reader article").count()).isEqualTo(before);
      assertThat(faults).isEmpty();
    }
  }

  private static String colour(Locator at) {
    return String.valueOf(at.evaluate("e => getComputedStyle(e).color"));
  }

  @Test
  @Order(2)
  void a_query_that_cannot_be_understood_shows_its_place_in_either_language() {
    try (BrowserContext c = browser.window("en-US", 1300, true)) {
      Page page = c.newPage();
      page.navigate(at("/search?q=%E6%B8%A1%E8%BD%AE%20speakr:x"));
      assertThat(page.locator("h1").textContent()).isEqualTo("Search");
      assertThat(page.locator(".fault .query").textContent()).isEqualTo("渡轮 speakr:x");
      assertThat(page.locator(".fault mark").textContent()).isEqualTo("s");
      page.locator(".ui button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("检索");
    }
  }

  @Test
  @Order(2)
  void a_form_builds_a_query_its_terms_can_be_taken_out_and_it_is_kept_with_a_feed() {
    try (BrowserContext c = browser.window("zh-CN", 1300, false)) {
      Page page = c.newPage();
      page.navigate(at("/search"));
      Locator form = page.locator("form[action='/search'].build");
      form.locator("input[name=words]").fill("渡轮");
      form.locator("input[name=without]").fill("足球");
      form.locator("input[name=figure]").fill("10");
      form.locator("input[name=unit]").fill("人");
      form.locator("input[name=since]").fill("2025-03-01");
      form.locator("button").click();
      assertThat(page.locator("#q").inputValue())
          .isEqualTo("渡轮 -足球 figure:>=10人 date:>=2025-03-01");
      assertThat(page.locator(".hits li").count()).isPositive();
      page.locator(".terms-now li").nth(1).locator("a").click();
      assertThat(page.locator("#q").inputValue()).isEqualTo("渡轮 figure:>=10人 date:>=2025-03-01");

      page.locator("summary", new Page.LocatorOptions().setHasText("保存这个检索")).click();
      page.locator("input[name=name]").fill("渡轮/人数");
      page.locator("form[action='/searches'] button").click();
      String feed = page.locator("head link[type='application/atom+xml']").getAttribute("href");
      assertThat(page.locator(".saved a").getAttribute("href")).isEqualTo(feed);
      assertThat(page.request().get(at(feed)).text()).contains("<entry>");
      page.navigate(at("/settings"));
      assertThat(page.locator(".searches li").textContent()).contains("渡轮／人数");
      page.locator(".searches button").click();
      assertThat(page.locator(".searches li").count()).isZero();
      assertThat(page.request().get(at(feed)).status()).isEqualTo(404);
    }
  }

  @Test
  @Order(3)
  void a_chinese_page_speaks_chinese_alone() {
    try (BrowserContext c = browser.window("zh-CN", 1300, true)) {
      Page page = c.newPage();
      List<String> paths = new ArrayList<>(pages(page));
      paths.addAll(List.of("/search?q=figure:x", "/search?q=%22", "/name?key=x", "/story/x"));
      for (Object a : (List<?>) articles(page)) {
        paths.add(String.valueOf(a));
      }
      for (String path : paths) {
        page.navigate(at(path));
        assertThat(page.locator("main [lang=en]:not(label span):visible").allTextContents())
            .as(path)
            .isEmpty();
      }
    }
  }

  /** Every report of the front page. */
  private static Object articles(Page page) {
    page.navigate(at("/"));
    return page.locator(".heads a").evaluateAll("all => all.map(a => a.getAttribute('href'))");
  }

  @Test
  @Order(3)
  void a_person_is_drawn_by_day_and_outlet_from_the_table_under_the_picture() {
    try (BrowserContext c = browser.window("en-US", 1300, true)) {
      Page page = c.newPage();
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.onConsoleMessage(m -> faults.add(m.text()));
      page.navigate(at("/names"));
      page.locator(".names a").first().click();
      assertThat(page.locator("#days tbody tr").count()).isGreaterThan(1);
      page.locator("#said-picture .drawn canvas").waitFor();
      assertThat(page.locator("head link[type='application/atom+xml']").count()).isEqualTo(1);
      assertThat(faults).isEmpty();
    }
  }

  @Test
  @Order(3)
  void everything_is_read_without_a_script_and_fits_a_phone() {
    try (BrowserContext c = browser.window("zh-CN", 390, false)) {
      Page page = c.newPage();
      for (String path : pages(page)) {
        page.navigate(at(path));
        assertThat(page.locator("h1").first().textContent()).as(path).isNotBlank();
      }
    }
    try (BrowserContext c = browser.window("en-US", 390, true)) {
      Page page = c.newPage();
      for (String path : pages(page)) {
        page.navigate(at(path));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(390);
      }
    }
  }

  /** One page of each kind. */
  private static List<String> pages(Page page) {
    page.navigate(at("/"));
    String story = page.locator(".stories h2 a").first().getAttribute("href");
    String article = page.locator(".heads a").first().getAttribute("href");
    page.navigate(at("/names"));
    String name = page.locator(".names a").first().getAttribute("href");
    return List.of(
        "/",
        story,
        story + "/sort",
        article,
        name,
        "/names",
        "/search",
        "/search?q=%E6%B8%A1%E8%BD%AE",
        "/search?q=date:x",
        "/import",
        "/corrections",
        "/settings",
        "/health",
        "/nowhere");
  }

  @Test
  @Order(4)
  void axe_finds_no_serious_fault_by_day_and_by_night() throws Exception {
    String axe = Browser.axe();
    List<String> faults = new ArrayList<>();
    try (BrowserContext c = browser.window("zh-CN", 1300, true)) {
      Page page = c.newPage();
      for (String path : pages(page)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.navigate(at(path));
          String found = Browser.faults(page, axe);
          if (!found.isEmpty()) {
            faults.add(path + " " + scheme + " " + found);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(5)
  void a_hostile_report_is_words_on_every_page() {
    String file =
        "---\ntitle: '"
            + ATTACK.replace("'", "''")
            + "'\nauthor: '"
            + ATTACK.replace("'", "''")
            + "'\ndate: 2025-05-01T00:00:00.000Z\nfrom: javascript:window.taken=1\n---\n"
            + "海港方面表示，渡轮<b onclick=\"window.taken=1\">没有</b>沉没。"
            + ATTACK.replace("<", "&lt;")
            + "\n\n海港局长林同安说：“渡轮明天照常开。”\n";
    try (BrowserContext c = browser.window("zh-CN", 1300, true)) {
      Page page = c.newPage();
      List<String> abroad = new ArrayList<>();
      page.onRequest(r -> {
        if (!r.url().startsWith(at("/"))) {
          abroad.add(r.url());
        }
      });
      page.navigate(at("/import"));
      page.locator("#files")
          .setInputFiles(
              new FilePayload(
                  "<img src=x onerror=window.taken=1>.md",
                  "text/markdown",
                  file.getBytes(StandardCharsets.UTF_8)));
      page.locator("#drop button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("1 新");
      page.navigate(at("/"));
      String story = page.locator(".stories h2 a").first().getAttribute("href");
      page.navigate(at("/search?q=%E6%9E%97%E5%90%8C%E5%AE%89"));
      String article = page.locator(".hits h3 a").first().getAttribute("href");
      for (String path :
          List.of(
              "/",
              story,
              article,
              "/names",
              "/settings",
              "/search?q=%E6%B8%A1%E8%BD%AE",
              "/search?q=%3Cscript%3Ewindow.taken=1%3C/script%3E",
              "/corrections",
              "/article/%3Cscript%3Ewindow.taken=1%3C%2Fscript%3E",
              "/name?key=%22%3E%3Cscript%3Ewindow.taken=1%3C/script%3E")) {
        page.navigate(at(path));
        assertThat(page.evaluate("window.taken === undefined")).as(path).isEqualTo(true);
        assertThat(
                page.locator("a[href^='javascript'], main img, main script, [onerror], [onclick]")
                    .count())
            .as(path)
            .isZero();
      }
      page.navigate(at(article));
      assertThat(page.locator("h1").textContent()).contains("<script>window.taken=1</script>");
      assertThat(abroad).isEmpty();
    }
  }
}
