package org.hujian.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.hujian.archive.Forms;
import org.hujian.archive.search.Pieces.Piece;
import org.hujian.archive.search.Query.InStory;

/** Turns the terms of a query into questions to Lucene. */
final class Questions {
  private static final float TITLE = 0.6f;

  /** Of the pairs of some words so many must occur for the words to count as there. */
  private static final double ENOUGH = 0.7;

  /** What BM25 gives to a term that occurs a few times, as a part of the most it can give. */
  private static final double FREQUENCY = 0.6;

  private final IndexSearcher searcher;
  private final Grams grams;
  private final Forms names;
  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Asked asked;

  Questions(IndexSearcher searcher, Grams grams, Forms names, Asked asked) {
    this.searcher = searcher;
    this.grams = grams;
    this.names = names;
    this.asked = asked;
  }

  private List<Query.Term> terms() {
    return asked.search().query().terms();
  }

  private List<Piece> pieces(String text) {
    return pieces.computeIfAbsent(text, t -> Pieces.of(t, names));
  }

  /**
   * Everything but what is sought in the text: outlet, day, place, figure, story, and what must not
   * be.
   */
  org.apache.lucene.search.Query fields() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(kind("report"), Occur.FILTER);
    for (Query.Term t : terms()) {
      org.apache.lucene.search.Query q =
          switch (t) {
            case Query.Words(String text, boolean not) -> not ? must(text) : null;
            case Query.Phrase(String text, boolean not) -> not ? phraseAnywhere(text) : null;
            case Query.Speaker s -> named("speaker", s.name());
            case Query.Outlet o -> phrase("outlet", Grams.fold(o.name()));
            case Query.Place p -> named("place", p.name());
            case Query.Days d -> days(d);
            case Query.Amount a -> Amounts.query(a);
            case Query.InStory s -> story(s);
          };
      if (q != null) {
        all.add(q, t.not() ? Occur.MUST_NOT : Occur.FILTER);
      }
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query days(Query.Days d) {
    return LongPoint.newRangeQuery(
        "day",
        d.from() == null ? LocalDate.MIN.toEpochDay() : d.from().toEpochDay(),
        d.to() == null ? LocalDate.MAX.toEpochDay() : d.to().toEpochDay());
  }

  private org.apache.lucene.search.Query story(InStory s) {
    Collection<BytesRef> keys =
        asked.stories().getOrDefault(s, List.of()).stream().map(BytesRef::new).toList();
    return keys.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery("key", keys);
  }

  static org.apache.lucene.search.Query kind(String kind) {
    return new TermQuery(new Term("kind", kind));
  }

  /** True if something is sought in the text. */
  boolean inText() {
    return terms().stream()
        .anyMatch(t -> !t.not() && (t instanceof Query.Words || t instanceof Query.Phrase));
  }

  boolean bySpeaker() {
    return terms().stream().anyMatch(t -> !t.not() && t instanceof Query.Speaker);
  }

  /** All words and phrases occur in the report. */
  org.apache.lucene.search.Query strict() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(fields(), Occur.FILTER);
    for (Query.Term t : terms()) {
      if (t instanceof Query.Words w && !w.not()) {
        all.add(must(w.text()), Occur.FILTER);
      } else if (t instanceof Query.Phrase p && !p.not()) {
        all.add(phraseAnywhere(p.text()), Occur.FILTER);
      }
    }
    return all.build();
  }

  private org.apache.lucene.search.Query must(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    for (Piece p : pieces(text)) {
      org.apache.lucene.search.Query q =
          p.name() ? forms("all_pairs", p) : enough("all_pairs", p.text());
      all.add(q, Occur.MUST);
      any = true;
    }
    return any ? all.build() : new MatchAllDocsQuery();
  }

