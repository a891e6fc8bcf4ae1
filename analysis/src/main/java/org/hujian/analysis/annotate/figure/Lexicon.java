package org.hujian.analysis.annotate.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, found at a place in a text in time linear in the longest word.
 *
 * <p>Does not look at what stands around the word found.
 */
final class Lexicon<V> {
  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  /** A word found in a text. */
  record Hit<V>(int start, int end, V value) {}

  private final Node<V> forward = new Node<>();
  private final Node<V> backward = new Node<>();

  /** Adds a word; false if it is there already. */
  boolean add(String word, V value) {
    boolean fresh = put(forward, word, value);
    put(backward, new StringBuilder(word).reverse().toString(), value);
    return fresh;
  }

  private static <V> boolean put(Node<V> root, String word, V value) {
    Node<V> at = root;
    for (int i = 0; i < word.length(); i++) {
      at = at.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
    }
    boolean fresh = at.value == null;
    at.value = value;
    return fresh;
  }

  /** The longest word that begins at {@code start} and ends by {@code to}. */
  @Nullable Hit<V> longestAt(CharSequence s, int start, int to) {
    Node<V> at = forward;
    Hit<V> found = null;
    for (int i = start; i < to; i++) {
      Node<V> next = at.next.get(s.charAt(i));
      if (next == null) {
        break;
      }
      at = next;
      if (at.value != null) {
        found = new Hit<>(start, i + 1, at.value);
      }
    }
    return found;
  }

  /** The longest word that ends at {@code end} and begins no earlier than {@code from}. */
  @Nullable Hit<V> longestBefore(CharSequence s, int end, int from) {
    Node<V> at = backward;
    Hit<V> found = null;
    for (int i = end - 1; i >= from; i--) {
      Node<V> next = at.next.get(s.charAt(i));
      if (next == null) {
        break;
      }
      at = next;
      if (at.value != null) {
        found = new Hit<>(i, end, at.value);
      }
    }
    return found;
  }
}
