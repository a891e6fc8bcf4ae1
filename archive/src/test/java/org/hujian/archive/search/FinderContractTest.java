package org.hujian.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Ledger;
import org.hujian.archive.Reports;
import org.hujian.archive.ledger.MemoryLedger;
import org.hujian.archive.search.Hits.Count;
import org.hujian.archive.search.Hits.Facet;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.Meaning;
import org.hujian.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every index must find, whatever its engine. */
class FinderContractTest {

  @Nested
  class InMemory extends Contract {
    @Override
    Index open() {
      return LuceneIndex.inMemory(null);
    }
  }

  @Nested
  class InAFolder extends Contract {
    @TempDir private Path folder;

    @Override
    Index open() {
      return LuceneIndex.in(folder, null);
    }

    @Test
    void it_shows_what_was_committed_after_it_was_opened_again() {
      long sequence = index.sequence();
      index.close();
      index = open();
      assertThat(index.of(ledger)).isTrue();
      assertThat(index.sequence()).isEqualTo(sequence);
      assertThat(index.of(new MemoryLedger())).isFalse();
    }
  }

  /** Nearness by shared first characters: enough to tell that vectors are asked. */
  @Nested
  class WithVectors extends Contract {
    @Override
    Index open() {
      return LuceneIndex.inMemory(text -> {
        float[] v = new float[16];
        for (char c : text.toCharArray()) {
          v[c % 16]++;
        }
        return Meaning.of(v);
      });
    }
  }

  abstract static class Contract {
    Ledger ledger;
    Index index;

    abstract Index open();

    @BeforeEach
    void fill() {
      ledger = new MemoryLedger();
      index = open();
      Reports.from("gas.md")
          .outlet("群岛广播公司")
          .title("两国签署天然气协议")
          .on("2022-02-04")
          .text("普京表示，天然气供应不会中断。佩斯科夫说，协议为期三十年。")
          .names(EntityType.PERSON, "普京")
          .names(EntityType.PERSON, "佩斯科夫")
          .says("普京", "天然气供应不会中断")
          .says("佩斯科夫", "协议为期三十年")
          .keepIn(ledger);
      Reports.from("gas-tw.md")
          .outlet("玳嶼晚報")
          .title("天然氣談判 普丁：不會中斷")
          .on("2022-02-05")
          .text("普丁說，天然氣供應不會中斷。莫斯科逾１２００人上街。")
          .names(EntityType.PERSON, "普丁")
          .names(EntityType.PLACE, "莫斯科")
          .says("普丁", "天然氣供應不會中斷")
          .counts(figure(20, 27, 1200))
          .keepIn(ledger);
      Reports.from("football.md")
          .outlet("群岛广播公司")
          .title("昨夜比赛无人进球")
          .on("2022-03-01")
          .text("佩斯科夫没有到场。看台上有800人，门票售出三成。")
          .names(EntityType.PERSON, "佩斯科夫")
          .counts(figure(14, 18, 800))
          .keepIn(ledger);
      ledger.write(w -> {
        w.learn(EntityType.PERSON, Map.of("普京", "putin", "普丁", "putin", "Putin", "putin"));
        w.place(
            Map.of(
                ledger.articles().keyOf("gas.md").orElseThrow(),
                Reports.place("gas.md", "e1", "s1")));
        return 0;
      });
      ledger.articles().since(-1, k -> index.put(List.of(k)));
      index.commit(ledger, ledger.sequence());
    }

    private static Figure figure(int start, int end, int n) {
      BigDecimal value = BigDecimal.valueOf(n);
      return new Figure(
          new Span(start, end),
          value,
          value,
          false,
          "人",
          "人",
          null,
          Figure.Aspect.LEVEL,
          Figure.State.STATED,
          null,
          "test");
    }

    @AfterEach
    void close() {
      assertThat(index.faults(ledger)).isEmpty();
      index.close();
    }

    /** The sources of those that meet the query. */
    private List<String> find(String query) {
      return hits(query).hits().stream()
          .filter(h -> !h.near())
          .map(h -> h.report().source())
          .sorted()
          .toList();
    }

    private Hits hits(String query) {
      return new Finder(ledger, index).search(Search.of(query));
    }

    @Test
    void words_are_found_in_any_script_and_width() {
      assertThat(find("天然气")).containsExactly("gas-tw.md", "gas.md");
      assertThat(find("天然氣")).containsExactly("gas-tw.md", "gas.md");
      assertThat(find("1200")).containsExactly("gas-tw.md");
      assertThat(find("天然气 协议")).containsExactly("gas.md");
      assertThat(find("天然气 -协议")).containsExactly("gas-tw.md");
      assertThat(find("天然气 足球场")).isEmpty();
    }

    @Test
    void a_phrase_stands_just_so() {
      assertThat(find("\"天然气协议\"")).containsExactly("gas.md");
      assertThat(find("\"协议天然气\"")).isEmpty();
    }

    @Test
    void a_name_is_found_by_any_of_its_forms() {
      for (String form : List.of("普京", "普丁", "Putin")) {
        assertThat(find(form)).as(form).containsExactly("gas-tw.md", "gas.md");
        assertThat(find("speaker:" + form + " 天然气"))
            .as(form)
            .containsExactly("gas-tw.md", "gas.md");
      }
    }

