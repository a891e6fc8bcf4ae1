package org.hujian.analysis.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * An article while it is active: its vectors, how crowded its surroundings are, its likely
 * companions.
 */
final class Entry implements Node {
  final Profile profile;
  final Report report;
  final Sparse head;
  final Sparse lead;
  final Sparse body;
  final Map<Entry, Float> links = new HashMap<>();

  /** The lead weighted by what is rare in these days. */
  Sparse recent = Sparse.NOTHING;

  /** Mean likeness of the nearest articles, by meaning and by words. */
  double crowdMeaning;

  double crowdWords;

  /** The sum of the title's weights. */
  final double titleWeight;

  private final float[] titleRarity;

  Entry(Profile profile, Background background) {
    this.profile = profile;
    this.report = profile.report();
    this.head = profile.head().unit(background::rarity);
    this.lead = profile.lead().unit(background::rarity);
    this.body = profile.body().unit(background::rarity);
    double weight = 0;
    for (float w : head.weights()) {
      weight += w;
    }
    titleWeight = weight;
    titleRarity = new float[head.features().length];
    for (int i = 0; i < titleRarity.length; i++) {
      titleRarity[i] = background.rarity(head.features()[i]);
    }
  }

  /** How rare the title's i-th feature is. */
  float rarityOfTitle(int i) {
    return titleRarity[i];
  }

  @Override
  public float link(Node other) {
    return links.getOrDefault(other, 0f);
  }

  @Override
  public Iterable<Entry> linked() {
    return links.keySet();
  }

  @Override
  public int compareTo(Node o) {
    return profile.compareTo(((Entry) o).profile);
  }
}
