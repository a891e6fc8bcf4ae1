package org.hujian.model;

import java.util.List;
import java.util.Objects;

/**
 * What several mentions of one article stand for.
 *
 * @param id unique within the article: {@code e1}, {@code e2}, … in order of first mention
 * @param name the fullest Chinese form the article gives
 * @param aliases every form, the name among them, in order of first use
 * @param mentions where it is named
 * @param joins why each further form was taken for the same one
 */
public record Entity(
    String id,
    EntityType type,
    String name,
    List<String> aliases,
    List<Span> mentions,
    List<Join> joins) {
  /**
   * A form and the reason it was joined ({@code surname}, {@code gloss}, {@code abbreviation}, …).
   */
  public record Join(String form, String reason) {}

  public Entity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    joins = List.copyOf(joins);
  }
}