    @Test
    void a_speaker_is_who_said_the_words_not_who_is_named() {
      assertThat(find("speaker:佩斯科夫")).containsExactly("gas.md");
      assertThat(find("speaker:佩斯科夫 三十年")).containsExactly("gas.md");
      assertThat(find("speaker:佩斯科夫 进球")).isEmpty();
    }

    @Test
    void figures_outlets_places_days_and_stories_narrow_the_search() {
      assertThat(find("figure:>1000人")).containsExactly("gas-tw.md");
      assertThat(find("figure:>=800名")).containsExactly("football.md", "gas-tw.md");
      assertThat(find("figure:500..900")).containsExactly("football.md");
      assertThat(find("figure:>1000艘")).isEmpty();
      assertThat(find("outlet:群岛广播公司")).containsExactly("football.md", "gas.md");
      assertThat(find("outlet:玳屿")).containsExactly("gas-tw.md");
      assertThat(find("place:莫斯科")).containsExactly("gas-tw.md");
      assertThat(find("date:2022-02")).containsExactly("gas-tw.md", "gas.md");
      assertThat(find("date:>2022-02-04")).containsExactly("football.md", "gas-tw.md");
      assertThat(find("story:s1")).containsExactly("gas.md");
      assertThat(find("story:天然氣協議")).containsExactly("gas.md");
      assertThat(find("-outlet:群岛")).containsExactly("gas-tw.md");
    }

    @Test
    void figures_are_found_by_what_they_count_in_any_script() {
      Reports.from("boats.md")
          .title("漁船回港")
          .on("2022-03-02")
          .text("今晨80艘漁船回港。")
          .counts(
              new Figure(
                  new Span(2, 5),
                  BigDecimal.valueOf(80),
                  BigDecimal.valueOf(80),
                  false,
                  "艘",
                  "艘",
                  new Figure.Counted(new Span(5, 7), new Span(5, 7)),
                  Figure.Aspect.LEVEL,
                  Figure.State.STATED,
                  null,
                  "test"))
          .keepIn(ledger);
      ledger.articles().since(-1, k -> index.put(List.of(k)));
      index.commit(ledger, ledger.sequence());
      Counted counted = new Finder(ledger, index).figures("渔船", 0, 9);
      assertThat(counted.reports()).isEqualTo(1);
      assertThat(counted.figures())
          .extracting(f -> f.in().source() + " " + f.text() + " " + f.counted())
          .containsExactly("boats.md 80艘 漁船");
      assertThat(new Finder(ledger, index).figures("渔船", 1, 9).figures()).isEmpty();
      assertThat(new Finder(ledger, index).figures("飞机", 0, 9).reports()).isZero();
    }

    @Test
    void a_snippet_shows_the_sentence_with_the_words_marked() {
      Hits.Snippet snippet = hits("speaker:普丁 中断").hits().getFirst().snippet();
      assertThat(snippet.text()).contains("中");
      assertThat(snippet.marks()).isNotEmpty();
      Hits.Hit gas =
          hits("协议").hits().stream()
              .filter(h -> h.report().source().equals("gas.md"))
              .findFirst()
              .orElseThrow();
      assertThat(gas.snippet().text()).isEqualTo("佩斯科夫说，协议为期三十年。");
      Span mark = gas.snippet().marks().getFirst();
      int base = gas.snippet().span().start();
      assertThat(gas.snippet().text().substring(mark.start() - base, mark.end() - base))
          .isEqualTo("协议");
    }

    @Test
    void hits_are_counted_and_sorted_by_time() {
      Hits hits =
          new Finder(ledger, index)
              .search(new Search(QueryParser.parse("date:2022"), Search.Order.NEWEST, 0, 2, true));
      assertThat(hits.total()).isEqualTo(3);
      assertThat(hits.hits())
          .extracting(h -> h.report().source())
          .containsExactly("football.md", "gas-tw.md");
      assertThat(hits.facets().get(Facet.OUTLET))
          .containsExactly(new Count("群岛广播公司", 2), new Count("玳嶼晚報", 1));
      assertThat(hits.facets().get(Facet.MONTH))
          .containsExactly(new Count("2022-02", 2), new Count("2022-03", 1));
      assertThat(hits.facets().get(Facet.PERSON).getFirst().reports()).isEqualTo(2);
    }

    @Test
    void a_new_wording_takes_the_place_of_the_old_one() {
      String key =
          Reports.from("football.md")
              .title("昨夜比赛无人进球")
              .outlet("群岛广播公司")
              .on("2022-03-02")
              .text("替补门将救了球队。")
              .keepIn(ledger)
              .key();
      ledger.articles().article(key).ifPresent(k -> index.put(List.of(k)));
      index.commit(ledger, ledger.sequence());
      assertThat(find("门将")).containsExactly("football.md");
      assertThat(find("门票")).isEmpty();
    }

    @Test
    void the_nearest_report_is_that_of_the_same_thing() {
      String key = ledger.articles().keyOf("gas.md").orElseThrow();
      assertThat(new Finder(ledger, index).like(key, 1))
          .extracting(h -> h.source())
          .containsExactly("gas-tw.md");
    }

    @Test
    void an_entry_that_is_missing_is_a_fault() {
      Reports.from("new.md").title("新").text("新的报道。").keepIn(ledger);
      assertThat(index.faults(ledger)).singleElement().asString().contains("is missing");
      ledger.articles().since(-1, k -> index.put(List.of(k)));
      index.commit(ledger, ledger.sequence());
    }
  }
}
