package org.hujian.archive.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.util.NumericUtils;
import org.hujian.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Figures as points of three numbers: what is counted, the least and the most it may be.
 *
 * <p>A bound that the text leaves open is taken to be the other one: 逾百人 is about a hundred, not
 * any number above it.
 */
final class Amounts {
  static final String FIELD = "figure";
  private static final String PEOPLE = "人名位口";

  private Amounts() {}

  static @Nullable Field unit(Figure f, @Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return null;
    }
    double min = low(f);
    double max = high(f);
    return new LongPoint(
        FIELD,
        unit(unit),
        NumericUtils.doubleToSortableLong(min),
        NumericUtils.doubleToSortableLong(max));
  }

  static double low(Figure f) {
    return f.min() != null ? f.min().doubleValue() : f.max() != null ? f.max().doubleValue() : 0;
  }

  static double high(Figure f) {
    return f.max() != null ? f.max().doubleValue() : low(f);
  }

  /** Persons are counted by several words, all meaning 人. */
  static long unit(String unit) {
    String u = Grams.fold(unit.strip());
    if (u.length() == 1 && PEOPLE.contains(u)) {
      u = "人";
    }
    CRC32C sum = new CRC32C();
    sum.update(u.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() + 1;
  }

  static org.apache.lucene.search.Query query(Query.Amount a) {
    long low = a.min() == null ? Long.MIN_VALUE : NumericUtils.doubleToSortableLong(a.min());
    long high = a.max() == null ? Long.MAX_VALUE : NumericUtils.doubleToSortableLong(a.max());
    boolean any = a.unit().isBlank();
    return LongPoint.newRangeQuery(
        FIELD,
        new long[] {any ? Long.MIN_VALUE : unit(a.unit()), Long.MIN_VALUE, low},
        new long[] {any ? Long.MAX_VALUE : unit(a.unit()), high, Long.MAX_VALUE});
  }
}
