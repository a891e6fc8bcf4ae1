package org.hujian.archive;

import java.time.Instant;
import java.util.Objects;
import org.hujian.model.LinkedArticle;

/**
 * One wording of a report as the archive holds it.
 *
 * @param key names the report through all its wordings
 * @param number of this wording, in the order in which they came, from 1
 * @param document hash of the document it was read from
 */
public record Kept(String key, int number, String document, Instant at, LinkedArticle linked) {
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
