package org.hujian.model;

import java.util.Comparator;

/**
 * A stretch of an article's text: UTF-16 offsets, half-open.
 *
 * <p>Ordered by start, then by end, so that sorted lists of findings read as the text does.
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public static Span covering(Span a, Span b) {
    return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** The words under this span. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
