package org.hujian.analysis.cluster;

import java.util.Arrays;

/** The trained decisions: whether two reports tell one event, and two events one story. */
record PairModels(Logistic event, Logistic story) {
  static PairModels read() {
    return new PairModels(
        Logistic.read(
            "event.weights.tsv", Arrays.stream(PairFeature.values()).map(Enum::name).toList()),
        Logistic.read(
            "story.weights.tsv", Arrays.stream(StoryFeature.values()).map(Enum::name).toList()));
  }
}
