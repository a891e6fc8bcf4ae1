package org.hujian.archive.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Ledger;
import org.hujian.archive.ledger.SqliteLedger;

/**
 * A folder with everything that was kept: {@code ledger.db}, which is the truth, and what is made
 * from it.
 */
public final class Home implements AutoCloseable {
  private final Path folder;
  private final Ledger ledger;

  private Home(Path folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** Opens the home in this folder; an empty or missing folder becomes a new one. */
  public static Home open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ArchiveException(folder + ": cannot be made: " + e.getMessage(), e);
    }
    return new Home(folder, new SqliteLedger(folder.resolve("ledger.db")));
  }

  /** True if there is something in this folder to open. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve("ledger.db"));
  }

  public Path folder() {
    return folder;
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * Takes the right to write, which must be held around every {@link Ledger#write}.
   *
   * @param who the command, told to others who ask
   */
  public Lock lock(String who) {
    return Lock.take(folder, who);
  }

  /** Checks the ledger, and what is made from it, against each other; a line per fault. */
  public List<String> faults() {
    return ledger.faults();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
