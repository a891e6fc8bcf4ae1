package org.hujian.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Random;
import org.hujian.archive.search.Query.Amount;
import org.hujian.archive.search.Query.Days;
import org.hujian.archive.search.Query.InStory;
import org.hujian.archive.search.Query.Outlet;
import org.hujian.archive.search.Query.Phrase;
import org.hujian.archive.search.Query.Place;
import org.hujian.archive.search.Query.Speaker;
import org.hujian.archive.search.Query.Term;
import org.hujian.archive.search.Query.Words;
import org.junit.jupiter.api.Test;

class QueryParserTest {
  private static Term[] terms(String query) {
    return QueryParser.parse(query).terms().toArray(new Term[0]);
  }

  @Test
  void words_phrases_and_fields() {
    assertThat(terms("speaker:普京 天然气 “友谊 地久天长” -足球"))
        .containsExactly(
            new Speaker("普京", false),
            new Words("天然气", false),
            new Phrase("友谊 地久天长", false),
            new Words("足球", true));
    assertThat(terms("outlet:\"美国之音 中文\" place：莫斯科 story:「港口停电」 -outlet:BBC"))
        .containsExactly(
            new Outlet("美国之音 中文", false),
            new Place("莫斯科", false),
            new InStory("港口停电", false),
            new Outlet("BBC", true));
    assertThat(terms("发言人:普京 媒体:新华社"))
        .containsExactly(new Speaker("普京", false), new Outlet("新华社", false));
    assertThat(terms("")).isEmpty();
    assertThat(terms("　 ")).isEmpty();
  }

  @Test
  void what_looks_like_an_address_or_a_time_is_words() {
    assertThat(terms("https://example.org/1 12:30 比分2:1"))
        .containsExactly(
            new Words("https://example.org/1", false),
            new Words("12:30", false),
            new Words("比分2:1", false));
  }

  @Test
  void days() {
    LocalDate fourth = LocalDate.of(2022, 2, 4);
    assertThat(terms("date:2022-02-04")).containsExactly(new Days(fourth, fourth, false));
    assertThat(terms("date:2022-02"))
        .containsExactly(new Days(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 2, 28), false));
    assertThat(terms("date:２０２２"))
        .containsExactly(new Days(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), false));
    assertThat(terms("date:2022-02-01..2022-02-04"))
        .containsExactly(new Days(LocalDate.of(2022, 2, 1), fourth, false));
    assertThat(terms("date:..2022-02-04")).containsExactly(new Days(null, fourth, false));
    assertThat(terms("date:>2022-02-04"))
        .containsExactly(new Days(fourth.plusDays(1), null, false));
    assertThat(terms("date:<=2022-02-04")).containsExactly(new Days(null, fourth, false));
  }

  @Test
  void figures() {
    assertThat(terms("figure:>1000人"))
        .containsExactly(new Amount(Math.nextUp(1000.0), null, "人", false));
    assertThat(terms("figure:>=1,000人")).containsExactly(new Amount(1000.0, null, "人", false));
    assertThat(terms("figure:3.5亿美元")).containsExactly(new Amount(3.5e8, 3.5e8, "美元", false));
    assertThat(terms("figure:一千二百")).containsExactly(new Amount(1200.0, 1200.0, "", false));
    assertThat(terms("figure:10..20%")).containsExactly(new Amount(10.0, 20.0, "%", false));
    assertThat(terms("figure:＜５０名"))
        .containsExactly(new Amount(null, Math.nextDown(50.0), "名", false));
  }

  @Test
  void errors_point_at_the_place() {
    assertThatThrownBy(() -> QueryParser.parse("天然气 speker:普京"))
        .hasMessage(
            "there is no field 'speker': did you mean 'speaker'?\n"
                + "  天然气 speker:普京\n"
                + "         ^");
    assertThatThrownBy(() -> QueryParser.parse("date:2022-13"))
        .hasMessageContaining("'2022-13' is no day")
        .hasMessageEndingWith("\n       ^");
    assertThatThrownBy(() -> QueryParser.parse("figure:>许多人")).hasMessageContaining("is no number");
    assertThatThrownBy(() -> QueryParser.parse("“友谊")).hasMessageContaining("is never closed");
    assertThatThrownBy(() -> QueryParser.parse("speaker: 普京"))
        .hasMessageContaining("needs a value");
    assertThatThrownBy(() -> QueryParser.parse("date:2022-02-04..2022-02-01"))
        .hasMessageContaining("ends before it begins");
    QueryException e =
        catchThrowableOfType(QueryException.class, () -> QueryParser.parse("a colour:red"));
    assertThat(e.at()).isEqualTo(2);
    assertThat(e.reason()).contains("the fields are speaker, outlet, place, date, figure, story");
  }

  @Test
  void any_text_is_a_query_or_an_error_that_says_where() {
    long seed = 7;
    Random random = new Random(seed);
    String signs = "\"“”「」:： -.><=≥0123456789万亿普京天date figure人%\ud83d\ude00\ud800";
    for (int i = 0; i < 2000; i++) {
      StringBuilder s = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        s.append(signs.charAt(random.nextInt(signs.length())));
      }
      try {
        QueryParser.parse(s.toString());
      } catch (QueryException e) {
        assertThat(e.at()).as("seed %d: %s", seed, s).isBetween(0, s.length());
      }
    }
  }
}
