package org.hujian.analysis.cluster;

import java.util.HashMap;
import java.util.Map;

/** An article while it is active: its vectors and its likely companions. */
final class Entry implements Node {
  final Profile profile;

  /** The day with which it is placed: its own, or the latest if it has none or comes too late. */
  final int day;

  final Report report;
  final Sparse head;
  final Sparse lead;
  final Sparse body;
  final Sparse titleActions;
  final Sparse actions;
  final Map<Entry, Float> links = new HashMap<>();

  /** The sum of the title's weights. */
  final double titleWeight;

  private final float[] titleRarity;

  Entry(Profile profile, int day, Background background) {
    this.profile = profile;
    this.day = day;
    this.report = profile.report();
    this.head = profile.head().unit(background::rarity);
    this.lead = profile.lead().unit(background::rarity);
    this.body = profile.body().unit(background::rarity);
    this.titleActions = profile.titleActions().unit(background::rarity);
    this.actions = profile.actions().unit(background::rarity);
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

  /** Links the two with each other. */
  void link(Entry other, float likelihood) {
    links.put(other, likelihood);
    other.links.put(this, likelihood);
  }

  /** Takes it out of its companions' links. */
  void unlink() {
    links.keySet().forEach(o -> o.links.remove(this));
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
