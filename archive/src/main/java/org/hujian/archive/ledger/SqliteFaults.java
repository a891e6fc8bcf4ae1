package org.hujian.archive.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hujian.archive.ArchiveException;
import org.hujian.model.LinkedArticle;

/** Looks for whatever in a ledger contradicts itself; a line per fault. */
final class SqliteFaults {
  private record Document(String hash, long shape, byte[] body) {}

  private record Stored(
      String name,
      long shape,
      long sum,
      byte[] bytes,
      long article,
      boolean shown,
      long documentShape,
      byte[] document) {}

  private static final int PAGE = 200;

  private final Sql sql;
  private final List<String> faults = new ArrayList<>();

  private SqliteFaults(Sql sql) {
    this.sql = sql;
  }

  static List<String> in(Sql sql) {
    SqliteFaults f = new SqliteFaults(sql);
    f.file();
    f.documents();
    f.versions();
    f.tables();
    return f.faults;
  }

  private void file() {
    sql.list("PRAGMA integrity_check", r -> r.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> faults.add("file: " + line));
    sql.list("PRAGMA foreign_key_check", r -> r.getString(1))
        .forEach(table -> faults.add("file: a row of " + table + " points nowhere"));
  }

  private void documents() {
    long after = 0;
    while (true) {
      List<Long> ids =
          sql.list(
              "SELECT id FROM document WHERE id>? ORDER BY id LIMIT " + PAGE,
              r -> r.getLong(1),
              after);
      for (long id : ids) {
        sql.one(
                "SELECT hash, shape, body FROM document WHERE id=?",
                r -> new Document(r.getString(1), r.getLong(2), r.getBytes(3)),
                id)
            .ifPresent(this::document);
      }
      if (ids.size() < PAGE) {
        return;
      }
      after = ids.getLast();
    }
  }

  private void document(Document d) {
    try {
      String hash =
          d.shape == Blobs.AS_IT_CAME
              ? Blobs.original(d.body).hash()
              : Blobs.decoded(d.body, d.shape, sql).hash();
      if (!hash.equals(d.hash)) {
        faults.add("document " + d.hash + ": its content has another hash");
      }
    } catch (ArchiveException e) {
      faults.add("document " + d.hash + ": " + e.getMessage());
    }
  }

  private static Stored stored(ResultSet r) throws SQLException {
    return new Stored(
        r.getString(1),
        r.getLong(2),
        r.getLong(3),
        r.getBytes(4),
        r.getLong(5),
        r.getBoolean(6),
        r.getLong(7),
        r.getBytes(8));
  }

  private void versions() {
    long after = 0;
    while (true) {
      List<Long> ids =
          sql.list(
              "SELECT rowid FROM version WHERE rowid>? ORDER BY rowid LIMIT " + PAGE,
              r -> r.getLong(1),
              after);
      for (long id : ids) {
        sql.one(
                "SELECT v.hash, v.shape, v.sum, v.linked, a.id, a.current=v.number, d.shape, d.body"
                    + " FROM version v JOIN article a ON a.id=v.article"
                    + " JOIN document d ON d.id=v.document WHERE v.rowid=?",
                SqliteFaults::stored,
                id)
            .ifPresent(this::version);
      }
      if (ids.size() < PAGE) {
        return;
      }
      after = ids.getLast();
    }
  }

  private void version(Stored v) {
    String name = "article " + v.name + ": ";
    try {
      byte[] plain = Blobs.plain(v.bytes, v.documentShape, v.document);
      if (Blobs.sum(plain) != v.sum) {
        faults.add(name + "its bytes have another checksum");
        return;
      }
      LinkedArticle linked = Blobs.article(plain, v.shape, sql);
      if (!linked.article().id().equals(v.name)) {
        faults.add(name + "holds article " + linked.article().id());
      }
      if (v.shown) {
        names(name, v.article, linked);
      }
    } catch (ArchiveException e) {
      faults.add(name + e.getMessage());
    }
  }

  private void names(String name, long id, LinkedArticle linked) {
    Set<String> expected = new HashSet<>();
    NameForm.of(linked).forEach(n -> expected.add(n.type().ordinal() + n.form()));
    Set<String> found =
        new HashSet<>(
            sql.list(
                "SELECT f.type || f.form FROM entity e JOIN form f ON f.id=e.form WHERE"
                    + " e.article=?",
                r -> r.getString(1),
                id));
    if (!found.equals(expected)) {
      faults.add(name + "its names are not those in the list of names");
    }
    Set<String> speakers = new HashSet<>();
    for (int i = 0; i < linked.annotated().quotations().size(); i++) {
      NameForm n = NameForm.speaker(linked, i);
      if (n != null) {
        speakers.add(i + " " + n.type().ordinal() + n.form());
      }
    }
    Set<String> listed =
        new HashSet<>(
            sql.list(
                "SELECT q.place || ' ' || f.type || f.form FROM quotation q"
                    + " JOIN form f ON f.id=q.form WHERE q.article=?",
                r -> r.getString(1),
                id));
    if (!listed.equals(speakers)) {
      faults.add(name + "its speakers are not those in the list of quotations");
    }
  }

  private void tables() {
    expectNone(
        "has no wording that stands for it",
        "SELECT a.key FROM article a WHERE NOT EXISTS (SELECT 1 FROM version v"
            + " WHERE v.article=a.id AND v.number=a.current AND v.hash=a.hash)");
    expectNone(
        "has another number of wordings than it says",
        "SELECT a.key FROM article a WHERE a.versions<>(SELECT count(*) FROM version v"
            + " WHERE v.article=a.id)");
    expectNone(
        "was found in an event and is shown in none",
        "SELECT key FROM article WHERE found_event IS NOT NULL AND (event IS NULL OR story IS"
            + " NULL)");
    expectNone(
        "was written after the last write",
        "SELECT key FROM article WHERE written>(SELECT value FROM meta WHERE name='sequence')");
    expectNone(
        "was read from nowhere",
        "SELECT a.key FROM article a JOIN version v ON v.article=a.id WHERE NOT EXISTS"
            + " (SELECT 1 FROM reading r WHERE r.article=v.article AND r.number=v.number)");
  }

  private void expectNone(String fault, String query) {
    sql.list(query, r -> r.getString(1)).forEach(key -> faults.add("report " + key + ": " + fault));
  }
}
