package org.hujian.archive.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Kept;
import org.hujian.archive.Placing;
import org.hujian.archive.Searches;
import org.hujian.archive.Taken;
import org.hujian.archive.Writing;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Original;
import org.hujian.model.Outlet;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.hujian.model.RawDocument;
import org.jspecify.annotations.Nullable;

/** One open transaction. */
final class SqliteWriting implements Writing {
  private record Row(long id, String key, int current, int versions, long rank) {}

  private record Held(
      long article, String key, int number, boolean meant, long document, long documentShape) {}

  private final Sql sql;
  private final long sequence;
  private boolean moved;

  SqliteWriting(Sql sql, long sequence) {
    this.sql = sql;
    this.sequence = sequence;
  }

  @Override
  public Taken keep(
      RawDocument document, LinkedArticle linked, @Nullable Meaning meaning, Instant at) {
    Article article = linked.article();
    Original original = document.original();
    Optional<Held> held =
        sql.one(
            "SELECT v.article, a.key, v.number, v.meaning IS NOT NULL, d.id, d.shape FROM version v"
                + " JOIN article a ON a.id=v.article JOIN document d ON d.id=v.document"
                + " WHERE v.hash=?",
            r ->
                new Held(
                    r.getLong(1),
                    r.getString(2),
                    r.getInt(3),
                    r.getBoolean(4),
                    r.getLong(5),
                    r.getLong(6)),
            article.id());
    boolean decoded = held.isPresent() && held.get().documentShape != Blobs.AS_IT_CAME;
    long kept = decoded ? asItCame(held.get(), original) : keep(original);
    if (held.isPresent()) {
      Held h = held.get();
      boolean from =
          sql.count(
                  "SELECT count(*) FROM reading WHERE source=? AND article=? AND number=?",
                  document.source(),
                  h.article,
                  h.number)
              > 0;
      read(document.source(), kept, h.article, h.number);
      if (!h.meant && meaning != null) {
        sql.run(
            "UPDATE version SET meaning=? WHERE article=? AND number=?",
            meaning.bytes(),
            h.article,
            h.number);
      }
      return new Taken(from ? Taken.How.KNOWN : Taken.How.COPY, h.key);
    }
    String key = Identity.key(article);
    Optional<Row> row = row(key);
    if (row.isPresent() && another(key, article)) {
      key = Identity.furtherKey(article);
      row = row(key);
    }
    if (row.isEmpty()) {
      long id = add(key, article);
      version(id, 1, kept, original, linked, meaning, at);
      read(document.source(), kept, id, 1);
      names(id, linked);
      return new Taken(Taken.How.NEW, key);
    }
    Row r = row.get();
    int number = r.versions + 1;
    version(r.id, number, kept, original, linked, meaning, at);
    read(document.source(), kept, r.id, number);
    if (Identity.rank(article) >= r.rank) {
      show(r.id, number, article);
      names(r.id, linked);
    }
    sql.run("UPDATE article SET versions=?, written=? WHERE id=?", number, sequence, r.id);
    return new Taken(Taken.How.UPDATED, key);
  }

  private boolean another(String key, Article article) {
    Optional<Kept> there = SqliteArticles.current(sql, key);
    return there.isPresent() && Identity.another(there.get().linked().article(), article);
  }

  private Optional<Row> row(String key) {
    return sql.one(
        "SELECT id, key, current, versions, rank FROM article WHERE key=?",
        r -> new Row(r.getLong(1), r.getString(2), r.getInt(3), r.getInt(4), r.getLong(5)),
        key);
  }

  private long keep(Original original) {
    String hash = original.hash();
    Optional<Long> there = sql.one("SELECT id FROM document WHERE hash=?", r -> r.getLong(1), hash);
    return there.isPresent()
        ? there.get()
        : sql.insert(
            "INSERT INTO document (hash, shape, body) VALUES (?, ?, ?)",
            hash,
            Blobs.AS_IT_CAME,
            Blobs.squeeze(original));
  }

