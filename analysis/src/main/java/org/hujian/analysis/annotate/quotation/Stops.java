package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;

/** The stops of a paragraph outside quotation marks and brackets: ，；：。！？. */
final class Stops {
  private final List<Integer> at;

  private Stops(List<Integer> at) {
    this.at = at;
  }

  static Stops of(Passage p) {
    List<Integer> at = new ArrayList<>();
    String text = p.text();
    int q = 0;
    int i = p.span().start();
    while (i < p.span().end()) {
      if (q < p.quotes().size() && p.quotes().get(q).outer().start() == i) {
        i = p.quotes().get(q++).outer().end();
        int inner = p.quotes().get(q - 1).inner().end();
        if (p.quotes().get(q - 1).closed()
            && inner > p.span().start()
            && "。！？".indexOf(text.charAt(inner - 1)) >= 0
            && (i >= p.span().end() || "，。；！？".indexOf(text.charAt(i)) < 0)) {
          at.add(i - 1);
        }
        continue;
      }
      char c = text.charAt(i);
      if (c == '(') {
        int close = Line.closing(text, i, ')', p.span().end());
        if (close > 0) {
          while (q < p.quotes().size() && p.quotes().get(q).outer().start() < close) {
            close = Math.max(close, p.quotes().get(q++).outer().end() - 1);
          }
          i = close + 1;
          continue;
        }
      }
      if ("，；。！？;".indexOf(c) >= 0) {
        at.add(i);
      }
      i++;
    }
    return new Stops(at);
  }

  int size() {
    return at.size();
  }

  int at(int i) {
    return at.get(i);
  }

  /** Index of the first stop at or after the offset. */
  int after(int offset) {
    int low = 0;
    int high = at.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (at.get(mid) >= offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }
}
