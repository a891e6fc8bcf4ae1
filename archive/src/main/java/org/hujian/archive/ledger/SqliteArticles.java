package org.hujian.archive.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hujian.archive.Articles;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Version;
import org.hujian.model.Meaning;
import org.hujian.model.Original;
import org.hujian.model.RawDocument;
import org.jspecify.annotations.Nullable;

final class SqliteArticles implements Articles {
  static final String HEADLINE =
      "SELECT a.key, a.hash, a.source, a.url, a.outlet, a.title, a.published, a.language,"
          + " a.versions, a.event, a.story, a.copy_of, a.why FROM article a ";
  private static final String KEPT =
      "SELECT a.key, v.number, d.hash, v.at, v.shape, v.linked, v.meaning, d.shape, d.body"
          + " FROM article a"
          + " JOIN version v ON v.article=a.id JOIN document d ON d.id=v.document ";
  private static final int PAGE = 200;

  private final SqliteLedger ledger;

  SqliteArticles(SqliteLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public long count() {
    return ledger.read(sql -> sql.count("SELECT count(*) FROM article"));
  }

  @Override
  public Optional<Kept> article(String key) {
    return ledger.read(sql -> current(sql, key));
  }

  static Optional<Kept> current(Sql sql, String key) {
    return sql.one(KEPT + "WHERE a.key=? AND v.number=a.current", r -> kept(r, sql), key);
  }

  private static Kept kept(ResultSet r, Sql sql) throws SQLException {
    return new Kept(
        r.getString(1),
        r.getInt(2),
        r.getString(3),
        Instant.ofEpochMilli(r.getLong(4)),
        Blobs.article(Blobs.plain(r.getBytes(6), r.getLong(8), r.getBytes(9)), r.getLong(5), sql),
        meaning(r.getBytes(7)));
  }

  private static @Nullable Meaning meaning(byte @Nullable [] bytes) {
    return bytes == null ? null : Meaning.of(bytes);
  }

  @Override
  public List<Version> versions(String key) {
    return ledger.read(sql ->
        sql.list(
            "SELECT v.number, v.hash, d.hash, v.title, v.at, a.current=v.number, a.id FROM article"
                + " a JOIN version v ON v.article=a.id JOIN document d ON d.id=v.document WHERE"
                + " a.key=? ORDER BY v.number",
            r ->
                new Version(
                    r.getInt(1),
                    r.getString(2),
                    r.getString(3),
                    r.getString(4),
                    Instant.ofEpochMilli(r.getLong(5)),
                    sources(sql, r.getLong(7), r.getInt(1)),
                    r.getBoolean(6)),
            key));
  }

  private static List<String> sources(Sql sql, long article, int number) {
    return sql.list(
        "SELECT DISTINCT source FROM reading WHERE article=? AND number=? ORDER BY source",
        r -> r.getString(1),
        article,
        number);
  }

  @Override
  public Optional<Kept> version(String key, int number) {
    return ledger.read(
        sql -> sql.one(KEPT + "WHERE a.key=? AND v.number=?", r -> kept(r, sql), key, number));
  }

  @Override
  public Optional<String> keyOf(String name) {
    return ledger.read(sql ->
        sql.one(
            "SELECT key FROM article WHERE key=?1 UNION ALL SELECT a.key FROM version v JOIN"
                + " article a ON a.id=v.article WHERE v.hash=?1 UNION ALL SELECT a.key FROM reading"
                + " r JOIN article a ON a.id=r.article WHERE r.source=?1 UNION ALL SELECT key FROM"
                + " article WHERE url=?1 LIMIT 1",
            r -> r.getString(1),
            name));
  }

  @Override
  public Optional<Original> original(String hash) {
    return ledger.read(sql ->
        sql.one(
            "SELECT body FROM document WHERE hash=? AND shape=" + Blobs.AS_IT_CAME,
            r -> Blobs.original(r.getBytes(1)),
            hash));
  }

  @Override
  public boolean holds(RawDocument document) {
    String hash = document.original().hash();
    return ledger.read(sql ->
        sql.count(
                "SELECT count(*) FROM reading r JOIN document d ON d.id=r.document"
                    + " WHERE r.source=? AND d.hash=?",
                document.source(),
                hash)
            > 0);
  }

  @Override
  public List<Headline> headlines(Collection<String> keys) {
    return ledger.read(sql -> {
      List<Headline> out = new ArrayList<>(keys.size());
      for (String key : keys) {
        sql.one(HEADLINE + "WHERE a.key=?", SqliteArticles::headline, key).ifPresent(out::add);
      }
      return out;
    });
  }

  static Headline headline(ResultSet r) throws SQLException {
    String published = r.getString(7);
    return new Headline(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        published == null ? null : OffsetDateTime.parse(published),
        r.getString(8),
        r.getInt(9),
        r.getString(10),
        r.getString(11),
        r.getString(12),
        r.getString(13));
  }

  @Override
  public List<Headline> latest(int offset, int limit) {
    return ledger.read(sql ->
        sql.list(
            HEADLINE + "ORDER BY a.rank DESC, a.key LIMIT ? OFFSET ?",
            SqliteArticles::headline,
            limit,
            offset));
  }

  /** Page by page: a reader that stays in one transaction would keep the log from being emptied. */
  @Override
  public void since(long sequence, Consumer<Kept> to) {
    String after = "";
    while (true) {
      String from = after;
      List<Kept> page =
          ledger.read(sql ->
              sql.list(
                  KEPT
                      + "WHERE a.written>? AND a.key>? AND v.number=a.current"
                      + " ORDER BY a.key LIMIT "
                      + PAGE,
                  r -> kept(r, sql),
                  sequence,
                  from));
      page.forEach(to);
      if (page.size() < PAGE) {
        return;
      }
      after = page.getLast().key();
    }
  }
}
