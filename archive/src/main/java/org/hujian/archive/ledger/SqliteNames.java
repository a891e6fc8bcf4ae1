package org.hujian.archive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hujian.archive.Forms;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Said;
import org.hujian.model.EntityType;
import org.hujian.model.Quotation;
import org.jspecify.annotations.Nullable;

/** The list of names is made once for each state of the ledger. */
final class SqliteNames implements Names {
  private record Made(long sequence, NameList list) {}

  private record Place(String key, int place) {}

  /** Days are compared as they are written, in the outlet's own zone. */
  private static final String WITHIN =
      "f.key=?1 AND (?2 IS NULL OR a.outlet=?2)"
          + " AND (?3 IS NULL OR substr(a.published, 1, 10)>=?3)"
          + " AND (?4 IS NULL OR substr(a.published, 1, 10)<=?4)";

  private final SqliteLedger ledger;
  private volatile @Nullable Made made;

  SqliteNames(SqliteLedger ledger) {
    this.ledger = ledger;
  }

  private NameList names() {
    long now = ledger.sequence();
    Made held = made;
    if (held == null || held.sequence != now) {
      EntityType[] types = EntityType.values();
      held =
          new Made(
              now,
              new NameList(
                  ledger.read(sql ->
                      sql.list(
                          "SELECT f.type, f.form, f.key,"
                              + " (SELECT count(*) FROM entity e WHERE e.form=f.id),"
                              + " (SELECT count(*) FROM quotation q WHERE q.form=f.id) FROM form f",
                          r ->
                              new NameList.Used(
                                  new NameForm(types[r.getInt(1)], r.getString(2)),
                                  r.getString(3),
                                  r.getInt(4),
                                  r.getInt(5))))));
      made = held;
    }
    return held.list;
  }

  @Override
  public List<Named> list(@Nullable EntityType type, int offset, int limit) {
    return names().list(type, offset, limit);
  }

  @Override
  public Optional<Named> named(String key) {
    return Optional.ofNullable(names().named(key));
  }

  @Override
  public List<Named> withForm(String form) {
    return names().withForm(form);
  }

  @Override
  public Forms snapshot() {
    return names();
  }

  @Override
  public Set<String> forms(String form) {
    return names().forms(form);
  }

  @Override
  public List<Said> said(String key, Within within, int offset, int limit) {
    return ledger.read(sql -> {
      List<Place> places =
          sql.list(
              "SELECT a.key, q.place FROM form f JOIN quotation q ON q.form=f.id JOIN article a ON"
                  + " a.id=q.article WHERE "
                  + WITHIN
                  + " ORDER BY a.rank DESC, a.key, q.place LIMIT ?5 OFFSET ?6",
              r -> new Place(r.getString(1), r.getInt(2)),
              key,
              within.outlet(),
              text(within.from()),
              text(within.to()),
              limit,
              offset);
      Map<String, Kept> texts = new LinkedHashMap<>();
      Map<String, Headline> headlines = new LinkedHashMap<>();
      List<Said> out = new ArrayList<>();
      for (Place p : places) {
        if (!texts.containsKey(p.key)) {
          texts.put(p.key, SqliteArticles.current(sql, p.key).orElseThrow());
          headlines.put(
              p.key,
              sql.one(SqliteArticles.HEADLINE + "WHERE a.key=?", SqliteArticles::headline, p.key)
                  .orElseThrow());
        }
        Kept kept = texts.get(p.key);
        Headline in = headlines.get(p.key);
        if (kept != null && in != null) {
          out.add(said(in, kept, p.place));
        }
      }
      return out;
    });
  }

  @Override
  public SaidCounts counts(String key, Within within) {
    return ledger.read(sql -> {
      NameList.Counting counting = new NameList.Counting();
      sql.list(
          "SELECT a.outlet, substr(a.published, 1, 7), count(*) FROM form f JOIN quotation q ON"
              + " q.form=f.id JOIN article a ON a.id=q.article WHERE "
              + WITHIN
              + " GROUP BY 1, 2",
          r -> {
            counting.add(r.getString(1), r.getString(2), r.getInt(3));
            return r.getInt(3);
          },
          key,
          within.outlet(),
          text(within.from()),
          text(within.to()));
      return counting.counts();
    });
  }

  @Override
  public List<SaidOn> days(String key, Within within) {
    return ledger.read(sql ->
        sql.list(
            "SELECT substr(a.published, 1, 10), a.outlet, count(*) FROM form f JOIN quotation q ON"
                + " q.form=f.id JOIN article a ON a.id=q.article WHERE a.published IS NOT NULL AND "
                + WITHIN
                + " GROUP BY 1, 2 ORDER BY 1, 2",
            r -> new SaidOn(LocalDate.parse(r.getString(1)), r.getString(2), r.getInt(3)),
            key,
            within.outlet(),
            text(within.from()),
            text(within.to())));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static Said said(Headline in, Kept kept, int place) {
    Quotation q = kept.linked().annotated().quotations().get(place);
    return new Said(in, q, kept.linked().article().text(q.span()));
  }

  @Override
  public List<Headline> in(String key, int offset, int limit) {
    return ledger.read(sql ->
        sql.list(
            SqliteArticles.HEADLINE
                + "WHERE a.id IN (SELECT e.article FROM form f JOIN entity e ON e.form=f.id"
                + " WHERE f.key=?) ORDER BY a.rank DESC, a.key LIMIT ? OFFSET ?",
            SqliteArticles::headline,
            key,
            limit,
            offset));
  }
}
