package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hujian.archive.Ledger;
import org.hujian.archive.Reports;
import org.hujian.archive.Taken;
import org.hujian.model.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger in a file must do beyond the contract. */
class SqliteLedgerTest {
  @TempDir private Path folder;

  private SqliteLedger open() {
    return new SqliteLedger(folder.resolve("ledger.db"));
  }

  @Test
  void what_was_written_is_there_after_it_was_opened_again() {
    Taken taken;
    long sequence;
    String id;
    try (SqliteLedger ledger = open()) {
      taken = LedgerContract.harbour("1.md").keepIn(ledger);
      sequence = ledger.sequence();
      id = ledger.id();
    }
    try (SqliteLedger ledger = open()) {
      assertThat(ledger.sequence()).isEqualTo(sequence);
      assertThat(ledger.id()).isEqualTo(id);
      assertThat(ledger.articles().article(taken.key()).orElseThrow().linked())
          .isEqualTo(LedgerContract.harbour("1.md").linked());
    }
  }

  @Test
  void a_copy_is_a_ledger_with_the_same_reports() {
    try (SqliteLedger ledger = open()) {
      LedgerContract.harbour("1.md").keepIn(ledger);
      ledger.copyTo(folder.resolve("copy.db"));
      try (Ledger copy = new SqliteLedger(folder.resolve("copy.db"))) {
        assertThat(copy.articles().latest(0, 9)).isEqualTo(ledger.articles().latest(0, 9));
        assertThat(copy.id()).isEqualTo(ledger.id());
        assertThat(copy.faults()).isEmpty();
      }
    }
  }

  @Test
  void bytes_that_were_changed_behind_its_back_are_told_by_their_hash() {
    Reports report = LedgerContract.harbour("1.md");
    try (SqliteLedger ledger = open()) {
      report.keepIn(ledger);
      assertThat(ledger.faults()).isEmpty();
    }
    try (Sql sql = Sql.open(folder.resolve("ledger.db"))) {
      sql.run("UPDATE document SET body=?", Blobs.squeeze(Original.of("something else")));
    }
    try (SqliteLedger ledger = open()) {
      assertThat(ledger.faults())
          .anyMatch(f ->
              f.equals(
                  "document "
                      + report.document().original().hash()
                      + ": its content has another hash"));
    }
  }
}
