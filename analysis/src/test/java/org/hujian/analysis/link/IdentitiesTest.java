package org.hujian.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  /** An article that names one person by these forms. */
  private static LinkedArticle naming(String... forms) {
    Article article = Articles.of(String.join("，", forms));
    Entity entity =
        new Entity(
            "e1",
            EntityType.PERSON,
            forms[0],
            List.of(forms),
            List.of(new Span(0, forms[0].length())),
            List.of());
    return new LinkedArticle(
        new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of()), List.of(entity));
  }

  private static String key(Identities identities, LinkedArticle a) {
    return identities.key(a, a.entities().getFirst());
  }

  @Test
  void equal_originals_join_what_outlets_write_differently() {
    LinkedArticle one = naming("安德鲁·费尔班克", "Andrew Fairbank");
    LinkedArticle two = naming("安祖·飞邦", "Andrew Fairbank");
    LinkedArticle bare = naming("安祖·飞邦");
    Identities identities = Identities.of(List.of(one, two, bare));
    assertThat(key(identities, one))
        .isEqualTo(key(identities, two))
        .isEqualTo(key(identities, bare));
  }

  @Test
  void two_bearers_of_a_surname_stay_two() {
    LinkedArticle one = naming("约翰·费尔班克", "费尔班克", "John Fairbank");
    LinkedArticle two = naming("玛丽·费尔班克", "费尔班克", "Mary Fairbank");
    LinkedArticle bare = naming("费尔班克");
    Identities identities = Identities.of(List.of(one, two, bare));
    assertThat(key(identities, one)).isNotEqualTo(key(identities, two));
    assertThat(key(identities, bare))
        .isNotEqualTo(key(identities, one))
        .isNotEqualTo(key(identities, two));
  }

  @Test
  void the_original_behind_the_short_form_itself_decides() {
    LinkedArticle other = naming("玛丽·费尔班克", "费尔班克", "Mary Fairbank");
    LinkedArticle first = naming("费尔班克", "John Fairbank");
    LinkedArticle second = naming("费尔班克", "John Fairbank");
    LinkedArticle bare = naming("费尔班克");
    LinkedArticle more = naming("玛丽·费尔班克");
    Identities identities = Identities.of(List.of(other, first, second, bare, more));
    assertThat(key(identities, bare)).isEqualTo(key(identities, first));
    assertThat(key(identities, more))
        .isEqualTo(key(identities, other))
        .isNotEqualTo(key(identities, bare));
  }

  @Test
  void one_letter_from_a_frequent_original_is_its_slip() {
    LinkedArticle slip = naming("安德鲁·费尔班克", "Andrew Fairbnk");
    LinkedArticle other = naming("玛丽·费尔班克", "Andrea Fairbank");
    LinkedArticle[] right = {
      naming("安德鲁·费尔班克", "Andrew Fairbank"),
      naming("安德鲁·费尔班克", "Andrew Fairbank"),
      naming("安德鲁·费尔班克", "Andrew Fairbank")
    };
    Identities identities = Identities.of(List.of(slip, right[0], other, right[1], right[2]));
    assertThat(key(identities, slip)).isEqualTo(key(identities, right[0]));
    assertThat(key(identities, other)).isNotEqualTo(key(identities, right[0]));
  }

  @Test
  void a_long_last_name_has_one_bearer_whatever_the_first_name_is_written_like() {
    LinkedArticle one = naming("约翰·费尔班克斯", "费尔班克斯", "John Fairbanks");
    LinkedArticle two = naming("尊·费尔班克斯", "费尔班克斯");
    LinkedArticle bare = naming("费尔班克斯");
    Identities identities = Identities.of(List.of(one, two, bare));
    assertThat(key(identities, bare)).isEqualTo(key(identities, one));
  }

  @Test
  void a_dash_between_the_parts_is_a_dot() {
    LinkedArticle one = naming("迈克尔-费尔班克");
    LinkedArticle two = naming("迈克尔·费尔班克");
    Identities identities = Identities.of(List.of(one, two));
    assertThat(key(identities, one)).isEqualTo(key(identities, two));
  }

  @Test
  void script_makes_no_difference() {
    LinkedArticle one = naming("賴建國");
    LinkedArticle two = naming("赖建国");
    Identities identities = Identities.of(List.of(one, two));
    assertThat(key(identities, one)).isEqualTo(key(identities, two));
  }

  @Test
  void the_order_of_the_articles_makes_no_difference() {
    List<LinkedArticle> articles =
        List.of(
            naming("费尔班克", "Fairbank"),
            naming("安德鲁·费尔班克", "费尔班克", "Andrew Fairbank"),
            naming("飞邦", "Fairbank"));
    List<LinkedArticle> reversed = new ArrayList<>(articles).reversed();
    Identities forth = Identities.of(articles);
    Identities back = Identities.of(reversed);
    for (LinkedArticle a : articles) {
      assertThat(key(forth, a)).isEqualTo(key(back, a));
    }
  }
}
