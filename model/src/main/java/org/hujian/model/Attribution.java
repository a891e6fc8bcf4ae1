package org.hujian.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is given as the origin of a quotation (PARC3/PolNeAR: source and cue), and through whom it
 * came.
 *
 * @param source who spoke; null where the text does not tell
 * @param cue the verb that introduces it; null where there is none
 * @param via relays, from the one nearest the speaker to the one nearest the outlet
 */
public record Attribution(@Nullable Source source, @Nullable Span cue, List<Source> via) {
  /**
   * A speaker or a relay.
   *
   * @param name the resolved name: 普京 for 他
   * @param span the words in the text that stand for it here (俄罗斯总统普京, 他); null where they are left
   *     out
   * @param entity id of the entity it was resolved to; null if none
   */
  public record Source(String name, @Nullable Span span, @Nullable String entity) {
    public Source {
      Objects.requireNonNull(name, "name");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a source needs a name; an unknown one is null");
      }
    }
  }

  public Attribution {
    via = List.copyOf(via);
  }
}
