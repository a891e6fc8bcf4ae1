package org.hujian.archive.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.hujian.archive.Kept;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Publication;
import org.hujian.model.Quotation;
import org.jspecify.annotations.Nullable;

/** What the index keeps of a report: one entry for the report and one for each quotation in it. */
final class Entries {
  /** Between two names, so that no phrase reaches from one into the next. */
  private static final String GAP = "\n";

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private final Grams grams;
  private final @Nullable Vectors vectors;

  Entries(Grams grams, @Nullable Vectors vectors) {
    this.grams = grams;
    this.vectors = vectors;
  }

  private static FieldType type(IndexOptions options) {
    FieldType t = new FieldType();
    t.setTokenized(true);
    t.setIndexOptions(options);
    t.freeze();
    return t;
  }

  List<Document> of(Kept kept) {
    List<Document> out = new ArrayList<>();
    LinkedArticle linked = kept.linked();
    List<Quotation> quotations = linked.annotated().quotations();
    Set<String> speakers = new LinkedHashSet<>();
    for (Quotation q : quotations) {
      Set<String> names = speakers(linked, q);
      speakers.addAll(names);
      if (!names.isEmpty()) {
        out.add(quotation(kept.key(), linked.article().text(q.span()), names));
      }
    }
    out.add(report(kept, speakers));
    return out;
  }

  private static Document quotation(String key, String text, Set<String> speakers) {
    Document d = new Document();
    d.add(new StringField("key", key, Field.Store.NO));
    d.add(new SortedDocValuesField("key", new BytesRef(key)));
    d.add(new StringField("kind", "quotation", Field.Store.NO));
    names(d, "speaker", speakers);
    d.add(new Field("said", Grams.stream(Grams.pairs(Grams.fold(text))), PAIRS));
    return d;
  }

  private static Set<String> speakers(LinkedArticle linked, Quotation q) {
    Set<String> out = new LinkedHashSet<>();
    Attribution.Source s = q.attribution().source();
    if (s != null) {
      out.add(s.name());
      if (s.span() != null) {
        out.add(linked.article().text(s.span()));
      }
      Entity e = linked.entity(s.entity());
      if (e != null) {
        out.addAll(e.aliases());
      }
    }
    return out;
  }

  private Document report(Kept kept, Set<String> speakers) {
    Article a = kept.linked().article();
    Document d = new Document();
    d.add(new StringField("key", kept.key(), Field.Store.YES));
    d.add(new SortedDocValuesField("key", new BytesRef(kept.key())));
    d.add(new StringField("kind", "report", Field.Store.NO));
    d.add(new StoredField("hash", a.id()));
    d.add(new StoredField("quotations", quoted(kept.linked())));
    String title = Grams.fold(a.title());
    String all = title + "\n" + Grams.fold(a.text());
    d.add(new Field("title_words", Grams.stream(grams.words(title)), WORDS));
    d.add(new Field("title_pairs", Grams.stream(Grams.pairs(title)), PAIRS));
    d.add(new Field("all_words", Grams.stream(grams.words(all)), WORDS));
    d.add(new Field("all_pairs", Grams.stream(Grams.pairs(all)), PAIRS));
    names(d, "speaker", speakers);
    named(d, kept.linked());
    outletAndDay(d, a);
    figures(d, kept.linked());
    if (vectors != null) {
      d.add(
          new KnnByteVectorField(
              "vector", meaning(kept, vectors).bytes(), VectorSimilarityFunction.COSINE));
    }
    return d;
  }

  /** As it was kept; made only for what an older program kept without. */
  static Meaning meaning(Kept kept, Vectors vectors) {
    Meaning there = kept.meaning();
    return there == null ? vectors.of(kept.linked().article()) : there;
  }

  /** How many of its quotations have entries of their own. */
  static int quoted(LinkedArticle linked) {
    int n = 0;
    for (Quotation q : linked.annotated().quotations()) {
      n += speakers(linked, q).isEmpty() ? 0 : 1;
    }
    return n;
  }

  private static void named(Document d, LinkedArticle linked) {
    Set<String> places = new LinkedHashSet<>();
    for (Entity e : linked.entities()) {
      facet(d, Hits.Facet.valueOf(e.type().name()), Grams.fold(e.name()));
      if (e.type() == EntityType.PLACE) {
        places.addAll(e.aliases());
      }
    }
    names(d, "place", places);
    Set<String> seen = new LinkedHashSet<>();
    for (Quotation q : linked.annotated().quotations()) {
      Attribution.Source s = q.attribution().source();
      Entity e = s == null ? null : linked.entity(s.entity());
      if (e != null && seen.add(e.id())) {
        facet(d, Hits.Facet.SPEAKER, Grams.fold(e.name()));
      }
    }
  }

  private static void outletAndDay(Document d, Article a) {
    if (a.outlet() != null) {
      Set<String> outlet = new LinkedHashSet<>(List.of(a.outlet().name()));
      outlet.addAll(a.outlet().aliases());
      names(d, "outlet", outlet);
      facet(d, Hits.Facet.OUTLET, a.outlet().name());
    }
    Publication p = a.published();
    if (p != null) {
      d.add(new LongPoint("day", p.at().toLocalDate().toEpochDay()));
      d.add(new NumericDocValuesField("at", p.at().toInstant().toEpochMilli()));
      facet(d, Hits.Facet.MONTH, p.at().toLocalDate().toString().substring(0, 7));
    }
  }

  private static void figures(Document d, LinkedArticle linked) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> counted = new LinkedHashSet<>();
    for (Figure f : linked.annotated().figures()) {
      if (f.counted() != null) {
        counted.add(linked.article().text(f.counted().span()));
      }
      List<@Nullable String> units = new ArrayList<>();
      units.add(f.unitKey() != null ? f.unitKey() : f.unit());
      units.add(f.unit());
      units.add(f.counted() == null ? null : linked.article().text(f.counted().head()));
      for (String unit : units) {
        Field point = Amounts.unit(f, unit);
        if (point != null && seen.add(unit + " " + f.min() + " " + f.max())) {
          d.add(point);
        }
      }
      if (seen.add("- " + f.min() + " " + f.max())) {
        Field bare = Amounts.unit(f, "无单位");
        if (bare != null) {
          d.add(bare);
        }
      }
    }
    names(d, "counted", counted);
  }

  private static void facet(Document d, Hits.Facet facet, String value) {
    d.add(new SortedSetDocValuesField("facet", new BytesRef(facet.name() + "\t" + value)));
  }

  private static void names(Document d, String field, Set<String> names) {
    List<String> terms = new ArrayList<>();
    for (String name : names) {
      terms.addAll(Grams.pairs(Grams.fold(name)));
      terms.add(GAP);
    }
    if (!terms.isEmpty()) {
      d.add(new Field(field, Grams.stream(terms), PAIRS));
    }
  }
}
