package org.hujian.server.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.hujian.archive.Searches;
import org.hujian.archive.search.QueryParser;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/** Keeping a search under a name, so that it has a feed, and forgetting it. */
final class SavedSearches {
  private static final int LONGEST = 100;

  private final Desk desk;

  SavedSearches(Desk desk) {
    this.desk = desk;
  }

  /** The search that was kept with this query; null if none was. */
  static Searches.@Nullable Saved of(Desk desk, String query) {
    Optional<Searches.Saved> saved =
        desk.ledger().searches().all().stream().filter(s -> s.query().equals(query)).findFirst();
    return saved.orElse(null);
  }

  void keep(Context ctx) {
    String query = Pages.param(ctx, "q").strip();
    String given = Pages.param(ctx, "name");
    String name = name(given.isBlank() ? query : given);
    QueryParser.parse(query);
    if (query.isEmpty() || name.codePointCount(0, name.length()) > LONGEST || !hasWord(name)) {
      throw Problem.wrong("give the search a name of 1 to 100 characters");
    }
    desk.save(name, query);
    Pages.see(ctx, Links.search(query));
  }

  void forget(Context ctx) {
    String name = Pages.param(ctx, "name");
    if (!desk.forget(name)) {
      throw Problem.missing("saved search", name);
    }
    Pages.see(ctx, Pages.back(Pages.param(ctx, "to")));
  }

  /** Without the signs that an address cannot carry inside one of its parts. */
  private static String name(String given) {
    return given
        .strip()
        .replace('/', '／')
        .replace('\\', '＼')
        .replace('%', '％')
        .replace(';', '；')
        .replaceAll("\\p{Cntrl}", " ");
  }

  private static boolean hasWord(String name) {
    return name.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
