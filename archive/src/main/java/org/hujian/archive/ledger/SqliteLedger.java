package org.hujian.archive.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Articles;
import org.hujian.archive.Corrections;
import org.hujian.archive.Ledger;
import org.hujian.archive.Names;
import org.hujian.archive.Searches;
import org.hujian.archive.Stories;
import org.hujian.archive.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in one SQLite file with a write-ahead log.
 *
 * <p>Readers have connections of their own and never wait for the writer. Does not keep other
 * processes from writing: that is the home's lock.
 */
public final class SqliteLedger implements Ledger {
  private final Path file;
  private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final SqliteArticles articles = new SqliteArticles(this);
  private final SqliteStories stories = new SqliteStories(this);
  private final SqliteNames names = new SqliteNames(this);
  private final String id;
  private volatile boolean closed;
  private @Nullable Sql writer;

  /** Opens the ledger in this file, makes it if it is not there, and migrates an older one. */
  public SqliteLedger(Path file) {
    this.file = file;
    Sql sql = Sql.open(file);
    Migrations.run(sql, file);
    sql.run(
        "INSERT OR IGNORE INTO meta VALUES ('id', ?), ('sequence', 0)",
        UUID.randomUUID().toString());
    id = sql.one("SELECT value FROM meta WHERE name='id'", r -> r.getString(1)).orElseThrow();
    idle.push(sql);
  }

  /** Asks a connection that no other thread has. */
  <T> T read(Function<Sql, T> question) {
    if (closed) {
      throw new ArchiveException(file + ": is closed");
    }
    Sql sql = idle.poll();
    if (sql == null) {
      sql = Sql.open(file);
    }
    try {
      return question.apply(sql);
    } finally {
      if (closed) {
        sql.close();
      } else {
        idle.push(sql);
      }
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public long sequence() {
    return read(SqliteLedger::sequence);
  }

  private static long sequence(Sql sql) {
    return sql.count("SELECT value FROM meta WHERE name='sequence'");
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public Stories stories() {
    return stories;
  }

  @Override
  public Names names() {
    return names;
  }

  @Override
  public Corrections corrections() {
    return () -> read(SqliteWriting::corrections);
  }

  @Override
  public Searches searches() {
    return () -> read(SqliteWriting::searches);
  }

  @Override
  public Optional<byte[]> state(String name) {
    return read(sql -> sql.one("SELECT body FROM state WHERE name=?", r -> r.getBytes(1), name));
  }

  @Override
  public <T> T write(Function<Writing, T> work) {
    writing.lock();
    try {
      if (closed) {
        throw new ArchiveException(file + ": is closed");
      }
      if (writer == null) {
        writer = Sql.open(file);
      }
      Sql sql = writer;
      sql.script("BEGIN IMMEDIATE");
      try {
        long next = sequence(sql) + 1;
        SqliteWriting open = new SqliteWriting(sql, next);
        T done = work.apply(open);
        open.finish();
        sql.run("UPDATE meta SET value=? WHERE name='sequence'", next);
        sql.script("COMMIT");
        return done;
      } catch (RuntimeException | Error e) {
        rollBack(sql, e);
        throw e;
      }
    } finally {
      writing.unlock();
    }
  }

  /** A full disk may have rolled back already; what failed first is what is told. */
  private void rollBack(Sql sql, Throwable cause) {
    try {
      sql.script("ROLLBACK");
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
      sql.close();
      writer = null;
    }
  }

  @Override
  public List<String> faults() {
    return read(SqliteFaults::in);
  }

  @Override
  public void copyTo(Path to) {
    // A connection with an unfinished statement cannot copy; a fresh one has none.
    try (Sql sql = Sql.open(file)) {
      sql.run("VACUUM INTO ?", to.toString());
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      if (writer != null) {
        writer.close();
        writer = null;
      }
      for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
        sql.close();
      }
    } finally {
      writing.unlock();
    }
  }
}
