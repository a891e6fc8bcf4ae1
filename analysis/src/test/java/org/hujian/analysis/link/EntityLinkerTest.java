package org.hujian.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.model.Entity;
import org.hujian.testkit.Articles;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  private static final Segmenter SEGMENTER = new Segmenter();

  private static List<Entity> entities(String... paragraphs) {
    Reading reading = Reading.of(Articles.of(paragraphs), SEGMENTER);
    return new EntityLinker()
        .link(reading, new MentionAnnotator().annotate(reading, Trace.NONE), Trace.NONE);
  }

  private static List<String> aliases(String name, String... paragraphs) {
    return entities(paragraphs).stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow()
        .aliases();
  }

  @Test
  void the_last_part_of_a_dotted_name_is_its_bearer() {
    assertThat(aliases("延斯·斯托尔滕贝格", "北约秘书长延斯·斯托尔滕贝格（Jens Stoltenberg）抵达。", "斯托尔滕贝格说，会谈有益。"))
        .containsExactly("延斯·斯托尔滕贝格", "Jens Stoltenberg", "斯托尔滕贝格");
  }

  @Test
  void a_title_or_a_space_may_stand_before_the_original() {
    assertThat(aliases("劳拉·卡恩", "专家劳拉·卡恩医生（Laura Kahn）不同意。"))
        .containsExactly("劳拉·卡恩", "Laura Kahn");
    assertThat(aliases("佩恩", "外长佩恩 (Marise Payne) 没有回应。")).containsExactly("佩恩", "Marise Payne");
  }

  @Test
  void an_original_may_be_said_to_be_heard() {
    assertThat(aliases("赵凯凯", "赵凯凯（音译，Zhao Kaikai）没有回答。")).containsExactly("赵凯凯", "Zhao Kaikai");
  }

  @Test
  void a_country_before_a_body_is_one_more_form() {
    assertThat(aliases("中国外交部", "中国外交部没有回应。", "外交部后来说，将会调查。")).containsExactly("中国外交部", "外交部");
  }

  @Test
  void a_capital_is_not_its_country() {
    assertThat(entities("北京和中国。")).hasSize(2);
  }

  @Test
  void a_sign_that_sounds_alike_is_a_slip_of_the_pen() {
    assertThat(aliases("莫林", "总统莫林说好。莫林会见记者。莫林到访。莫林出席。", "莫琳还说，不行。")).containsExactly("莫林", "莫琳");
  }
}
