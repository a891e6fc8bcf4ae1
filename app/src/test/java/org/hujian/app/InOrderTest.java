package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void results_come_in_the_order_of_the_input_whoever_is_first() {
    List<Integer> out = new ArrayList<>();
    try (InOrder<Integer, Integer> work = new InOrder<>(4, n -> slow(n), out::add)) {
      IntStream.range(0, 200).forEach(work::accept);
    }
    assertThat(out).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  private static int slow(int n) {
    if (n % 7 == 0) {
      Thread.yield();
    }
    return n;
  }

  @Test
  void a_failure_in_the_work_reaches_the_caller() {
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer, Integer> work = new InOrder<>(2, n -> 1 / n, n -> {})) {
                work.accept(1);
                work.accept(0);
              }
            })
        .isInstanceOf(ArithmeticException.class);
  }
}
