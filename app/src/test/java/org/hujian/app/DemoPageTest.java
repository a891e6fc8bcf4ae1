package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium draws the dossier of the sample news. Skips where there is no Chromium. */
class DemoPageTest {
  @TempDir private Path folder;

  @Test
  void the_page_is_drawn_with_its_text_and_colours() throws Exception {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(chromium != null, "there is no Chromium to draw the page");
    Path page = folder.resolve("demo.html");
    assertThat(Session.run("demo", "--no-open", "--out", page.toString()).status()).isZero();
    Path picture = folder.resolve("demo.png");
    Process drawing =
        new ProcessBuilder(
                List.of(
                    chromium.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--window-size=1200,1000",
                    "--screenshot=" + picture,
                    page.toUri().toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(drawing.waitFor(2, TimeUnit.MINUTES)).as("Chromium ends by itself").isTrue();
    BufferedImage image = ImageIO.read(picture.toFile());
    Set<Integer> colours = new HashSet<>();
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        int rgb = image.getRGB(x, y) & 0xffffff;
        colours.add(rgb);
        ink += ((rgb >> 8) & 0xff) < 0x60 ? 1 : 0;
      }
    }
    assertThat(colours).as("colours of text, outlets and marks").hasSizeGreaterThan(100);
    assertThat(ink)
        .as("dark points: the text is there, and the page is not all dark")
        .isBetween(3_000, 150_000);
  }
}
