package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Difference;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Reports;
import org.hujian.archive.Said;
import org.hujian.archive.Searches;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.archive.Taken;
import org.hujian.archive.Version;
import org.hujian.model.EntityType;
import org.hujian.model.Placement;
import org.hujian.model.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every ledger must do, whatever its engine. */
class LedgerContractTest {

  @Nested
  class InMemory extends Contract {
    @Override
    Ledger open() {
      return new MemoryLedger();
    }
  }

  @Nested
  class InSqlite extends Contract {
    @TempDir private Path folder;

    @Override
    Ledger open() {
      return new SqliteLedger(folder.resolve("ledger.db"));
    }

    @Test
    void what_was_written_is_there_after_it_was_opened_again() {
      Taken taken = harbour("1.md").keepIn(ledger);
      long sequence = ledger.sequence();
      String id = ledger.id();
      ledger.close();
      ledger = open();
      assertThat(ledger.sequence()).isEqualTo(sequence);
      assertThat(ledger.id()).isEqualTo(id);
      assertThat(ledger.articles().article(taken.key()).orElseThrow().linked())
          .isEqualTo(harbour("1.md").linked());
    }

    @Test
    void a_copy_is_a_ledger_with_the_same_reports() {
      harbour("1.md").keepIn(ledger);
      ledger.copyTo(folder.resolve("copy.db"));
      try (Ledger copy = new SqliteLedger(folder.resolve("copy.db"))) {
        assertThat(copy.articles().latest(0, 9)).isEqualTo(ledger.articles().latest(0, 9));
        assertThat(copy.id()).isEqualTo(ledger.id());
        assertThat(copy.faults()).isEmpty();
      }
    }
  }

  abstract static class Contract {
    Ledger ledger;

    abstract Ledger open();

    @BeforeEach
    void openIt() {
      ledger = open();
    }

    @AfterEach
    void nothingIsWrong() {
      assertThat(ledger.faults()).isEmpty();
      ledger.close();
    }

    static Reports harbour(String source) {
      return Reports.from(source)
          .outlet("玳屿晚报")
          .title("港口停电三小时")
          .text("港务局长罗维塔说，停电已经结束。")
          .names(EntityType.PERSON, "罗维塔", "Roveta")
          .says("罗维塔", "停电已经结束");
    }

    @Test
    void an_empty_one_answers_everything_with_nothing() {
      assertThat(ledger.sequence()).isZero();
      assertThat(ledger.articles().count()).isZero();
      assertThat(ledger.articles().article("none")).isEmpty();
      assertThat(ledger.articles().versions("none")).isEmpty();
      assertThat(ledger.articles().keyOf("none")).isEmpty();
      assertThat(ledger.articles().document("none")).isEmpty();
      assertThat(ledger.articles().latest(0, 10)).isEmpty();
      assertThat(ledger.stories().list(Stories.Order.LATEST, null, null, 0, 10)).isEmpty();
      assertThat(ledger.stories().story("none")).isEmpty();
      assertThat(ledger.names().list(null, 0, 10)).isEmpty();
      assertThat(ledger.names().forms("普丁")).containsExactly("普丁");
      assertThat(ledger.corrections().all()).isEmpty();
      assertThat(ledger.searches().all()).isEmpty();
      assertThat(ledger.state("none")).isEmpty();
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
      Reports report = harbour("1.md").url("https://example.org/1");
      assertThat(ledger.articles().holds(report.document())).isFalse();
      Taken taken = report.keepIn(ledger);
      assertThat(taken.how()).isEqualTo(Taken.How.NEW);
      Kept kept = ledger.articles().article(taken.key()).orElseThrow();
      assertThat(kept.linked()).isEqualTo(report.linked());
      assertThat(kept.at()).isEqualTo(Reports.NOW);
      assertThat(ledger.articles().document(kept.document())).contains(report.document());
      assertThat(ledger.articles().holds(report.document())).isTrue();
      for (String name :
          List.of(taken.key(), "1.md", "https://example.org/1", report.linked().article().id())) {
        assertThat(ledger.articles().keyOf(name)).contains(taken.key());
      }
    }

