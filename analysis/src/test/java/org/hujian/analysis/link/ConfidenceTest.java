package org.hujian.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.Pipeline;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Form;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.RawDocument;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final Pipeline PIPELINE = new Pipeline();

  private static LinkedArticle read(String text) {
    RawDocument raw = new RawDocument("a.txt", Form.PLAIN, "桥通了\n" + text, List.of());
    return PIPELINE.read(PIPELINE.clean(raw), Trace.NONE);
  }

  private static List<String> speakers(LinkedArticle article) {
    List<String> out = new ArrayList<>();
    for (Quotation q : article.annotated().quotations()) {
      Source s = q.attribution().source();
      out.add(s == null ? "-" : s.name());
    }
    return out;
  }

  @Test
  void a_person_with_a_title_right_before_the_cue_is_sure() {
    assertThat(speakers(read("市长王建国星期三表示，大桥将在下月通车，费用由市政府承担。"))).containsExactly("王建国");
  }

  @Test
  void a_sum_of_unknown_features_is_the_bias() {
    Confidence c = new Confidence(Map.of("bias", -0.5, "type=PERSON", 2.0));
    assertThat(c.of(List.of("type=none"))).isEqualTo(-0.5);
    assertThat(c.of(List.of("type=PERSON", "last=国"))).isEqualTo(1.5);
  }

  @Test
  void nobody_is_withheld_where_everybody_is_sure() {
    assertThat(Confidence.NONE.of(List.of("type=none"))).isPositive();
  }
}
