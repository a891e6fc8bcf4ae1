package org.hujian.archive;

import java.time.Instant;
import java.util.List;

/** Searches that a person wants to repeat. */
public interface Searches {
  /** A question under a name. */
  record Saved(String name, String query, Instant at) {}

  /** In order of their names. */
  List<Saved> all();
}
