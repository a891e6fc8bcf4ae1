package org.hujian.analysis.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Quotation;
import org.hujian.testkit.Articles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of examples.txt through the pipeline. */
class QuotationExamplesTest {
  private static final Pipeline PIPELINE = new Pipeline();

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void is_read(String marked, String expected) {
    String[] paragraphs = marked.replace("[", "").replace("]", "").split("¶");
    Article article = Articles.of(paragraphs);
    List<Quotation> found = PIPELINE.read(article, Trace.NONE).annotated().quotations();
    List<String> said = found.stream().map(q -> q.span().in(article.text())).toList();
    assertThat(said).isEqualTo(contents(marked));
    assertThat(String.join(" | ", found.stream().map(QuotationExamplesTest::who).toList()))
        .isEqualTo(expected);
  }

  private static List<String> contents(String marked) {
    List<String> out = new ArrayList<>();
    for (int i = marked.indexOf('['); i >= 0; i = marked.indexOf('[', i + 1)) {
      out.add(marked.substring(i + 1, marked.indexOf(']', i)));
    }
    return out;
  }

  private static String who(Quotation q) {
    StringBuilder b = new StringBuilder(q.kind().name().toLowerCase(Locale.ROOT));
    b.append(q.stance() ? "* " : " ");
    for (var v : q.attribution().via().reversed()) {
      b.append(v.name()).append('<');
    }
    var source = q.attribution().source();
    return b.append(source == null ? "?" : source.name()).toString();
  }

  static Stream<Arguments> examples() throws IOException {
    List<Arguments> out = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    QuotationExamplesTest.class.getResourceAsStream("examples.txt")),
                StandardCharsets.UTF_8))) {
      String text = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(">")) {
          out.add(Arguments.of(text, line.substring(1).strip()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          text = line;
        }
      }
    }
    return out.stream();
  }
}
