package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hujian.archive.ArchiveException;
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
        .hasMessageContaining("was written by a newer hujian (format 99, this one knows 1)")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_script_that_fails_leaves_the_tables_as_they_were() {
    Path file = folder.resolve("ledger.db");
    try (Sql sql = Sql.open(file)) {
      Migrations.run(sql, file);
      assertThatThrownBy(() ->
              Migrations.run(
                  sql, file, List.of("0001-first.sql", "/org/hujian/archive/ledger/broken.sql")))
          .isInstanceOf(ArchiveException.class);
      assertThat(sql.count("PRAGMA user_version")).isEqualTo(1);
      assertThat(sql.count("SELECT count(*) FROM sqlite_master WHERE name='half'")).isZero();
    }
  }

  @Test
  void what_is_no_ledger_is_refused_in_one_line() throws java.io.IOException {
    Path file = folder.resolve("ledger.db");
    java.nio.file.Files.writeString(
        file, "not a database, but longer than a header is. ".repeat(50));
    assertThatThrownBy(() -> new SqliteLedger(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("is damaged");
  }
}