  private static org.apache.lucene.search.Query enough(String field, String text) {
    List<String> pairs = Grams.pairs(text).stream().distinct().toList();
    if (pairs.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    if (pairs.size() == 1 && pairs.getFirst().length() == 1) {
      return new TermQuery(new Term("all_words", pairs.getFirst()));
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    pairs.forEach(p -> some.add(new TermQuery(new Term(field, p)), Occur.SHOULD));
    some.setMinimumNumberShouldMatch(
        pairs.size() <= 2 ? pairs.size() : (int) Math.ceil(ENOUGH * pairs.size()));
    return some.build();
  }

  private org.apache.lucene.search.Query phraseAnywhere(String text) {
    return phrase("all_pairs", Grams.fold(text));
  }

  private org.apache.lucene.search.Query named(String field, String name) {
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    for (String form : Pieces.forms(name, names)) {
      any.add(phrase(field, form));
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  private static org.apache.lucene.search.Query forms(String field, Piece p) {
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    for (String form : p.forms()) {
      any.add(phrase(field, form));
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  /** The text just so; a phrase of pairs is one of characters. */
  static org.apache.lucene.search.Query phrase(String field, String folded) {
    List<String> pairs = Grams.pairs(folded);
    if (pairs.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (pairs.size() == 1) {
      return new TermQuery(new Term(field, pairs.getFirst()));
    }
    PhraseQuery.Builder b = new PhraseQuery.Builder();
    pairs.forEach(p -> b.add(new Term(field, p)));
    return b.build();
  }

  /** The reports that have any of the words, those with more and rarer ones first. */
  org.apache.lucene.search.Query loose(boolean words) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    some.add(fields(), Occur.FILTER);
    String kind = words ? "words" : "pairs";
    for (Query.Term t : terms()) {
      String text =
          t instanceof Query.Words w && !w.not()
              ? w.text()
              : t instanceof Query.Phrase p && !p.not() ? p.text() : "";
      for (Piece p : pieces(text)) {
        if (p.name()) {
          some.add(weighed(forms("all_pairs", p), 1), Occur.SHOULD);
          some.add(weighed(forms("title_pairs", p), TITLE), Occur.SHOULD);
        } else {
          for (String term : (words ? grams.words(p.text()) : Grams.pairs(p.text()))) {
            some.add(new TermQuery(new Term("all_" + kind, term)), Occur.SHOULD);
            some.add(
                new BoostQuery(new TermQuery(new Term("title_" + kind, term)), TITLE),
                Occur.SHOULD);
          }
        }
      }
    }
    some.setMinimumNumberShouldMatch(1);
    return some.build();
  }

  /**
   * A name counts by how rare it is in all of its forms together: else the reports that use a rare
   * form of a common name would come first.
   */
  private org.apache.lucene.search.Query weighed(
      org.apache.lucene.search.Query name, double factor) {
    double all = searcher.getIndexReader().numDocs();
    double holders;
    try {
      holders = searcher.count(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double rarity = Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
    return new BoostQuery(
        new ConstantScoreQuery(name), (float) Math.max(0, factor * FREQUENCY * rarity));
  }

  /** The quotations of the speaker in which the words occur. */
  org.apache.lucene.search.Query quotations() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(kind("quotation"), Occur.FILTER);
    for (Query.Term t : terms()) {
      if (t instanceof Query.Speaker s && !s.not()) {
        all.add(named("speaker", s.name()), Occur.FILTER);
      } else if (t instanceof Query.Words w && !w.not()) {
        for (Piece p : pieces(w.text())) {
          all.add(p.name() ? forms("said", p) : enough("said", p.text()), Occur.MUST);
        }
      } else if (t instanceof Query.Phrase p && !p.not()) {
        all.add(phrase("said", Grams.fold(p.text())), Occur.MUST);
      }
    }
    return all.build();
  }

  /** What the question is about, each name in its usual form: the same for every form asked in. */
  String subject() {
    StringBuilder out = new StringBuilder();
    for (Piece p : pieces(asked.search().query().subject())) {
      out.append(p.text());
    }
    return out.toString();
  }
}
