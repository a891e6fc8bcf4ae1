package org.hujian.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.hujian.archive.Ledger;

/** Compares every entry of an index with the ledger. */
final class IndexFaults {
  private record Entry(String hash, int quotations) {}

  private IndexFaults() {}

  static List<String> in(IndexSearcher searcher, Ledger ledger) throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, Entry> reports = new HashMap<>();
    Map<String, Integer> quotations = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      try {
        leaf.reader().checkIntegrity();
      } catch (IOException e) {
        faults.add("index: " + e.getMessage());
        return faults;
      }
      Bits live = leaf.reader().getLiveDocs();
      StoredFields stored = leaf.reader().storedFields();
      SortedDocValues keys = leaf.reader().getSortedDocValues("key");
      for (int d = 0; d < leaf.reader().maxDoc(); d++) {
        if (live != null && !live.get(d)) {
          continue;
        }
        Document document = stored.document(d);
        String key = document.get("key");
        if (key == null) {
          keys.advanceExact(d);
          quotations.merge(keys.lookupOrd(keys.ordValue()).utf8ToString(), 1, Integer::sum);
        } else {
          Entry entry =
              new Entry(
                  String.valueOf(document.get("hash")),
                  document.getField("quotations").numericValue().intValue());
          if (reports.put(key, entry) != null) {
            faults.add("index: report " + key + " stands there twice");
          }
        }
      }
    }
    Set<String> kept = new HashSet<>();
    ledger
        .articles()
        .since(
            -1,
            k -> {
              kept.add(k.key());
              Entry entry = reports.get(k.key());
              String hash = k.linked().article().id();
              if (entry == null) {
                faults.add("index: report " + k.key() + " is missing");
              } else if (!entry.hash.equals(hash)) {
                faults.add("index: report " + k.key() + " shows another wording than the ledger");
              } else if (entry.quotations != Entries.quoted(k.linked())
                  || entry.quotations != quotations.getOrDefault(k.key(), 0)) {
                faults.add("index: report " + k.key() + " has not all of its quotations");
              }
            });
    reports.keySet().stream()
        .filter(k -> !kept.contains(k))
        .sorted()
        .forEach(k -> faults.add("index: report " + k + " is not in the ledger"));
    return faults;
  }
}
