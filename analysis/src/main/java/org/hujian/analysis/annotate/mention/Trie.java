package org.hujian.analysis.annotate.mention;

import java.util.Arrays;

/**
 * A set of strings, each with a number, that answers which is the longest one beginning at a place.
 *
 * <p>Does not forget: strings are only added. One open-addressing table of (node, character) edges,
 * so that a look-up touches no objects.
 */
final class Trie {
  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int[] values = new int[1 << 10];
  private int edges;
  private int nodes = 1;

  Trie() {
    Arrays.fill(keys, -1);
    Arrays.fill(values, -1);
  }

  /** Adds a string; a string added twice keeps its first number. */
  void add(String word, int value) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next >= 0 ? next : grow(node, word.charAt(i));
    }
    if (values[node] < 0) {
      values[node] = value;
    }
  }

  /** The node reached from {@code node} by {@code c}, or −1; the root is 0. */
  int next(int node, char c) {
    long key = (long) node << 16 | c;
    int mask = keys.length - 1;
    for (int at = hash(key) & mask; keys[at] != -1; at = at + 1 & mask) {
      if (keys[at] == key) {
        return targets[at];
      }
    }
    return -1;
  }

  /** The number of the string that ends in this node, or −1. */
  int value(int node) {
    return values[node];
  }

  /** The number of the whole string, or −1. */
  int get(CharSequence word) {
    int node = 0;
    for (int i = 0; i < word.length() && node >= 0; i++) {
      node = next(node, word.charAt(i));
    }
    return node < 0 ? -1 : values[node];
  }

  private int grow(int node, char c) {
    if (edges * 2 > keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 2];
      targets = new int[keys.length];
      Arrays.fill(keys, -1);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != -1) {
          put(oldKeys[i], oldTargets[i]);
        }
      }
    }
    int created = nodes++;
    if (created == values.length) {
      values = Arrays.copyOf(values, created * 2);
      Arrays.fill(values, created, values.length, -1);
    }
    put((long) node << 16 | c, created);
    edges++;
    return created;
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int at = hash(key) & mask;
    while (keys[at] != -1) {
      at = at + 1 & mask;
    }
    keys[at] = key;
    targets[at] = target;
  }

  private static int hash(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32);
  }
}
