package org.hujian.archive.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Headline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir private Path folder;

  private Home filled(int reports) {
    Home home = Home.open(folder.resolve("home"), null);
    Random random = new Random(1);
    try (Lock lock = home.lock("ingest")) {
      for (int i = 0; i < reports; i++) {
        KilledWriter.report("r" + i, random).keepIn(home.ledger());
      }
      home.index(k -> {});
    }
    return home;
  }

  @Test
  void only_what_the_index_lacks_is_added() {
    try (Home home = filled(3)) {
      List<String> added = new ArrayList<>();
      try (Lock lock = home.lock("ingest")) {
        KilledWriter.report("late", new Random(2)).keepIn(home.ledger());
        assertThat(home.indexed()).isFalse();
        assertThat(home.faults()).singleElement().asString().contains("has reached write 3 of 4");
        home.index(k -> added.add(k.linked().article().source()));
      }
      assertThat(added).containsExactly("late");
      assertThat(home.indexed()).isTrue();
      assertThat(home.faults()).isEmpty();
    }
  }

  @Test
  void what_was_cut_off_is_completed_unless_another_program_writes() {
    try (Home home = filled(3)) {
      KilledWriter.report("late", new Random(2)).keepIn(home.ledger());
      try (Lock lock = home.lock("ingest")) {
        home.complete("verify");
        assertThat(home.indexed()).isFalse();
      }
      home.complete("verify");
      assertThat(home.indexed()).isTrue();
      assertThat(home.faults()).isEmpty();
    }
  }

  @Test
  void an_index_that_was_deleted_is_made_anew() throws IOException {
    filled(3).close();
    try (Stream<Path> files = Files.list(folder.resolve("home/index"))) {
      for (Path f : files.toList()) {
        Files.delete(f);
      }
    }
    try (Home home = Home.open(folder.resolve("home"), null);
        Lock lock = home.lock("ingest")) {
      assertThat(home.indexed()).isFalse();
      home.index(k -> {});
      assertThat(home.faults()).isEmpty();
    }
  }

  @Test
  void a_backup_becomes_a_home_with_the_same_reports() {
    Path file = folder.resolve("backup.hujian");
    List<Headline> reports;
    try (Home home = filled(5)) {
      home.backup(file);
      reports = home.ledger().articles().latest(0, 9);
      assertThatThrownBy(() -> home.backup(file)).hasMessageContaining("exists already");
    }
    Path other = folder.resolve("other");
    Home.restore(file, other);
    try (Home home = Home.open(other, null);
        Lock lock = home.lock("restore")) {
      home.index(k -> {});
      assertThat(home.faults()).isEmpty();
      assertThat(home.ledger().articles().latest(0, 9)).isEqualTo(reports);
    }
    assertThatThrownBy(() -> Home.restore(file, other))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("holds an archive already");
  }

  @Test
  void a_broken_backup_is_refused_and_leaves_nothing() throws IOException {
    Path file = folder.resolve("broken.hujian");
    Files.writeString(file, "no archive ".repeat(2000));
    Path other = folder.resolve("other");
    assertThatThrownBy(() -> Home.restore(file, other)).isInstanceOf(ArchiveException.class);
    assertThat(Home.exists(other)).isFalse();
  }

  @Test
  void damage_in_the_ledger_is_found() throws IOException {
    filled(40).close();
    Path ledger = folder.resolve("home/ledger.db");
    byte[] bytes = Files.readAllBytes(ledger);
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      bytes[8192 + random.nextInt(bytes.length - 8192)] ^= 1;
    }
    Files.write(ledger, bytes);
    try (Home home = Home.open(folder.resolve("home"), null)) {
      assertThat(home.faults()).isNotEmpty();
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining("damaged");
    }
  }
}
