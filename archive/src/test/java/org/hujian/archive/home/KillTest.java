package org.hujian.archive.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hujian.archive.Headline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that keeps, corrects and indexes, at random moments, and looks at what it left.
 *
 * <p>{@code -Dhujian.kills=300} (profile {@code soak}) for more, {@code -Dhujian.seed} for the same
 * again.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("hujian.kills", 20);
  private static final long SEED = Long.getLong("hujian.seed", System.nanoTime());

  /** Of so many kills one home is used: later ones meet a home that was killed before. */
  private static final int KILLS_PER_HOME = 10;

  @TempDir private Path folder;

  @Test
  void a_home_that_was_killed_opens_and_has_what_was_acknowledged_once() throws Exception {
    System.out.println("KillTest: " + KILLS + " kills, -Dhujian.seed=" + SEED);
    Random random = new Random(SEED);
    Set<String> kept = new HashSet<>();
    Set<Long> corrected = new HashSet<>();
    for (int n = 0; n < KILLS; n++) {
      Path home = folder.resolve("home" + n / KILLS_PER_HOME);
      if (n % KILLS_PER_HOME == 0) {
        kept.clear();
        corrected.clear();
      }
      long seed = random.nextInt(1_000_000) * 1000L + n;
      for (String line : run(home, seed, random.nextInt(700))) {
        if (line.startsWith("kept ")) {
          kept.add(line.substring(5));
        } else if (line.startsWith("corrected ")) {
          corrected.add(Long.parseLong(line.substring(10)));
        }
      }
      look(home, kept, corrected, "seed " + SEED + ", kill " + n);
    }
  }

  /** The whole lines that the program said before it was killed. */
  private List<String> run(Path home, long seed, int millis)
      throws IOException, InterruptedException {
    // A file, not a pipe: what was said before the kill is all there after it.
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx300m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWriter.class.getName(),
                home.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (child.isAlive() && Files.size(said) == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(millis);
    assertThat(child.isAlive()).as("it ended by itself").isTrue();
    child.destroyForcibly();
    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    String all = Files.readString(said, StandardCharsets.UTF_8);
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
  }

  private static void look(Path folder, Set<String> kept, Set<Long> corrected, String when) {
    try (Home home = Home.open(folder, null);
        Lock lock = home.lock("verify")) {
      assertThat(home.ledger().faults()).as(when).isEmpty();
      home.index(k -> {});
      assertThat(home.faults()).as(when).isEmpty();
      List<Headline> all = home.ledger().articles().latest(0, Integer.MAX_VALUE);
      Set<String> sources = new HashSet<>();
      for (Headline h : all) {
        assertThat(sources.add(h.source())).as("%s: %s is there once", when, h.source()).isTrue();
      }
      assertThat(sources).as(when).containsAll(kept);
      assertThat(home.ledger().corrections().all().stream().map(c -> c.number()).toList())
          .as(when)
          .containsAll(corrected)
          .doesNotHaveDuplicates();
    }
  }
}
