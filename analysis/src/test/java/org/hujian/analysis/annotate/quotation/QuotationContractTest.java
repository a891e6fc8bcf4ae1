package org.hujian.analysis.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Quotation;
import org.hujian.testkit.Articles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the quotations of any text at all. */
class QuotationContractTest {
  private static final long SEED = 20220204;
  private static final Pipeline PIPELINE = new Pipeline();

  @ParameterizedTest
  @MethodSource("awkward")
  void awkward_texts_do_no_harm(String text) {
    Article article = Articles.of(text.split("\n", -1));
    List<Quotation> found = PIPELINE.read(article, Trace.NONE).annotated().quotations();
    for (Quotation q : found) {
      assertThat(q.span().isEmpty()).isFalse();
      assertThat(q.span().end()).isLessThanOrEqualTo(article.text().length());
      assertThat(q.rule()).startsWith("quote.");
    }
    assertThat(found).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    assertThat(PIPELINE.read(article, Trace.NONE).annotated().quotations()).isEqualTo(found);
  }

  static Stream<String> awkward() {
    Random random = new Random(SEED);
    String signs = "“”‘’「」『』\"'说表示称据报道，。：；！？（）()《》、…—他她王 a1\n\ud83d\ude00\ud83dA的在并";
    Stream<String> blasted =
        Stream.generate(
                () -> {
                  StringBuilder b = new StringBuilder();
                  int n = random.nextInt(60);
                  for (int i = 0; i < n; i++) {
                    b.append(signs.charAt(random.nextInt(signs.length())));
                  }
                  return b.toString();
                })
            .limit(200);
    Stream<String> known =
        Stream.of(
            "",
            "说",
            "。",
            "，，，。。。：：：",
            "“““",
            "”””",
            "他说：“",
            "“他说”说“说",
            "（他说（他说",
            "一".repeat(100_000),
            "他说，".repeat(30_000),
            "“说".repeat(30_000),
            "（".repeat(50_000),
            "据".repeat(20_000));
    return Stream.concat(known, blasted);
  }
}
