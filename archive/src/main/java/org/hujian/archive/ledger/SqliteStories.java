package org.hujian.archive.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hujian.archive.Headline;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;

/** The list of stories is made once for each state of the ledger. */
final class SqliteStories extends ListedStories {
  private record Made(long sequence, StoryLines lines) {}

  private final SqliteLedger ledger;
  private volatile @Nullable Made made;

  SqliteStories(SqliteLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  StoryLines lines() {
    long now = ledger.sequence();
    Made held = made;
    if (held == null || held.sequence != now) {
      held =
          new Made(
              now,
              StoryLines.of(
                  ledger.read(sql ->
                      sql.list(
                          SqliteArticles.HEADLINE
                              + "WHERE a.story IS NOT NULL ORDER BY a.rank, a.key",
                          SqliteArticles::headline))));
      made = held;
    }
    return held.lines;
  }

  @Override
  public Optional<Story> story(String id) {
    return ledger.read(sql -> {
      List<Headline> headlines = reports(sql, id);
      if (headlines.isEmpty()) {
        return Optional.empty();
      }
      Map<String, LinkedArticle> texts = new HashMap<>();
      Map<String, String> sources = new HashMap<>();
      for (Headline h : headlines) {
        SqliteArticles.current(sql, h.key()).ifPresent(k -> texts.put(h.key(), k.linked()));
        if (h.copyOf() != null) {
          sql.one("SELECT source FROM article WHERE key=?", r -> r.getString(1), h.copyOf())
              .ifPresent(s -> sources.put(h.copyOf(), s));
        }
      }
      return Optional.of(StoryLines.story(id, headlines, texts, sources));
    });
  }

  @Override
  public List<Headline> reports(String id) {
    return ledger.read(sql -> reports(sql, id));
  }

  private static List<Headline> reports(Sql sql, String id) {
    return sql.list(
        SqliteArticles.HEADLINE + "WHERE a.story=? ORDER BY a.rank, a.key",
        SqliteArticles::headline,
        id);
  }

  @Override
  public List<String> waiting() {
    return ledger.read(sql ->
        sql.list(
            "SELECT key FROM article WHERE found_event IS NULL ORDER BY key", r -> r.getString(1)));
  }

  @Override
  public Optional<String> current(String id) {
    return ledger.read(sql -> {
      if (sql.count("SELECT count(*) FROM article WHERE story=?1 OR event=?1", id) > 0) {
        return Optional.of(id);
      }
      return sql.one(
          "SELECT CASE WHEN f.story THEN a.story ELSE a.event END FROM former f JOIN article a ON"
              + " a.id=f.article WHERE f.id=?",
          r -> r.getString(1),
          id);
    });
  }
}
