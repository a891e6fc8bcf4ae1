package org.hujian.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.hujian.archive.search.Hits.Count;
import org.hujian.archive.search.Hits.Facet;
import org.hujian.archive.search.Index.Answer;
import org.hujian.archive.search.Index.Found;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question: four lists (words, pairs, meaning, the speaker's words), fused by the ranks
 * in them.
 *
 * <p>Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. Ranks are comparable where
 * BM25 scores and cosines are not, and there is nothing to fit but the weights.
 */
final class Answering {
  private static final int DEPTH = 150;
  private static final double RANK_0 = 20;
  private static final double WORDS = 1;
  private static final double PAIRS = 0.6;
  private static final double MEANING = 0.5;
  private static final double SAID = 2;

  /** Vectors nearer than this speak of the same things: (1 + cosine) / 2. */
  private static final double NEAR = 0.76;

  private final IndexSearcher searcher;
  private final Questions questions;
  private final Search search;
  private final @Nullable Vectors vectors;
  private final @Nullable FacetLabels labels;

  /**
   * A question to a searcher.
   *
   * @param labels of the searcher's facets; null for an answer without them
   */
  Answering(
      IndexSearcher searcher,
      Questions questions,
      Search search,
      @Nullable Vectors vectors,
      @Nullable FacetLabels labels) {
    this.searcher = searcher;
    this.questions = questions;
    this.search = search;
    this.vectors = vectors;
    this.labels = labels;
  }

  Answer answer() throws IOException {
    org.apache.lucene.search.Query strict = questions.strict();
    List<String> said = List.of();
    if (questions.bySpeaker() && questions.inText()) {
      said = keys(searcher.search(questions.quotations(), DEPTH * 4));
      if (!said.isEmpty()) {
        strict =
            new BooleanQuery.Builder()
                .add(questions.fields(), Occur.FILTER)
                .add(
                    new TermInSetQuery("key", said.stream().map(BytesRef::new).toList()),
                    Occur.FILTER)
                .build();
      }
    }
    Counter counter = new Counter(labels);
    searcher.search(strict, counter);
    boolean byTime = search.order() != Search.Order.RELEVANCE || !questions.inText();
    List<Found> found = byTime ? byTime(strict) : byRelevance(strict, said);
    return new Answer(counter.total, found, counter.facets());
  }

  List<String> alone(LuceneIndex.Way way) throws IOException {
    List<String> keys =
        switch (way) {
          case WORDS -> keys(searcher.search(questions.loose(true), search.limit()));
          case PAIRS -> keys(searcher.search(questions.loose(false), search.limit()));
          case MEANING -> meant(search.limit());
        };
    return keys.stream().limit(search.limit()).toList();
  }

  /** The reports in which a figure counts what has these words. */
  static Index.Keys counting(IndexSearcher searcher, String words, int offset, int limit)
      throws IOException {
    if (Grams.pairs(words).isEmpty() || limit == 0) {
      return new Index.Keys(0, List.of());
    }
    org.apache.lucene.search.Query query =
        new BooleanQuery.Builder()
            .add(Questions.kind("report"), Occur.FILTER)
            .add(Questions.phrase("counted", words), Occur.FILTER)
            .build();
    TopDocs top = searcher.search(query, offset + limit, byDate(false));
    List<String> keys = new ArrayList<>();
    for (int i = offset; i < top.scoreDocs.length; i++) {
      keys.add(key(searcher, top.scoreDocs[i].doc));
    }
    return new Index.Keys(searcher.count(query), keys);
  }

  private static Sort byDate(boolean oldest) {
    SortField at = new SortField("at", SortField.Type.LONG, !oldest);
    at.setMissingValue(oldest ? Long.MAX_VALUE : Long.MIN_VALUE);
    return new Sort(at, new SortField("key", SortField.Type.STRING));
  }

  private List<Found> byTime(org.apache.lucene.search.Query strict) throws IOException {
    Sort sort = byDate(search.order() == Search.Order.OLDEST);
    int wanted = search.offset() + search.limit();
    if (wanted == 0) {
      return List.of();
    }
    List<String> keys = keys(searcher.search(strict, wanted, sort));
    return keys.stream().skip(search.offset()).map(k -> new Found(k, 0, false)).toList();
  }

  private List<Found> byRelevance(org.apache.lucene.search.Query strict, List<String> said)
      throws IOException {
    Map<String, Double> scores = new HashMap<>();
    int depth = Math.max(DEPTH, search.offset() + search.limit());
    fuse(keys(searcher.search(questions.loose(true), depth)), WORDS, scores);
    fuse(keys(searcher.search(questions.loose(false), depth)), PAIRS, scores);
    fuse(said, SAID, scores);
    fuse(meant(depth), MEANING, scores);
    List<Map.Entry<String, Double>> best =
        scores.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry.comparingByKey()))
            .skip(search.offset())
            .limit(search.limit())
            .toList();
    Set<String> met = meeting(strict, best.stream().map(Map.Entry::getKey).toList());
    return best.stream()
        .map(e -> new Found(e.getKey(), e.getValue(), !met.contains(e.getKey())))
        .toList();
  }

  /** Those of these reports that meet the query. */
  private Set<String> meeting(org.apache.lucene.search.Query strict, List<String> keys)
      throws IOException {
    if (keys.isEmpty()) {
      return Set.of();
    }
    org.apache.lucene.search.Query both =
        new BooleanQuery.Builder()
            .add(strict, Occur.FILTER)
            .add(new TermInSetQuery("key", keys.stream().map(BytesRef::new).toList()), Occur.FILTER)
            .build();
    return Set.copyOf(keys(searcher.search(both, keys.size())));
  }

  private List<String> meant(int depth) throws IOException {
    String subject = questions.subject();
    if (vectors == null || subject.isBlank()) {
      return List.of();
    }
    TopDocs top =
        searcher.search(
            new KnnByteVectorQuery(
                "vector", vectors.of(subject).bytes(), Math.min(depth, 100), questions.fields()),
            depth);
    List<String> out = new ArrayList<>();
    for (ScoreDoc d : top.scoreDocs) {
      if (d.score >= NEAR) {
        out.add(key(d.doc));
      }
    }
    return out;
  }

  private static void fuse(List<String> keys, double weight, Map<String, Double> scores) {
    for (int i = 0; i < keys.size(); i++) {
      scores.merge(keys.get(i), weight / (RANK_0 + i + 1), Double::sum);
    }
  }

  /** Each key once, in the order of the documents. */
  private List<String> keys(TopDocs top) throws IOException {
    Set<String> out = new LinkedHashSet<>();
    for (ScoreDoc d : top.scoreDocs) {
      out.add(key(d.doc));
    }
    return List.copyOf(out);
  }

  private String key(int document) throws IOException {
    return key(searcher, document);
  }

  private static String key(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedDocValues keys = leaf.reader().getSortedDocValues("key");
    keys.advanceExact(document - leaf.docBase);
    return keys.lookupOrd(keys.ordValue()).utf8ToString();
  }

  /** Counts the reports that meet the query, and what they are counted by. */
  private static final class Counter extends SimpleCollector {
    private final @Nullable FacetLabels labels;
    private final int[] sums;
    private long total;
    private @Nullable SortedSetDocValues values;
    private int[] ofValue = new int[0];

    Counter(@Nullable FacetLabels labels) {
      this.labels = labels;
      this.sums = new int[labels == null ? 0 : labels.size()];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      values = labels == null ? null : leaf.reader().getSortedSetDocValues("facet");
      ofValue = labels == null ? ofValue : labels.in(leaf);
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      if (values != null && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          sums[ofValue[(int) values.nextOrd()]]++;
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    Map<Facet, List<Count>> facets() {
      return labels == null ? Map.of() : labels.most(sums);
    }
  }
}
