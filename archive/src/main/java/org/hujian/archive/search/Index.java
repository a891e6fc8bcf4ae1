package org.hujian.archive.search;

import java.util.List;
import org.hujian.archive.Forms;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;

/**
 * Finds reports. Holds nothing that is not in the ledger, so it may be thrown away at any time.
 *
 * <p>Any number of threads may ask; one writes at a time.
 */
public interface Index extends AutoCloseable {
  /** A report that was found, by its key. */
  record Found(String key, double score, boolean near) {}

  /** The answer in keys. */
  record Answer(
      long total, List<Found> found, java.util.Map<Hits.Facet, List<Hits.Count>> facets) {}

  /** True if it was made from this ledger, in the layout that this program writes. */
  boolean of(Ledger ledger);

  /** The state of the ledger that it shows; -1 if it was never finished. */
  long sequence();

  /** Empties it. */
  void clear();

  /** Adds reports, or puts their new wordings in the place of the old ones. */
  void put(List<Kept> reports);

  /** Makes what was put visible and lasting, as the state of {@code ledger} at {@code sequence}. */
  void commit(Ledger ledger, long sequence);

  /** Lets go of what is only needed for writing. */
  void rest();

  /** Answers a question whose stories and names were looked up. */
  Answer ask(Asked asked, Forms names);

  /** Some keys, and how many there are in all. */
  record Keys(long total, List<String> keys) {}

  /** The reports, newest first, in which a figure counts what has these words, which are folded. */
  Keys counting(String words, int offset, int limit);

  /** Keys of the reports nearest to this one, the nearest first, without itself. */
  List<String> like(Kept report, int limit);

  /** Checks every entry against the ledger; a line per fault. */
  List<String> faults(Ledger ledger);

  @Override
  void close();
}
