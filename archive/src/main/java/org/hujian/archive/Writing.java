package org.hujian.archive;

import java.time.Instant;
import java.util.Map;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;
import org.hujian.model.RawDocument;
import org.jspecify.annotations.Nullable;

/** What can be written; valid only inside {@link Ledger#write}. */
public interface Writing {
  /**
   * Keeps a document as it came and the article read from it.
   *
   * @param meaning of the article; null leaves it to be made when it is asked for
   */
  Taken keep(RawDocument document, LinkedArticle linked, @Nullable Meaning meaning, Instant at);

  /**
   * Places reports, by their keys, as the grouping found them; {@code duplicateOf} names a source.
   * Decisions of a person stand above it.
   */
  void place(Map<String, Placement> placements);

  /** Takes down a person's decision; its number. */
  long correct(Correction correction, Instant at);

  /** Takes a decision back by a further one; false if there is none with this number that holds. */
  boolean takeBack(long number, Instant at);

  /** Keeps a search under a name, in the place of an older one of that name. */
  void save(Searches.Saved search);

  /** Forgets a saved search; false if there is none. */
  boolean forget(String name);

  /** Which forms name the same one: for each form of a type the key they share. */
  void learn(EntityType type, Map<String, String> keys);

  /** Keeps bytes under a name, e.g. the state of the grouping. */
  void remember(String name, byte[] state);
}