  /**
   * Puts the bytes in the place of what an older program had read from them; all that points to the
   * document stays.
   */
  private long asItCame(Held held, Original original) {
    Optional<Long> there =
        sql.one("SELECT id FROM document WHERE hash=?", r -> r.getLong(1), original.hash());
    if (there.isPresent()) {
      return there.get();
    }
    Map<Long, byte[]> plain = new LinkedHashMap<>();
    sql.list(
        "SELECT v.rowid, v.linked, d.shape, d.body FROM version v JOIN document d"
            + " ON d.id=v.document WHERE d.id=?",
        r -> plain.put(r.getLong(1), Blobs.plain(r.getBytes(2), r.getLong(3), r.getBytes(4))),
        held.document);
    sql.run(
        "UPDATE document SET hash=?, shape=?, body=? WHERE id=?",
        original.hash(),
        Blobs.AS_IT_CAME,
        Blobs.squeeze(original),
        held.document);
    plain.forEach((row, bytes) ->
        sql.run("UPDATE version SET linked=? WHERE rowid=?", Blobs.squeeze(bytes, original), row));
    return held.document;
  }

  private void shape() {
    sql.run(
        "INSERT OR IGNORE INTO shape VALUES (?, ?)",
        Blobs.ARTICLES.fingerprint(),
        Blobs.ARTICLES.description());
  }

  private void read(String source, long document, long article, int number) {
    sql.run(
        "INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", source, document, article, number);
  }

  private long add(String key, Article article) {
    long id =
        sql.insert(
            "INSERT INTO article (key, written, current, versions, rank, hash, source, title,"
                + " language) VALUES (?, ?, 1, 1, 0, '', '', '', '')",
            key,
            sequence);
    show(id, 1, article);
    return id;
  }

  /** Makes a wording the one that stands for the report; its place is found anew. */
  private void show(long id, int number, Article a) {
    Publication p = a.published();
    Outlet outlet = a.outlet();
    sql.run(
        "UPDATE article SET current=?, rank=?, hash=?, source=?, url=?, outlet=?, title=?,"
            + " published=?, language=?, found_event=NULL, found_story=NULL WHERE id=?",
        number,
        Identity.rank(a),
        a.id(),
        a.source(),
        a.url(),
        outlet == null ? null : outlet.name(),
        a.title(),
        p == null ? null : p.at().toString(),
        a.language(),
        id);
  }

  private void version(
      long id,
      int number,
      long document,
      Original original,
      LinkedArticle linked,
      @Nullable Meaning meaning,
      Instant at) {
    Blobs.Blob blob = Blobs.write(linked, original);
    shape();
    sql.run(
        "INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        number,
        linked.article().id(),
        document,
        linked.article().title(),
        at.toEpochMilli(),
        blob.shape(),
        blob.sum(),
        blob.squeezed(),
        meaning == null ? null : meaning.bytes());
  }

  private void names(long id, LinkedArticle linked) {
    sql.run("DELETE FROM entity WHERE article=?", id);
    sql.run("DELETE FROM quotation WHERE article=?", id);
    for (NameForm n : NameForm.of(linked)) {
      sql.run("INSERT INTO entity VALUES (?, ?)", form(n), id);
    }
    for (int i = 0; i < linked.annotated().quotations().size(); i++) {
      NameForm speaker = NameForm.speaker(linked, i);
      if (speaker != null) {
        sql.run("INSERT INTO quotation VALUES (?, ?, ?)", form(speaker), id, i);
      }
    }
  }

  private long form(NameForm n) {
    Optional<Long> there =
        sql.one(
            "SELECT id FROM form WHERE form=? AND type=?",
            r -> r.getLong(1),
            n.form(),
            n.type().ordinal());
    return there.isPresent()
        ? there.get()
        : sql.insert(
            "INSERT INTO form (type, form, key) VALUES (?, ?, ?)",
            n.type().ordinal(),
            n.form(),
            n.ownKey());
  }

  @Override
  public void place(Map<String, Placement> placements) {
    placements.forEach((key, p) ->
        sql.run(
            "UPDATE article SET found_event=?, found_story=?, copy_of=?, why=? WHERE key=?",
            p.event(),
            p.story(),
            p.duplicateOf() == null ? null : keyOfSource(p.duplicateOf()),
            p.why(),
            key));
    moved = true;
  }

  private @Nullable String keyOfSource(String source) {
    return sql.one(
            "SELECT a.key FROM reading r JOIN article a ON a.id=r.article WHERE r.source=? LIMIT 1",
            r -> r.getString(1),
            source)
        .orElse(null);
  }

  @Override
  public long correct(Correction correction, Instant at) {
    moved = true;
    return switch (correction) {
      case Correction.Merge(String one, String other) -> correct("merge", one + " " + other, at);
      case Correction.Split(List<String> out) -> correct("split", String.join(" ", out), at);
      case Correction.Move(String report, String beside) ->
          correct("move", report + " " + beside, at);
      case Correction.Undo(long number) -> correct("undo", Long.toString(number), at);
    };
  }

