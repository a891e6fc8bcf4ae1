package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hujian.model.Figure;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two ranges have in common, as a table. */
class VerdictsTest {
  @ParameterizedTest
  @CsvSource({
    "15, 15, false, 10, 19, true, true",
    "15, 15, false, , 20, true, true",
    "10, 19, true, , 20, true, true",
    "20000, 99999, true, 100000, 109999, true, true",
    "12, 12, false, 14, 14, false, false",
    "214, 214, false, 200, , true, true",
    "100, 100, true, 108, 108, false, true",
    "100, 100, true, 130, 130, false, false",
    "100, , true, 80, 80, false, false",
  })
  void ranges_overlap_or_not(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      boolean approx,
      @Nullable BigDecimal otherMin,
      @Nullable BigDecimal otherMax,
      boolean otherApprox,
      boolean overlap) {
    Figure a = figure(min, max, approx);
    Figure b = figure(otherMin, otherMax, otherApprox);
    assertThat(Verdicts.overlap(a, b)).isEqualTo(overlap);
    assertThat(Verdicts.overlap(b, a)).isEqualTo(overlap);
  }

  private static Figure figure(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approx) {
    return new Figure(
        new Span(0, 1),
        min,
        max,
        approx,
        null,
        null,
        null,
        Figure.Aspect.LEVEL,
        Figure.State.STATED,
        null,
        "test");
  }
}
