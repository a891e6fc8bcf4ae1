package org.hujian.analysis.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {
  private static final Signs SIGNS = Signs.shared();

  @Test
  void names_are_likelier_as_names_and_words_as_text() {
    assertThat(SIGNS.name("梁晓雯")).isGreaterThan(20);
    assertThat(SIGNS.name("默克尔")).isGreaterThan(20);
    assertThat(SIGNS.name("两家")).isNegative();
    assertThat(SIGNS.name("本周就")).isNegative();
  }

  @Test
  void a_sign_has_its_place_in_a_name() {
    assertThat(SIGNS.worth(Signs.Role.SURNAME, '李'))
        .isGreaterThan(SIGNS.worth(Signs.Role.FIRST, '李'));
    assertThat(SIGNS.worth(Signs.Role.SECOND, '雯')).isPositive();
    assertThat(SIGNS.worth(Signs.Role.SOUND, '雯')).isNegative();
  }

  @Test
  void a_sign_of_no_script_is_unlikely_and_does_no_harm() {
    assertThat(SIGNS.name("\ud83d\ude00")).isNegative();
    assertThat(SIGNS.name("")).isZero();
  }
}
