package org.hujian.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hujian.server.safe.Sessions;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static View at(String path, boolean english) {
    return new View(english, new Sessions.Session("id", "csrf", false), path, false, "");
  }

  @Test
  void another_page_of_a_list_keeps_the_rest_of_its_address() {
    assertThat(at("/", true).page(2)).isEqualTo("/?page=2");
    assertThat(at("/?page=2", true).page(3)).isEqualTo("/?page=3");
    assertThat(at("/search?q=a&page=2&sort=newest", true).page(1))
        .isEqualTo("/search?q=a&sort=newest&page=1");
    assertThat(at("/search?page=2&q=a", true).page(1)).isEqualTo("/search?q=a&page=1");
    assertThat(at("/search?homepage=7", true).page(2)).isEqualTo("/search?homepage=7&page=2");
  }

  @Test
  void the_programs_words_are_in_the_language_of_the_page() {
    assertThat(at("/", true).say("报道", "Reports")).isEqualTo("Reports");
    assertThat(at("/", false).say("报道", "Reports")).isEqualTo("报道");
    assertThat(at("/", true).told("alone: nothing near")).isEqualTo("alone: nothing near");
    assertThat(at("/", false).told("alone: nothing near")).isEqualTo("自成一事：没有相近的报道");
    assertThat(at("/", false).tongue("alone: nothing near")).isEqualTo("zh-Hans");
    assertThat(at("/", false).told("a sentence nobody knows")).isEqualTo("a sentence nobody knows");
    assertThat(at("/", false).tongue("a sentence nobody knows")).isEqualTo("en");
  }
}
