package org.hujian.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hujian.model.Dossier.Fact;
import org.hujian.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of outlets. */
class OutletFactsTest {
  @Test
  void a_readers_line_goes_over_the_known_one_and_leaves_the_others() {
    OutletFacts facts =
        OutletFacts.known().with("mine.tsv", "# mine\nBBC\towner\t甲\thttps://a.example\n");
    List<Fact> of = facts.of(new Outlet("BBC", List.of()));
    assertThat(of).contains(new Fact(Fact.Field.OWNER, "甲", "https://a.example"));
    assertThat(of).extracting(Fact::field).contains(Fact.Field.COUNTRY, Fact.Field.SITE);
  }

  @Test
  void a_question_mark_makes_a_fact_unknown() {
    OutletFacts facts = OutletFacts.known().with("mine.tsv", "BBC\towner\t?\t-\n");
    assertThat(facts.of(new Outlet("BBC", List.of())))
        .isNotEmpty()
        .extracting(Fact::field)
        .doesNotContain(Fact.Field.OWNER);
  }

  @Test
  void an_outlet_is_found_by_a_name_in_the_other_script_and_an_unknown_one_is_unknown() {
    assertThat(OutletFacts.known().of(new Outlet("紐約時報", List.of()))).isNotEmpty();
    assertThat(OutletFacts.known().of(new Outlet("某报", List.of("路透")))).isNotEmpty();
    assertThat(OutletFacts.known().of(new Outlet("某报", List.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'甲\towner\t乙', needs 4 columns",
    "'甲\tboss\t乙\t丙', 'boss'",
    "'甲\towner\t\t丙', nothing stands",
    "'甲|\towner\t乙\t丙', a name is empty",
    "'甲|甲\towner\t乙\t丙', already",
  })
  void a_bad_line_is_refused_with_its_place_and_a_caret(String line, String what) {
    assertThatThrownBy(() -> OutletFacts.NONE.with("mine.tsv", "# first\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("mine.tsv:2: ", what, line)
        .hasMessageEndingWith("^");
  }
}
