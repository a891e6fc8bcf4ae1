package org.hujian.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.hujian.archive.Kept;
import org.jspecify.annotations.Nullable;

/**
 * More like this: the nearest vectors, or without vectors the reports that share a title's words.
 */
final class Neighbours {
  private Neighbours() {}

  static List<String> of(
      IndexSearcher searcher, Grams grams, @Nullable Vectors vectors, Kept report, int limit)
      throws IOException {
    Query query;
    if (vectors != null) {
      query =
          new KnnByteVectorQuery(
              "vector",
              Entries.meaning(report, vectors).bytes(),
              limit + 1,
              Questions.kind("report"));
    } else {
      BooleanQuery.Builder some = new BooleanQuery.Builder();
      some.add(Questions.kind("report"), Occur.FILTER);
      for (String word : grams.words(Grams.fold(report.linked().article().title()))) {
        some.add(new TermQuery(new Term("all_words", word)), Occur.SHOULD);
      }
      query = some.setMinimumNumberShouldMatch(1).build();
    }
    List<String> out = new ArrayList<>();
    for (ScoreDoc d : searcher.search(query, limit + 1).scoreDocs) {
      String found = searcher.storedFields().document(d.doc).get("key");
      if (!report.key().equals(found) && out.size() < limit) {
        out.add(found);
      }
    }
    return out;
  }
}
