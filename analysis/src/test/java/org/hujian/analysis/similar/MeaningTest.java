package org.hujian.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hujian.model.Meaning;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static float[] vector(Random random) {
    float[] v = new float[BgeEmbedder.DIMENSION];
    double square = 0;
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) random.nextGaussian();
      square += v[i] * v[i];
    }
    for (int i = 0; i < v.length; i++) {
      v[i] /= (float) Math.sqrt(square);
    }
    return v;
  }

  @Test
  void eight_bits_are_enough_for_a_direction() {
    Random random = new Random(7);
    for (int n = 0; n < 200; n++) {
      float[] a = vector(random);
      float[] b = vector(random);
      float[] near = Meaning.of(a).unit();
      assertThat(Embedder.cosine(near, near)).isCloseTo(1, within(1e-5));
      assertThat(Embedder.cosine(near, a)).as("%d", n).isGreaterThan(0.9995);
      assertThat(Embedder.cosine(near, Meaning.of(b).unit()))
          .as("%d", n)
          .isCloseTo(Embedder.cosine(a, b), within(0.01));
    }
  }

  @Test
  void it_is_the_same_however_often_it_is_taken_from_its_vector() {
    Random random = new Random(8);
    for (int n = 0; n < 200; n++) {
      Meaning m = Meaning.of(vector(random));
      assertThat(Meaning.of(m.unit())).isEqualTo(m);
      assertThat(Meaning.of(m.bytes())).isEqualTo(m);
    }
    Meaning nothing = Meaning.of(new float[4]);
    assertThat(Meaning.of(nothing.unit())).isEqualTo(nothing);
  }
}
