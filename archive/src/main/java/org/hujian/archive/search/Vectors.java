package org.hujian.archive.search;

import org.hujian.model.Article;
import org.hujian.model.Meaning;

/** What texts mean: equal meaning, near directions. */
public interface Vectors {
  int LEAD = 110;

  Meaning of(String text);

  /** What a report is about, as far as a few lines tell. */
  default Meaning of(Article a) {
    return of(a.title() + "。" + a.text().substring(0, Math.min(LEAD, a.text().length())));
  }
}
