package org.hujian.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who published an article: the name as printed, and the other strings it goes by (site, short
 * names).
 *
 * @param zone the clock by which it says 今天 and 昨天; null if that is not known
 */
public record Outlet(String name, List<String> aliases, @Nullable ZoneId zone) {
  public Outlet {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet needs a name");
    }
    aliases = List.copyOf(aliases);
  }

  /** An outlet of which only the names are known. */
  public Outlet(String name, List<String> aliases) {
    this(name, aliases, null);
  }
}
