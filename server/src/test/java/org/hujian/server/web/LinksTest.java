package org.hujian.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hujian.archive.search.Query;
import org.hujian.archive.search.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @Test
  void an_address_holds_any_name() {
    assertThat(Links.name("PERSON a b/ç&x=1#y"))
        .isEqualTo("/name?key=PERSON%20a%20b%2F%C3%A7%26x%3D1%23y");
    assertThat(Links.finding("k", 12)).isEqualTo("/article/k#c12");
    assertThat(Links.feed("search", "渡轮 人数"))
        .isEqualTo("/feeds/search/%E6%B8%A1%E8%BD%AE%20%E4%BA%BA%E6%95%B0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "//a.example",
        "/x"
      })
  void an_address_that_is_no_page_of_the_web_is_not_followed(String url) {
    assertThat(Links.outside(url)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/1", "HTTP://a.example"})
  void an_address_of_the_web_is_followed_as_it_stands(String url) {
    assertThat(Links.outside(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"渡轮", "a b", "“引”号", "x:y", "-x", "(x)", "C·D", "法广\"RFI\""})
  void a_value_becomes_one_term_of_a_query(String value) {
    assertThat(QueryParser.parse(Links.term("outlet", value)).terms())
        .singleElement()
        .isInstanceOf(Query.Outlet.class);
    assertThat(QueryParser.parse(Links.term("", value)).terms()).hasSize(1);
  }
}
