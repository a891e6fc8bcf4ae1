package org.hujian.archive.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.hujian.archive.ArchiveException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the right to mount a small disk in memory; is skipped where there is none. */
class FullDiskTest {
  @TempDir private Path folder;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    assumeTrue(mounted, "a small disk cannot be mounted here");
  }

  @AfterEach
  void unmount() {
    if (mounted) {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) {
    try {
      Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
      p.getInputStream().readAllBytes();
      return p.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void a_full_disk_is_told_in_one_line_and_nothing_is_lost() {
    Random random = new Random(5);
    int[] kept = {0};
    try (Home home = Home.open(disk.resolve("home"), null);
        Lock lock = home.lock("ingest")) {
      ArchiveException full =
          catchThrowableOfType(
              ArchiveException.class,
              () -> {
                while (true) {
                  KilledWriter.report("r" + kept[0], random).keepIn(home.ledger());
                  kept[0]++;
                }
              });
      assertThat(full).hasMessageContaining("the disk is full").hasMessageNotContaining("\n");
    }
    assertThat(kept[0]).isPositive();
    // A bigger disk, as after somebody has made room.
    assertThat(run("mount", "-o", "remount,size=30m", disk.toString())).isTrue();
    try (Home home = Home.open(disk.resolve("home"), null);
        Lock lock = home.lock("ingest")) {
      assertThat(home.ledger().articles().count()).isEqualTo(kept[0]);
      home.index(k -> {});
      assertThat(home.faults()).isEmpty();
      KilledWriter.report("one more", random).keepIn(home.ledger());
    }
  }

  @Test
  void an_index_for_which_there_is_no_room_is_completed_later() {
    Random random = new Random(6);
    try (Home home = Home.open(disk.resolve("home"), null);
        Lock lock = home.lock("ingest")) {
      for (int i = 0; i < 12; i++) {
        KilledWriter.report("r" + i, random).keepIn(home.ledger());
      }
      assertThat(run("dd", "if=/dev/zero", "of=" + disk.resolve("junk"), "bs=4k")).isFalse();
      ArchiveException full =
          catchThrowableOfType(ArchiveException.class, () -> home.index(k -> {}));
      assertThat(full).hasMessageContaining("the disk is full").hasMessageNotContaining("\n");
    }
    assertThat(disk.resolve("junk").toFile().delete()).isTrue();
    assertThat(run("mount", "-o", "remount,size=30m", disk.toString())).isTrue();
    try (Home home = Home.open(disk.resolve("home"), null);
        Lock lock = home.lock("ingest")) {
      home.index(k -> {});
      assertThat(home.faults()).isEmpty();
    }
  }
}
