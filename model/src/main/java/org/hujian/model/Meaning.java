package org.hujian.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a text points in the space of a sentence model, in eight bits a number.
 *
 * <p>Only the direction is held, the largest number as 127: a cosine asks for no more. What is
 * grouped, kept and searched is the same direction, made once.
 */
public final class Meaning {
  private static final int MOST = 127;

  private final byte[] numbers;

  private Meaning(byte[] numbers) {
    this.numbers = numbers;
  }

  /** The direction of a vector of any length. */
  public static Meaning of(float[] vector) {
    float most = 0;
    for (float v : vector) {
      most = Math.max(most, Math.abs(v));
    }
    byte[] out = new byte[vector.length];
    for (int i = 0; i < out.length && most > 0; i++) {
      out[i] = (byte) Math.round(vector[i] / most * MOST);
    }
    return new Meaning(out);
  }

  /** What {@link #bytes} gave. */
  public static Meaning of(byte[] bytes) {
    return new Meaning(bytes.clone());
  }

  public byte[] bytes() {
    return numbers.clone();
  }

  /** The vector of length 1 in this direction. */
  public float[] unit() {
    long square = 0;
    for (byte n : numbers) {
      square += n * n;
    }
    float[] out = new float[numbers.length];
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < out.length; i++) {
      out[i] = numbers[i] * scale;
    }
    return out;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Meaning other && Arrays.equals(numbers, other.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "a direction of " + numbers.length + " numbers";
  }
}
