package org.hujian.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.hujian.archive.Forms;
import org.hujian.archive.Named;
import org.hujian.archive.search.Hits.Count;
import org.hujian.archive.search.Hits.Facet;

/**
 * What the values of the facets are counted as: the forms of one name together, under the form that
 * is used most.
 *
 * <p>Made once for each state of index and names, so that a question costs one addition for each
 * value of a hit, however many names there are.
 */
final class FacetLabels {
  private static final int SHOWN = 20;
  private static final Comparator<Count> MOST =
      Comparator.comparingInt((Count c) -> -c.reports()).thenComparing(Count::value);

  private record Label(Facet facet, String value) {}

  private final IndexReader reader;
  private final Forms names;
  private final List<Label> labels = new ArrayList<>();

  /** By segment and the number of a value in it, the number of its label. */
  private final int[][] ofValue;

  FacetLabels(IndexReader reader, Forms names) throws IOException {
    this.reader = reader;
    this.names = names;
    Map<Label, Integer> numbers = new HashMap<>();
    ofValue = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues("facet");
      int[] of = new int[values == null ? 0 : (int) values.getValueCount()];
      for (int i = 0; i < of.length; i++) {
        String value = values.lookupOrd(i).utf8ToString();
        int tab = value.indexOf('\t');
        Facet facet = Facet.valueOf(value.substring(0, tab));
        Label label = new Label(facet, label(facet, value.substring(tab + 1)));
        Integer number = numbers.putIfAbsent(label, labels.size());
        if (number == null) {
          labels.add(label);
        }
        of[i] = number == null ? labels.size() - 1 : number;
      }
      ofValue[leaf.ord] = of;
    }
  }

  private String label(Facet facet, String value) {
    if (facet == Facet.OUTLET || facet == Facet.MONTH) {
      return value;
    }
    List<Named> named = names.withForm(value);
    return named.isEmpty() ? value : named.getFirst().name();
  }

  /** True if they are of this state. */
  boolean of(IndexReader r, Forms n) {
    return reader == r && names == n;
  }

  /** How many labels there are: sums are counted by their numbers. */
  int size() {
    return labels.size();
  }

  /** The label of each value of a segment. */
  int[] in(LeafReaderContext leaf) {
    return ofValue[leaf.ord];
  }

  /** The most frequent values of each facet. */
  Map<Facet, List<Count>> most(int[] sums) {
    Map<Facet, PriorityQueue<Count>> queues = new EnumMap<>(Facet.class);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        Label label = labels.get(i);
        PriorityQueue<Count> queue =
            queues.computeIfAbsent(label.facet, f -> new PriorityQueue<>(MOST.reversed()));
        queue.add(new Count(label.value, sums[i]));
        if (queue.size() > SHOWN) {
          queue.remove();
        }
      }
    }
    Map<Facet, List<Count>> out = new EnumMap<>(Facet.class);
    queues.forEach((facet, queue) -> out.put(facet, queue.stream().sorted(MOST).toList()));
    return out;
  }
}
