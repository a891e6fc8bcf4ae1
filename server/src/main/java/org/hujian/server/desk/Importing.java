package org.hujian.server.desk;

import java.util.List;
import org.hujian.model.Skipped;

/** Reads what a person brings, keeps it in the home and places it. */
public interface Importing {
  /** A file as it was brought; {@code name} is what the person calls it, never a path to open. */
  @SuppressWarnings("ArrayRecordComponent")
  record Brought(String name, byte[] bytes) {}

  /** What became of the documents. */
  record Counts(int read, int added, int updated, int copies, int known, List<Skipped> skipped) {
    public Counts {
      skipped = List.copyOf(skipped);
    }
  }

  /** Returns when all is kept, placed and found by the search. */
  Counts take(List<Brought> files);

  /** The same for the sample news that comes with the program. */
  Counts sample();
}
