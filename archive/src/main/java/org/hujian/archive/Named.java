package org.hujian.archive;

import java.util.List;
import java.util.Objects;
import org.hujian.model.EntityType;

/**
 * A person, body or place across the archive.
 *
 * @param key equal for all forms that are known to name the same one
 * @param name the form that most reports use
 * @param forms every form, the most used first
 * @param articles how many reports name it
 * @param quotations how many quotations are given to it
 */
public record Named(
    String key, EntityType type, String name, List<String> forms, int articles, int quotations) {
  public Named {
    Objects.requireNonNull(key, "key");
    forms = List.copyOf(forms);
  }
}
