package org.hujian.analysis.clean;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hujian.model.Outlet;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that are known by name or by the host of their site: {@code outlets.rules}.
 *
 * <p>Says nothing about what an outlet is or whose it is; that is the reader's own data.
 */
final class Outlets {
  /** An outlet and the clock it prints by. */
  record Known(Outlet outlet, ZoneId zone) {}

  private final Map<String, Known> byName = new HashMap<>();
  private final Map<String, Known> byHost = new HashMap<>();

  Outlets() {
    this(RuleFile.read("outlets.rules"));
  }

  Outlets(List<RuleFile.Line> lines) {
    Draft draft = null;
    for (RuleFile.Line line : lines) {
      if (line.key().equals("outlet")) {
        if (draft != null) {
          add(draft);
        }
        draft = new Draft(line);
      } else if (draft == null) {
        throw line.bad("a file of outlets begins with 'outlet'", 0);
      } else {
        draft.take(line);
      }
    }
    if (draft != null) {
      add(draft);
    }
  }

  /** The outlet that a document names or whose address it gives, or null. */
  @Nullable Known of(RawDocument raw) {
    for (RawDocument.Declared d : raw.declared()) {
      if (d.field() == Field.OUTLET) {
        Known known = byName.get(key(d.value()));
        if (known != null) {
          return known;
        }
      }
    }
    for (RawDocument.Declared d : raw.declared()) {
      if (d.field() == Field.URL) {
        Known known = atHost(host(d.value()));
        if (known != null) {
          return known;
        }
      }
    }
    for (String site : Titles.sites(raw)) {
      Known known = byName.get(key(site));
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** True if this is one of the names the outlet goes by. */
  boolean isName(String name) {
    return byName.containsKey(key(name));
  }

  private @Nullable Known atHost(@Nullable String host) {
    String at = host;
    while (at != null && !at.isEmpty()) {
      Known known = byHost.get(at);
      if (known != null) {
        return known;
      }
      int dot = at.indexOf('.');
      at = dot < 0 ? null : at.substring(dot + 1);
    }
    return null;
  }

  /** The host of an address in lower case, or null. */
  static @Nullable String host(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return null;
    }
    int end = from + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    try {
      String host = URI.create(url.substring(0, end)).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void add(Draft draft) {
    Known known = draft.known();
    put(byName, key(known.outlet().name()), known, draft.first);
    for (String name : draft.names) {
      put(byName, key(name), known, draft.first);
    }
    for (String host : draft.hosts) {
      put(byHost, host, known, draft.first);
    }
  }

  private static void put(Map<String, Known> map, String key, Known known, RuleFile.Line line) {
    Known before = map.put(key, known);
    if (before != null && !before.equals(known)) {
      throw line.bad("given twice: " + key, 0);
    }
  }

  /** An outlet while its lines are read. */
  private static final class Draft {
    private final RuleFile.Line first;
    private final List<String> names = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private @Nullable ZoneId zone;

    Draft(RuleFile.Line first) {
      this.first = first;
    }

    void take(RuleFile.Line line) {
      switch (line.key()) {
        case "zone" -> {
          try {
            zone = ZoneId.of(line.value().strip());
          } catch (DateTimeException e) {
            throw line.bad("no such zone", line.valueAt());
          }
        }
        case "hosts" -> hosts.addAll(List.of(line.value().strip().split("\\s+")));
        case "names" -> {
          for (String name : line.value().split("\\|")) {
            names.add(name.strip());
          }
        }
        default -> throw line.bad("no such key: " + line.key(), 0);
      }
    }

    Known known() {
      if (zone == null) {
        throw first.bad("an outlet needs a zone", 0);
      }
      List<String> aliases = new ArrayList<>(names);
      aliases.addAll(hosts);
      return new Known(new Outlet(first.value().strip(), aliases, zone), zone);
    }
  }
}
