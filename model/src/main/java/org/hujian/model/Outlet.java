package org.hujian.model;

import java.util.List;
import java.util.Objects;

/**
 * Who published an article: the name as printed, and the other strings it goes by (site, short
 * names).
 */
public record Outlet(String name, List<String> aliases) {
  public Outlet {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet needs a name");
    }
    aliases = List.copyOf(aliases);
  }
}
