package org.hujian.analysis.similar;

/** Sentence vectors: equal meaning, near vectors. */
public interface Embedder {
  /** The vector of a text, of length 1 (L2); always of the same dimension. */
  float[] embed(String text);
}
