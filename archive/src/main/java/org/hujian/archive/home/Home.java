package org.hujian.archive.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.ledger.Shelf;
import org.hujian.archive.ledger.SqliteLedger;
import org.hujian.archive.search.Finder;
import org.hujian.archive.search.Index;
import org.hujian.archive.search.LuceneIndex;
import org.hujian.archive.search.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder with everything that was kept: {@code ledger.db}, which is the truth, and {@code index}
 * and {@code dossiers}, which are made from it.
 *
 * <p>The ledger is written first and the index after it. Each says in its own commit which write it
 * has reached; what the index lacks is added when somebody opens the home to write.
 */
public final class Home implements AutoCloseable {
  private static final String LEDGER = "ledger.db";

  /** Reports that are indexed side by side. */
  private static final int BATCH = 64;

  private final Path folder;
  private final Ledger ledger;
  private final Index index;
  private final Finder finder;

  private Home(Path folder, Ledger ledger, Index index) {
    this.folder = folder;
    this.ledger = ledger;
    this.index = index;
    this.finder = new Finder(ledger, index);
  }

  /**
   * Opens the home in this folder; an empty or missing folder becomes a new one.
   *
   * @param vectors null to compare words alone
   */
  public static Home open(Path folder, @Nullable Vectors vectors) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ArchiveException(folder + ": cannot be made: " + e.getMessage(), e);
    }
    Ledger ledger = new SqliteLedger(folder.resolve(LEDGER));
    try {
      return new Home(folder, ledger, LuceneIndex.in(folder.resolve("index"), vectors));
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** True if there is something in this folder to open. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(LEDGER));
  }

  public Path folder() {
    return folder;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Index index() {
    return index;
  }

  public Finder finder() {
    return finder;
  }

  /** Dossiers that were made before; writing there needs no lock. */
  public Shelf shelf() {
    return new Shelf(folder.resolve("dossiers"));
  }

  /**
   * Takes the right to write, which must be held around every {@link Ledger#write}.
   *
   * @param who the command, told to others who ask
   */
  public Lock lock(String who) {
    return Lock.take(folder, who, index::rest);
  }

  /** True if the index shows everything that the ledger has. */
  public boolean indexed() {
    return index.of(ledger) && index.sequence() == ledger.sequence();
  }

  /**
   * Adds to the index what it lacks, or makes it anew where it is not this ledger's. The lock must
   * be held.
   *
   * @param seen told each report that is added
   */
  public void index(Consumer<Kept> seen) {
    long reached = index.of(ledger) ? index.sequence() : -1;
    long now = ledger.sequence();
    if (reached == now) {
      return;
    }
    if (reached < 0 || reached > now) {
      reached = -1;
      index.clear();
    }
    put(reached, now, seen);
  }

  private void put(long reached, long now, Consumer<Kept> seen) {
    List<Kept> batch = new ArrayList<>(BATCH);
    ledger
        .articles()
        .since(
            reached,
            kept -> {
              batch.add(kept);
              if (batch.size() == BATCH) {
                index.put(batch);
                batch.forEach(seen);
                batch.clear();
              }
            });
    index.put(batch);
    batch.forEach(seen);
    index.commit(ledger, now);
  }

  /**
   * The same, where the lock can be had: an index that was cut off is completed, and while another
   * program writes what there is stays.
   *
   * @param who as for {@link #lock}
   */
  public void complete(String who) {
    if (indexed()) {
      return;
    }
    try (Lock lock = lock(who)) {
      index(kept -> {});
    } catch (ArchiveException e) {
      if (ledger.sequence() == 0) {
        throw e;
      }
    }
  }

  /** Throws the index away and makes it anew. The lock must be held. */
  public void reindex(Consumer<Kept> seen) {
    long now = ledger.sequence();
    index.clear();
    put(-1, now, seen);
  }

  /** Checks the ledger, and the index against it; a line per fault. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(ledger.faults());
    if (!faults.isEmpty()) {
      // An index cannot be compared with a record that cannot be read.
      return faults;
    }
    if (!index.of(ledger)) {
      faults.add("index: is missing or of another archive; 'hujian reindex' makes it anew");
    } else if (index.sequence() != ledger.sequence()) {
      faults.add(
          "index: has reached write "
              + index.sequence()
              + " of "
              + ledger.sequence()
              + "; 'hujian reindex' completes it");
    } else {
      faults.addAll(index.faults(ledger));
    }
    return faults;
  }

  /** Writes the ledger, as of one moment, into a new file; the index is made anew from it. */
  public void backup(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (Files.exists(file)) {
        throw new ArchiveException(file + ": exists already");
      }
      Files.deleteIfExists(part);
      ledger.copyTo(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ArchiveException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** Makes a home in an empty folder from a backup; the backup is checked first. */
  public static void restore(Path backup, Path folder) {
    if (!Files.isRegularFile(backup)) {
      throw new ArchiveException(backup + ": there is no such file");
    }
    if (exists(folder)) {
      throw new ArchiveException(
          folder + ": holds an archive already; restore into another folder, or move it away");
    }
    Path part = folder.resolve("restoring.db");
    try {
      Files.createDirectories(folder);
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      try (Ledger copy = new SqliteLedger(part)) {
        List<String> faults = copy.faults();
        if (!faults.isEmpty()) {
          throw new ArchiveException(backup + ": is no sound backup: " + faults.getFirst());
        }
      }
      Files.move(part, folder.resolve(LEDGER), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ArchiveException(folder + ": cannot be written: " + e.getMessage(), e);
    } finally {
      discard(part);
    }
  }

  private static void discard(Path part) {
    for (String end : List.of("", "-wal", "-shm")) {
      try {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + end));
      } catch (IOException e) {
        // A left-over file is overwritten by the next restore.
        continue;
      }
    }
  }

  @Override
  public void close() {
    index.close();
    ledger.close();
  }
}
