package org.hujian.archive.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.hujian.archive.ArchiveException;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteException;

/** One connection with its prepared statements. Not safe for use by several threads at once. */
final class Sql implements AutoCloseable {
  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Path file;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Sql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /**
   * Opens a file; every commit is on the disk before it returns, and readers never wait for the
   * writer.
   */
  static Sql open(Path file) {
    try {
      Connection c = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
      if (c == null) {
        throw new ArchiveException(file + " cannot be opened");
      }
      Sql sql = new Sql(c, file);
      sql.script("PRAGMA busy_timeout=10000");
      sql.script("PRAGMA journal_mode=WAL");
      sql.script("PRAGMA synchronous=FULL");
      sql.script("PRAGMA foreign_keys=ON");
      sql.script("PRAGMA cache_size=-16000");
      sql.script("PRAGMA temp_store=MEMORY");
      return sql;
    } catch (SQLException e) {
      throw complaint(file, e);
    }
  }

  int run(String sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw complaint(file, e);
    }
  }

  /** Runs an insert; the row's number. */
  long insert(String sql, @Nullable Object... arguments) {
    run(sql, arguments);
    return one("SELECT last_insert_rowid()", r -> r.getLong(1)).orElseThrow();
  }

  /** Runs a statement that takes nothing, without preparing it. */
  void script(String sql) {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw complaint(file, e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      List<T> out = new ArrayList<>();
      while (rows.next()) {
        out.add(row.of(rows));
      }
      return out;
    } catch (SQLException e) {
      throw complaint(file, e);
    }
  }

  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... arguments) {
    List<T> all = list(sql, row, arguments);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  long count(String sql, @Nullable Object... arguments) {
    return one(sql, r -> r.getLong(1), arguments).orElse(0L);
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement s = prepared.get(sql);
    if (s == null) {
      s = connection.prepareStatement(sql);
      prepared.put(sql, s);
    }
    for (int i = 0; i < arguments.length; i++) {
      s.setObject(i + 1, arguments[i]);
    }
    return s;
  }

  private static ArchiveException complaint(Path file, SQLException e) {
    if (e instanceof SQLiteException s) {
      String said =
          switch (s.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE ->
                "the disk is full or cannot be written; what was kept before stands";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
                "another program is writing to it";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "is damaged; restore a backup";
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN ->
                "cannot be opened for writing";
            default -> "failed: " + e.getMessage();
          };
      return new ArchiveException(file + ": " + said, e);
    }
    return new ArchiveException(file + ": failed: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement s : prepared.values()) {
        s.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw complaint(file, e);
    }
  }
}
