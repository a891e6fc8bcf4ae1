package org.hujian.archive.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hujian.archive.ArchiveException;

/**
 * Brings a ledger's tables to what this program expects: numbered scripts, each run once and in one
 * transaction with its number.
 *
 * <p>Goes forward only, and refuses a ledger that a newer program has migrated.
 */
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of("0001-first.sql", "0002-former.sql", "0003-original.sql");

  private Migrations() {}

  static void run(Sql sql, Path file) {
    run(sql, file, SCRIPTS);
  }

  static void run(Sql sql, Path file, List<String> scripts) {
    int has = version(sql);
    if (has > scripts.size()) {
      throw new ArchiveException(
          file
              + ": was written by a newer hujian (format "
              + has
              + ", this one knows "
              + scripts.size()
              + "); use that program or a newer one");
    }
    if (has == scripts.size()) {
      return;
    }
    sql.script("BEGIN IMMEDIATE");
    try {
      // Another process may have been quicker between the look and the lock.
      for (int n = version(sql) + 1; n <= scripts.size(); n++) {
        for (String statement : statements(read(scripts.get(n - 1)))) {
          sql.script(statement);
        }
        sql.script("PRAGMA user_version=" + n);
      }
      sql.script("COMMIT");
    } catch (RuntimeException e) {
      sql.script("ROLLBACK");
      throw e;
    }
  }

  private static int version(Sql sql) {
    return (int) sql.count("PRAGMA user_version");
  }

  private static List<String> statements(String script) {
    List<String> out = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : script.lines().toList()) {
      if (line.startsWith("--")) {
        continue;
      }
      open.append(line).append('\n');
      if (line.endsWith(";")) {
        out.add(open.toString());
        open.setLength(0);
      }
    }
    if (!open.toString().isBlank()) {
      throw new IllegalStateException("a statement does not end with ';': " + open);
    }
    return out;
  }

  private static String read(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such script: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
