package org.hujian.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annotated article in which it is known who is who.
 *
 * @param annotated its quotations have their sources resolved
 * @param entities in order of first mention
 */
public record LinkedArticle(AnnotatedArticle annotated, List<Entity> entities) {
  public LinkedArticle {
    Objects.requireNonNull(annotated, "annotated");
    entities = List.copyOf(entities);
  }

  public Article article() {
    return annotated.article();
  }

  /** The entity with this id, or null. */
  public @Nullable Entity entity(@Nullable String id) {
    for (Entity e : entities) {
      if (e.id().equals(id)) {
        return e;
      }
    }
    return null;
  }
}
