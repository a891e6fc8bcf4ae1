package org.hujian.analysis.cluster;

import java.util.List;

/** The evidence by itself, for measures that rank candidates. Decides nothing. */
public final class PairTest {
  private PairTest() {}

  /**
   * How near in meaning and in words each of these is to the first: the evidence without the
   * decision.
   */
  public static double[] likeness(Background background, Profile one, List<Profile> others) {
    Entry entry = new Entry(one, background);
    return others.stream()
        .map(p -> new Entry(p, background))
        .mapToDouble(e ->
            PairFeature.dot(one.vector(), e.profile.vector())
                + entry.body.dot(e.body)
                + entry.lead.dot(e.lead) / 2)
        .toArray();
  }
}
