package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.archive.Reports;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.model.Placement;
import org.hujian.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do with the groups that are found and a person's decisions. */
@ParameterizedClass
@EnumSource(Engine.class)
class StoriesContractTest extends LedgerContract {
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

  private List<String> stories(List<String> keys) {
    return ledger.articles().headlines(keys).stream().map(Headline::story).toList();
  }
}
