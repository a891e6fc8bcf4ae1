package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Taken;
import org.hujian.model.Form;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Original;
import org.hujian.model.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir private Path folder;

  @Test
  void a_ledger_of_a_newer_program_is_refused_in_one_line() {
    Path file = folder.resolve("ledger.db");
    new SqliteLedger(file).close();
    try (Sql sql = Sql.open(file)) {
      sql.script("PRAGMA user_version=99");
    }
    assertThatThrownBy(() -> new SqliteLedger(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("was written by a newer hujian (format 99, this one knows 3)")
        .hasMessageNotContaining("\n");
  }

  /** Written by the program of format 1: two reports, one with two wordings, and a merge. */
  @Test
  void a_ledger_of_the_first_format_is_brought_up_with_all_that_is_in_it() throws IOException {
    Path file = folder.resolve("ledger.db");
    unpack("format-1.db.gz", file);
    try (SqliteLedger ledger = new SqliteLedger(file)) {
      assertThat(ledger.faults()).isEmpty();
      String port = ledger.articles().keyOf("https://example.org/news/1").orElseThrow();
      String school = ledger.articles().keyOf("https://example.org/news/2").orElseThrow();
      assertThat(ledger.articles().versions(port)).hasSize(2);
      assertThat(ledger.articles().version(port, 1).orElseThrow().linked().article().text())
          .contains("停电三小时，列车");
      assertThat(ledger.corrections().holding())
          .extracting(Corrections.Entry::correction)
          .containsExactly(new Correction.Merge(port, school));
      assertThat(ledger.<Boolean>write(w -> w.takeBack(1, Instant.EPOCH))).isTrue();
      assertThat(ledger.corrections().holding()).isEmpty();
      assertThat(ledger.articles().headlines(List.of(port, school)))
          .extracting(Headline::story)
          .doesNotHaveDuplicates();
      assertThat(ledger.faults()).isEmpty();
    }
    try (Sql sql = Sql.open(file)) {
      assertThat(sql.count("PRAGMA user_version")).isEqualTo(3);
    }
  }

  private static void unpack(String name, Path file) throws IOException {
    try (InputStream in = MigrationsTest.class.getResourceAsStream(name)) {
      Files.write(file, new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes());
    }
  }

  /** Written by the program of format 2, which kept documents as decoded: three, of two reports. */
  @Test
  void a_ledger_without_bytes_gets_them_when_its_documents_are_read_again() throws IOException {
    Path file = folder.resolve("ledger.db");
    unpack("format-2.db.gz", file);
    byte[] bytes = "玳屿港口停电四小时".getBytes(StandardCharsets.UTF_8);
    Meaning meaning = Meaning.of(new float[] {1, 2});
    try (SqliteLedger ledger = new SqliteLedger(file)) {
      assertThat(ledger.faults()).isEmpty();
      String port = ledger.articles().keyOf("news/1.md").orElseThrow();
      assertThat(ledger.articles().versions(port)).hasSize(2);
      List<Kept> before =
          List.of(
              ledger.articles().version(port, 1).orElseThrow(),
              ledger.articles().version(port, 2).orElseThrow());
      assertThat(ledger.articles().original(before.getLast().document())).isEmpty();
      RawDocument again =
          new RawDocument("news/1.md", Form.HTML, "", List.of(), Original.of(bytes));
      assertThat(ledger.articles().holds(again)).isFalse();
      LinkedArticle linked = before.getLast().linked();
      assertThat(ledger.<Taken>write(w -> w.keep(again, linked, meaning, Instant.EPOCH)))
          .isEqualTo(new Taken(Taken.How.KNOWN, port));
      assertThat(ledger.articles().holds(again)).isTrue();
      Kept after = ledger.articles().version(port, 2).orElseThrow();
      assertThat(after.linked()).isEqualTo(linked);
      assertThat(after.meaning()).isEqualTo(meaning);
      assertThat(ledger.articles().original(after.document()).orElseThrow().bytes())
          .isEqualTo(bytes);
      assertThat(ledger.articles().version(port, 1)).contains(before.getFirst());
      assertThat(ledger.faults()).isEmpty();
    }
    try (Sql sql = Sql.open(file)) {
      assertThat(sql.count("SELECT count(*) FROM document")).isEqualTo(3);
    }
  }

  @Test
  void a_script_that_fails_leaves_the_tables_as_they_were() {
    Path file = folder.resolve("ledger.db");
    try (Sql sql = Sql.open(file)) {
      Migrations.run(sql, file, List.of("0001-first.sql"));
      assertThatThrownBy(() ->
              Migrations.run(
                  sql, file, List.of("0001-first.sql", "/org/hujian/archive/ledger/broken.sql")))
          .isInstanceOf(ArchiveException.class);
      assertThat(sql.count("PRAGMA user_version")).isEqualTo(1);
      assertThat(sql.count("SELECT count(*) FROM sqlite_master WHERE name='half'")).isZero();
    }
  }

  @Test
  void what_is_no_ledger_is_refused_in_one_line() throws IOException {
    Path file = folder.resolve("ledger.db");
    Files.writeString(file, "not a database, but longer than a header is. ".repeat(50));
    assertThatThrownBy(() -> new SqliteLedger(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("is damaged");
  }
}