    @Test
    void the_same_thing_twice_adds_nothing() {
      Taken first = harbour("1.md").keepIn(ledger);
      Taken again = harbour("1.md").keepIn(ledger);
      assertThat(again).isEqualTo(new Taken(Taken.How.KNOWN, first.key()));
      Taken copy = harbour("2.md").keepIn(ledger);
      assertThat(copy).isEqualTo(new Taken(Taken.How.COPY, first.key()));
      assertThat(ledger.articles().count()).isEqualTo(1);
      assertThat(ledger.articles().versions(first.key()).getFirst().sources())
          .containsExactly("1.md", "2.md");
    }

    @Test
    void a_changed_page_is_a_new_version_and_the_old_one_stays() {
      Reports before = harbour("1.md").url("http://example.org/1#top").on("2022-02-04");
      Reports after =
          harbour("2.md").url("https://example.org/1").on("2022-02-05").title("港口停电四小时");
      String key = before.keepIn(ledger).key();
      assertThat(after.keepIn(ledger)).isEqualTo(new Taken(Taken.How.UPDATED, key));
      assertThat(ledger.articles().versions(key))
          .extracting(Version::number, Version::title, Version::current)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1, "港口停电三小时", false),
              org.assertj.core.groups.Tuple.tuple(2, "港口停电四小时", true));
      assertThat(ledger.articles().version(key, 1).orElseThrow().linked())
          .isEqualTo(before.linked());
      assertThat(ledger.articles().article(key).orElseThrow().linked()).isEqualTo(after.linked());
      assertThat(ledger.names().list(null, 0, 9)).extracting(Named::articles).containsExactly(1);
    }

    @Test
    void the_wording_published_last_stands_for_the_report_whichever_comes_first() {
      String key =
          harbour("2.md")
              .url("http://example.org/1")
              .on("2022-02-05")
              .title("后")
              .keepIn(ledger)
              .key();
      harbour("1.md").url("http://example.org/1").on("2022-02-04").title("先").keepIn(ledger);
      assertThat(ledger.articles().headlines(List.of(key)).getFirst().title()).isEqualTo("后");
      assertThat(ledger.articles().headlines(List.of(key)).getFirst().versions()).isEqualTo(2);
    }

    @Test
    void two_pages_with_nothing_in_common_are_two_reports_even_under_one_address() {
      Reports.from("1").url("http://example.org/").title("停电").text("港口停电三小时。").keepIn(ledger);
      Taken other =
          Reports.from("2").url("http://example.org/").title("足球").text("昨夜比赛无人进球。").keepIn(ledger);
      assertThat(other.how()).isEqualTo(Taken.How.NEW);
      assertThat(ledger.articles().count()).isEqualTo(2);
    }

    @Test
    void a_write_that_fails_leaves_nothing() {
      assertThatThrownBy(() ->
              ledger.write(w -> {
                w.keep(harbour("1.md").document(), harbour("1.md").linked(), Reports.NOW);
                throw new IllegalStateException("power cut");
              }))
          .hasMessage("power cut");
      assertThat(ledger.articles().count()).isZero();
      assertThat(ledger.sequence()).isZero();
      assertThat(harbour("1.md").keepIn(ledger).how()).isEqualTo(Taken.How.NEW);
    }

    @Test
    void a_report_waits_until_it_is_placed_and_again_when_it_has_changed() {
      String key = harbour("1.md").url("http://example.org/1").keepIn(ledger).key();
      assertThat(ledger.stories().waiting()).containsExactly(key);
      place(key, "e1", "s1");
      assertThat(ledger.stories().waiting()).isEmpty();
      assertThat(ledger.articles().headlines(List.of(key)).getFirst().story()).isEqualTo("s1");
      harbour("1.md").url("http://example.org/1").title("港口停电四小时").keepIn(ledger);
      assertThat(ledger.stories().waiting()).containsExactly(key);
      assertThat(ledger.articles().headlines(List.of(key)).getFirst().story()).isEqualTo("s1");
    }

    private void place(String key, String event, String story) {
      ledger.write(w -> {
        w.place(Map.of(key, Reports.place(key, event, story)));
        return key;
      });
    }

    private List<String> threeReports() {
      List<String> keys = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        keys.add(
            harbour(i + ".md")
                .title("题" + i)
                .outlet(i == 2 ? "群岛广播公司" : "玳屿晚报")
                .on("2022-02-0" + i)
                .keepIn(ledger)
                .key());
      }
      place(keys.get(0), "e1", "s1");
      place(keys.get(1), "e1", "s1");
      place(keys.get(2), "e3", "s3");
      return keys;
    }

    @Test
    void stories_are_listed_and_read() {
      List<String> keys = threeReports();
      List<StoryLine> largest = ledger.stories().list(Stories.Order.LARGEST, null, null, 0, 9);
      assertThat(largest.getFirst())
          .isEqualTo(
              new StoryLine(
                  "s1",
                  "题1",
                  LocalDate.of(2022, 2, 1),
                  LocalDate.of(2022, 2, 2),
                  1,
                  2,
                  List.of("玳屿晚报", "群岛广播公司")));
      assertThat(ledger.stories().list(Stories.Order.LATEST, null, null, 0, 9))
          .extracting(StoryLine::id)
          .containsExactly("s3", "s1");
      assertThat(ledger.stories().list(Stories.Order.LATEST, null, LocalDate.of(2022, 2, 2), 0, 9))
          .extracting(StoryLine::id)
          .containsExactly("s1");
      Story story = ledger.stories().story("s1").orElseThrow();
      assertThat(story.articles()).extracting(a -> a.article().title()).containsExactly("题1", "题2");
      assertThat(ledger.stories().reports("s1"))
          .extracting(Headline::key)
          .containsExactly(keys.get(0), keys.get(1));
    }

    @Test
    void a_copy_names_the_report_it_was_taken_from() {
      List<String> keys = threeReports();
      ledger.write(w -> {
        w.place(Map.of(keys.get(2), new Placement("3.md", "e1", "s1", "1.md", "copy")));
        return 0;
      });
      assertThat(ledger.articles().headlines(List.of(keys.get(2))).getFirst().copyOf())
          .isEqualTo(keys.get(0));
      assertThat(ledger.stories().story("s1").orElseThrow().events().getFirst().placements())
          .extracting(Placement::duplicateOf)
          .containsExactly(null, null, "1.md");
    }

    @Test
    void decisions_stand_above_what_is_found_and_can_be_taken_back() {
      List<String> keys = threeReports();
      long merge =
          ledger.write(w -> w.correct(new Correction.Merge(keys.get(0), keys.get(2)), Reports.NOW));
      assertThat(stories(keys)).containsExactly("s1", "s1", "s1");
      place(keys.get(2), "e3", "s9");
      assertThat(stories(keys)).containsExactly("s1", "s1", "s1");
      long move =
          ledger.write(w -> w.correct(new Correction.Move(keys.get(2), keys.get(1)), Reports.NOW));
      assertThat(ledger.articles().headlines(keys)).extracting(Headline::event).containsOnly("e1");
      ledger.write(w -> w.correct(new Correction.Split(List.of(keys.get(1))), Reports.NOW));
      assertThat(stories(keys).get(1)).startsWith("s-").isNotEqualTo("s1");
      assertThat(ledger.corrections().holding()).hasSize(3);
      assertThat(
              ledger.<Boolean>write(
                  w -> w.takeBack(merge, Reports.NOW) && w.takeBack(move, Reports.NOW)))
          .isTrue();
      assertThat(ledger.<Boolean>write(w -> w.takeBack(merge, Reports.NOW))).isFalse();
      assertThat(stories(keys).get(2)).isEqualTo("s9");
    }

    @Test
    void nothing_that_a_person_decided_is_ever_removed_and_an_undoing_can_be_undone() {
      List<String> keys = threeReports();
      long merge =
          ledger.write(w -> w.correct(new Correction.Merge(keys.get(0), keys.get(2)), Reports.NOW));
      ledger.write(w -> w.takeBack(merge, Reports.NOW));
      assertThat(stories(keys)).containsExactly("s1", "s1", "s3");
      assertThat(ledger.corrections().all())
          .extracting(Corrections.Entry::correction)
          .containsExactly(
              new Correction.Merge(keys.get(0), keys.get(2)), new Correction.Undo(merge));
      assertThat(ledger.corrections().holding()).isEmpty();
      long undo = ledger.corrections().all().getLast().number();
      assertThat(ledger.<Boolean>write(w -> w.takeBack(undo, Reports.NOW))).isTrue();
      assertThat(stories(keys)).containsExactly("s1", "s1", "s1");
      assertThat(ledger.corrections().holding())
          .extracting(Corrections.Entry::number)
          .containsExactly(merge);
      assertThat(ledger.<Boolean>write(w -> w.takeBack(99, Reports.NOW))).isFalse();
    }

    @Test
    void an_id_that_was_given_out_leads_to_where_its_reports_are_now() {
      List<String> keys = threeReports();
      assertThat(ledger.stories().current("s3")).contains("s3");
      assertThat(ledger.stories().current("e3")).contains("e3");
      assertThat(ledger.stories().current("s4")).isEmpty();
      long merge =
          ledger.write(w -> w.correct(new Correction.Merge(keys.get(0), keys.get(2)), Reports.NOW));
      assertThat(ledger.stories().current("s3")).contains("s1");
      assertThat(ledger.stories().current("e3")).contains("e3");
      ledger.write(w -> w.takeBack(merge, Reports.NOW));
      assertThat(ledger.stories().current("s3")).contains("s3");
      place(keys.get(2), "e8", "s8");
      place(keys.get(2), "e9", "s9");
      assertThat(List.of("s3", "s8", "s9"))
          .allSatisfy(id -> assertThat(ledger.stories().current(id)).contains("s9"));
      assertThat(ledger.stories().current("e3")).contains("e9");
      place(keys.get(0), "e7", "s7");
      assertThat(ledger.stories().current("s1")).contains("s1");
    }

    @Test
    void a_decision_holds_for_what_comes_later() {
      List<String> keys = threeReports();
      ledger.write(w -> w.correct(new Correction.Merge(keys.get(0), keys.get(2)), Reports.NOW));
      String late = harbour("4.md").title("题4").on("2022-02-04").keepIn(ledger).key();
      place(late, "e4", "s3");
      assertThat(stories(List.of(late))).containsExactly("s1");
    }

    @Test
    void the_difference_of_two_wordings_is_told_by_places_in_both() {
      String key =
          harbour("1.md").url("http://example.org/1").on("2022-02-04").keepIn(ledger).key();
      harbour("2.md").url("http://example.org/1").on("2022-02-05").title("后").keepIn(ledger);
      Difference d = ledger.articles().difference(key, 1, 2).orElseThrow();
      assertThat(d.title()).isEqualTo(new Difference.Titles("港口停电三小时", "后"));
      assertThat(d.changes()).isEmpty();
      assertThat(ledger.articles().difference(key, 1, 3)).isEmpty();
    }

    private List<String> stories(List<String> keys) {
      return ledger.articles().headlines(keys).stream().map(Headline::story).toList();
    }

    @Test
    void forms_that_were_learnt_lead_to_one_name() {
      Reports.from("1")
          .text("普京说，谈判会继续。")
          .names(EntityType.PERSON, "普京")
          .says("普京", "谈判会继续")
          .keepIn(ledger);
      Reports.from("2")
          .title("二")
          .text("普丁表示，談判會繼續。")
          .names(EntityType.PERSON, "普丁")
          .says("普丁", "談判會繼續")
          .keepIn(ledger);
      ledger.write(w -> {
        w.learn(EntityType.PERSON, Map.of("普京", "putin", "普丁", "putin", "Putin", "putin"));
        return 0;
      });
      assertThat(ledger.names().forms("普丁")).containsExactlyInAnyOrder("普丁", "普京", "Putin");
      Named putin = ledger.names().withForm("Putin").getFirst();
      assertThat(putin.articles()).isEqualTo(2);
      assertThat(putin.quotations()).isEqualTo(2);
      assertThat(ledger.names().said("putin", Names.Within.ALL, 0, 9))
          .extracting(Said::text)
          .containsExactlyInAnyOrder("谈判会继续", "談判會繼續");
      assertThat(ledger.names().in("putin", 0, 9)).hasSize(2);
      assertThat(ledger.names().named("putin")).contains(putin);
    }

    @Test
    void what_somebody_said_is_read_by_outlet_and_date_and_counted() {
      for (int i = 1; i <= 4; i++) {
        harbour(i + ".md")
            .title("题" + i)
            .outlet(i == 2 ? "群岛广播公司" : "玳屿晚报")
            .on(i == 4 ? "" : "2022-0" + i + "-28")
            .keepIn(ledger);
      }
      String key = ledger.names().withForm("羅維塔").getFirst().key();
      assertThat(said(key, Names.Within.ALL)).containsExactly("题3", "题2", "题1", "题4");
      assertThat(said(key, new Names.Within("玳屿晚报", null, null))).containsExactly("题3", "题1", "题4");
      LocalDate february = LocalDate.of(2022, 2, 28);
      assertThat(said(key, new Names.Within(null, february, null))).containsExactly("题3", "题2");
      assertThat(said(key, new Names.Within(null, null, february))).containsExactly("题2", "题1");
      assertThat(ledger.names().said(key, Names.Within.ALL, 1, 2))
          .extracting(s -> s.in().title())
          .containsExactly("题2", "题1");
      assertThat(ledger.names().counts(key, Names.Within.ALL))
          .isEqualTo(
              new Names.SaidCounts(
                  4,
                  Map.of("玳屿晚报", 3, "群岛广播公司", 1),
                  Map.of("2022-01", 1, "2022-02", 1, "2022-03", 1)));
      assertThat(ledger.names().counts(key, new Names.Within(null, february, null)).outlets())
          .containsExactly(Map.entry("玳屿晚报", 1), Map.entry("群岛广播公司", 1));
      assertThat(ledger.names().counts("nobody", Names.Within.ALL).all()).isZero();
      assertThat(ledger.names().days(key, Names.Within.ALL))
          .extracting(d -> d.day().getMonthValue() + " " + d.outlet() + " " + d.quotations())
          .containsExactly("1 玳屿晚报 1", "2 群岛广播公司 1", "3 玳屿晚报 1");
      assertThat(ledger.names().days(key, new Names.Within("群岛广播公司", february, null))).hasSize(1);
      assertThat(ledger.names().days("nobody", Names.Within.ALL)).isEmpty();
    }

    private List<String> said(String key, Names.Within within) {
      return ledger.names().said(key, within, 0, 9).stream().map(s -> s.in().title()).toList();
    }

    @Test
    void searches_and_states_are_kept_by_name() {
      ledger.write(w -> {
        w.save(new Searches.Saved("gas", "speaker:普京 天然气", Reports.NOW));
        w.remember("groups", new byte[] {1, 2});
        return 0;
      });
      assertThat(ledger.searches().all())
          .extracting(Searches.Saved::query)
          .containsExactly("speaker:普京 天然气");
      assertThat(ledger.state("groups"))
          .hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2));
      assertThat(ledger.<Boolean>write(w -> w.forget("gas"))).isTrue();
      assertThat(ledger.searches().all()).isEmpty();
    }

    @Test
    void what_was_written_since_is_handed_over_in_the_order_of_keys() {
      List<String> keys = threeReports();
      long before = ledger.sequence();
      harbour("4.md").title("四").keepIn(ledger);
      List<String> all = new ArrayList<>();
      List<String> late = new ArrayList<>();
      ledger.articles().since(0, k -> all.add(k.key()));
      ledger.articles().since(before, k -> late.add(k.linked().article().title()));
      assertThat(all).hasSize(4).containsAll(keys).isSorted();
      assertThat(late).containsExactly("四");
    }

    @Test
    void any_text_comes_back_as_it_was() {
      long seed = 20260102;
      Random random = new Random(seed);
      List<String> texts =
          new ArrayList<>(List.of("", "。", "“「『", "\ud83d\ude00\ud800", "一".repeat(100_000)));
      for (int i = 0; i < 60; i++) {
        StringBuilder s = new StringBuilder();
        for (int n = random.nextInt(80); n > 0; n--) {
          s.append((char) random.nextInt(0x10000));
        }
        texts.add(s.toString());
      }
      for (int i = 0; i < texts.size(); i++) {
        Reports report =
            Reports.from("t" + i)
                .title("t" + i)
                .text(texts.get(i))
                .on(i % 2 == 0 ? "" : "2022-02-04");
        Kept kept = ledger.articles().article(report.keepIn(ledger).key()).orElseThrow();
        assertThat(kept.linked()).as("seed %d, text %d", seed, i).isEqualTo(report.linked());
        assertThat(ledger.articles().document(kept.document()).orElseThrow().body())
            .as("seed %d, text %d", seed, i)
            .isEqualTo(texts.get(i));
      }
    }
  }
}
