package org.hujian.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BgeEmbedderTest {
  private static final Embedder MODEL = new BgeEmbedder();

  @Test
  void vectors_have_length_one() {
    float[] v = MODEL.embed("央行下调存款准备金率");
    assertThat(v).hasSize(BgeEmbedder.DIMENSION);
    assertThat(Embedder.cosine(v, v)).isBetween(0.9999, 1.0001);
  }

  @Test
  void equal_meaning_is_nearer_than_another_matter() {
    float[] rate = MODEL.embed("央行宣布降低存款准备金率半个百分点");
    float[] same = MODEL.embed("中国人民银行决定下调准备金率0.5个百分点");
    float[] other = MODEL.embed("台风登陆，沿海居民撤离");
    assertThat(Embedder.cosine(rate, same)).isGreaterThan(Embedder.cosine(rate, other) + 0.2);
  }

  @Test
  void both_scripts_and_both_cases_meet() {
    assertThat(MODEL.embed("臺灣總統會見訪團")).isEqualTo(MODEL.embed("台湾总统会见访团"));
    assertThat(MODEL.embed("WHO发布报告")).isEqualTo(MODEL.embed("who发布报告"));
  }

  @Test
  void the_number_of_threads_makes_no_difference() {
    List<String> texts = IntStream.range(0, 24).mapToObj(i -> "第" + i + "号台风在海上生成，预计明天登陆").toList();
    List<float[]> alone = texts.stream().map(MODEL::embed).toList();
    List<float[]> together = texts.parallelStream().map(MODEL::embed).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).as(texts.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void any_text_has_a_vector() {
    Random random = new Random(6);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      noise.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    for (String text :
        List.of(
            "",
            " ",
            "一",
            "。",
            "“",
            "\ud83d\ude00",
            "\ud83d",
            noise.toString(),
            "一".repeat(100_000))) {
      float[] v = MODEL.embed(text);
      assertThat(v).hasSize(BgeEmbedder.DIMENSION);
      assertThat(Embedder.cosine(v, v)).isBetween(0.9999, 1.0001);
    }
  }

  @Test
  void vectors_of_different_models_are_not_compared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedder.cosine(new float[2], new float[3]))
        .withMessageContaining("2 and 3");
  }
}
