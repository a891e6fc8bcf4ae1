package org.hujian.archive;

import java.time.Instant;
import java.util.Objects;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a report as the archive holds it.
 *
 * @param key names the report through all its wordings
 * @param number of this wording, in the order in which they came, from 1
 * @param document hash of the document it was read from
 * @param meaning null if it was never made
 */
public record Kept(
    String key,
    int number,
    String document,
    Instant at,
    LinkedArticle linked,
    @Nullable Meaning meaning) {
  public Kept {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(linked, "linked");
    if (number < 1) {
      throw new IllegalArgumentException("wordings are counted from 1, not " + number);
    }
  }
}
