package org.hujian.analysis.cluster;

/** Something that is grouped, with the likelihood that it belongs with others of its kind. */
interface Node extends Comparable<Node> {
  /** From 0 to 1; 0 where nothing speaks for it. */
  float link(Node other);

  /** Those with a link above 0. */
  Iterable<? extends Node> linked();
}
