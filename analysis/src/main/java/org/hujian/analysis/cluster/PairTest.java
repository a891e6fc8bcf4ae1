package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.List;

/** The learned decision by itself, for measures that rank candidates. Groups nothing. */
public final class PairTest {
  private PairTest() {}

  /** How likely each of these tells the same event as the first. */
  public static double[] likelihoods(Background background, Profile one, List<Profile> others) {
    PairModels models = PairModels.read();
    List<Entry> older = new ArrayList<>();
    others.forEach(p -> older.add(new Entry(p, background)));
    Entry entry = new Entry(one, background);
    double[] out = new double[others.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = models.event().probability(PairFeature.of(entry, older.get(i)));
    }
    return out;
  }
}