  private long correct(String kind, String of, Instant at) {
    return sql.insert(
        "INSERT INTO correction (at, kind, of) VALUES (?, ?, ?)", at.toEpochMilli(), kind, of);
  }

  @Override
  public boolean takeBack(long number, Instant at) {
    if (!Corrections.holds(corrections(sql), number)) {
      return false;
    }
    correct(new Correction.Undo(number), at);
    return true;
  }

  static List<Corrections.Entry> corrections(Sql sql) {
    return sql.list(
        "SELECT number, at, kind, of FROM correction ORDER BY number",
        r ->
            new Corrections.Entry(
                r.getLong(1),
                Instant.ofEpochMilli(r.getLong(2)),
                correction(r.getString(3), List.of(r.getString(4).split(" ")))));
  }

  private static Correction correction(String kind, List<String> of) {
    return switch (kind) {
      case "merge" -> new Correction.Merge(of.get(0), of.get(1));
      case "move" -> new Correction.Move(of.get(0), of.get(1));
      case "split" -> new Correction.Split(of);
      case "undo" -> new Correction.Undo(Long.parseLong(of.getFirst()));
      default -> throw new ArchiveException("a kept decision is of an unknown kind: " + kind);
    };
  }

  @Override
  public void save(Searches.Saved search) {
    sql.run(
        "INSERT OR REPLACE INTO search VALUES (?, ?, ?)",
        search.name(),
        search.query(),
        search.at().toEpochMilli());
  }

  @Override
  public boolean forget(String name) {
    return sql.run("DELETE FROM search WHERE name=?", name) > 0;
  }

  static List<Searches.Saved> searches(Sql sql) {
    return sql.list(
        "SELECT name, query, at FROM search ORDER BY name",
        r ->
            new Searches.Saved(r.getString(1), r.getString(2), Instant.ofEpochMilli(r.getLong(3))));
  }

  @Override
  public void learn(EntityType type, Map<String, String> keys) {
    keys.forEach((form, key) ->
        sql.run(
            "INSERT INTO form (type, form, key) VALUES (?, ?, ?) ON CONFLICT (form, type) DO UPDATE"
                + " SET key=excluded.key WHERE key<>excluded.key",
            type.ordinal(),
            NameForm.fold(form),
            key));
  }

  @Override
  public void remember(String name, byte[] state) {
    sql.run("INSERT OR REPLACE INTO state VALUES (?, ?)", name, state);
  }

  private record Seen(String key, Placing.@Nullable Place place) {}

  /** Brings the places that readers see to what was found and decided. */
  void finish() {
    if (!moved) {
      return;
    }
    Map<String, Placing.Place> found = new LinkedHashMap<>();
    List<Seen> seen =
        sql.list(
            "SELECT key, found_event, found_story, event, story FROM article"
                + " WHERE found_event IS NOT NULL ORDER BY rank, key",
            r -> {
              found.put(r.getString(1), new Placing.Place(r.getString(2), r.getString(3)));
              return new Seen(
                  r.getString(1),
                  r.getString(4) == null
                      ? null
                      : new Placing.Place(r.getString(4), r.getString(5)));
            });
    Map<String, Placing.Place> places = Placing.corrected(found, corrections(sql));
    Former former = new Former();
    for (Seen s : seen) {
      Placing.Place place = places.get(s.key);
      if (place == null || place.equals(s.place)) {
        continue;
      }
      if (s.place != null) {
        former.left(s.key, s.place);
      }
      sql.run(
          "UPDATE article SET event=?, story=? WHERE key=?", place.event(), place.story(), s.key);
    }
    if (!former.isEmpty()) {
      lead(former);
    }
  }

  private void lead(Former former) {
    Set<String> there = new HashSet<>();
    sql.list(
        "SELECT DISTINCT event FROM article WHERE event IS NOT NULL UNION ALL"
            + " SELECT DISTINCT story FROM article WHERE story IS NOT NULL",
        r -> there.add(r.getString(1)));
    former
        .vanished(there)
        .forEach((id, lead) ->
            sql.run(
                "INSERT OR REPLACE INTO former SELECT ?, ?, id FROM article WHERE key=?",
                id,
                lead.story() ? 1 : 0,
                lead.report()));
  }
}
