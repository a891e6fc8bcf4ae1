package org.hujian.archive.search;

/** Sentence vectors: equal meaning, near vectors of length 1. */
public interface Vectors {
  float[] of(String text);
}
