package org.hujian.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, driven by its own Node; tests skip with a message without them. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Opens it; the test that asks is skipped where there is none. */
  public static Browser open() {
    Optional<Path> node = onPath("node");
    Optional<Path> browser = NAMES.stream().flatMap(n -> onPath(n).stream()).findFirst();
    Assumptions.assumeTrue(browser.isPresent(), "skipped: no Chromium on the PATH");
    Assumptions.assumeTrue(node.isPresent(), "skipped: no Node on the PATH to drive Chromium");
    Playwright p =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString())));
    return new Browser(
        p,
        p.chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(browser.orElseThrow())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  /**
   * The source of axe-core at the pinned version, fetched by npm into {@code target} (from npm's
   * cache once it is there).
   */
  public static String axe() throws IOException, InterruptedException {
    Path folder = Path.of("target", "browser");
    Path script = folder.resolve("node_modules/axe-core/axe.min.js");
    if (!Files.exists(script)) {
      Optional<Path> npm = onPath("npm");
      Assumptions.assumeTrue(npm.isPresent(), "skipped: no npm to fetch axe-core with");
      Files.createDirectories(folder);
      for (String f : List.of("package.json", "package-lock.json")) {
        Files.write(folder.resolve(f), resource(f));
      }
      Process fetch =
          new ProcessBuilder(
                  npm.orElseThrow().toString(),
                  "ci",
                  "--prefer-offline",
                  "--ignore-scripts",
                  "--no-audit",
                  "--no-fund")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      boolean done = fetch.waitFor(2, TimeUnit.MINUTES) && fetch.exitValue() == 0;
      Assumptions.assumeTrue(done, "skipped: npm could not fetch axe-core (see target/browser)");
    }
    return Files.readString(script, StandardCharsets.UTF_8);
  }

  public com.microsoft.playwright.Browser chromium() {
    return chromium;
  }

  /** A window of its own, 900 pixels high, with or without scripts; nothing is remembered. */
  public BrowserContext window(String language, int width, boolean script) {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale(language)
            .setViewportSize(width, 900)
            .setJavaScriptEnabled(script));
  }

  /** Writes a page. */
  public interface Writes {
    void to(OutputStream out) throws IOException;
  }

  /** A page that was written to a file, opened from there. */
  public static Page shown(BrowserContext window, Path file, Writes page) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      page.to(out);
    }
    Page opened = window.newPage();
    opened.navigate(file.toUri().toString());
    return opened;
  }

  /** What {@link #axe} finds serious or critical on a page; empty if nothing. */
  public static String faults(Page page, String axe) {
    page.evaluate(axe);
    return String.valueOf(
        page.evaluate(
            "axe.run().then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html + ' '"
                + " + n.failureSummary).join(' ')).join('\\n'))"));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("browser/" + name)) {
      if (in == null) {
        throw new IOException("missing from the class path: browser/" + name);
      }
      return in.readAllBytes();
    }
  }

  private static Optional<Path> onPath(String name) {
    String path = System.getenv("PATH");
    for (String dir : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(dir, name);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
