package org.hujian.archive;

import java.time.Instant;
import java.util.List;

/** A person's decisions, in the order in which they were taken. */
public interface Corrections {
  /** A decision as it is kept. */
  record Entry(long number, Instant at, Correction correction) {}

  List<Entry> all();
}
