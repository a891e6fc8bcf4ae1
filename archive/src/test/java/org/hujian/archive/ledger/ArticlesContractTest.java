package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hujian.archive.Difference;
import org.hujian.archive.Kept;
import org.hujian.archive.Named;
import org.hujian.archive.Reports;
import org.hujian.archive.Taken;
import org.hujian.archive.Version;
import org.hujian.model.Meaning;
import org.hujian.model.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do with reports and their wordings. */
@ParameterizedClass
@EnumSource(Engine.class)
class ArticlesContractTest extends LedgerContract {
  @Test
  void what_is_kept_comes_back_as_it_was() {
    Reports report = harbour("1.md").url("https://example.org/1");
    assertThat(ledger.articles().holds(report.document())).isFalse();
    Taken taken = report.keepIn(ledger);
    assertThat(taken.how()).isEqualTo(Taken.How.NEW);
    Kept kept = ledger.articles().article(taken.key()).orElseThrow();
    assertThat(kept.linked()).isEqualTo(report.linked());
    assertThat(kept.at()).isEqualTo(Reports.NOW);
    assertThat(kept.meaning()).isNull();
    assertThat(ledger.articles().original(kept.document())).contains(report.document().original());
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
    Reports after = harbour("2.md").url("https://example.org/1").on("2022-02-05").title("港口停电四小时");
    String key = before.keepIn(ledger).key();
    assertThat(after.keepIn(ledger)).isEqualTo(new Taken(Taken.How.UPDATED, key));
    assertThat(ledger.articles().versions(key))
        .extracting(Version::number, Version::title, Version::current)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "港口停电三小时", false),
            org.assertj.core.groups.Tuple.tuple(2, "港口停电四小时", true));
    assertThat(ledger.articles().version(key, 1).orElseThrow().linked()).isEqualTo(before.linked());
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
  void the_difference_of_two_wordings_is_told_by_places_in_both() {
    String key = harbour("1.md").url("http://example.org/1").on("2022-02-04").keepIn(ledger).key();
    harbour("2.md").url("http://example.org/1").on("2022-02-05").title("后").keepIn(ledger);
    Difference d = ledger.articles().difference(key, 1, 2).orElseThrow();
    assertThat(d.title()).isEqualTo(new Difference.Titles("港口停电三小时", "后"));
    assertThat(d.changes()).isEmpty();
    assertThat(ledger.articles().difference(key, 1, 3)).isEmpty();
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
      assertThat(ledger.articles().original(kept.document()))
          .as("seed %d, text %d", seed, i)
          .contains(report.document().original());
    }
  }

  @Test
  void documents_come_back_byte_for_byte_whatever_they_are() {
    long seed = 20260103;
    Random random = new Random(seed);
    String text = "港务局长罗维塔说，停电已经结束。".repeat(40);
    List<byte[]> all =
        new ArrayList<>(
            List.of(
                new byte[0],
                new byte[] {0},
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                text.repeat(60).getBytes(StandardCharsets.UTF_16)));
    for (int length : new int[] {1, 1000, (1 << 15) - 1, 1 << 15, (1 << 15) + 1, 200_000}) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      all.add(noise);
    }
    for (int i = 0; i < all.size(); i++) {
      Reports report = Reports.from("t" + i).title("t" + i).text(text).cameAs(all.get(i));
      Kept kept = ledger.articles().article(report.keepIn(ledger).key()).orElseThrow();
      assertThat(kept.linked()).as("seed %d, document %d", seed, i).isEqualTo(report.linked());
      assertThat(ledger.articles().original(kept.document()).orElseThrow().bytes())
          .as("seed %d, document %d", seed, i)
          .isEqualTo(all.get(i));
    }
  }

  @Test
  void a_document_is_known_by_its_bytes_and_where_it_was_read() {
    harbour("1.md").cameAs(new byte[] {1, 2}).keepIn(ledger);
    assertThat(ledger.articles().holds(harbour("1.md").cameAs(new byte[] {1, 2}).document()))
        .isTrue();
    assertThat(ledger.articles().holds(harbour("1.md").cameAs(new byte[] {1, 3}).document()))
        .isFalse();
    assertThat(ledger.articles().holds(harbour("2.md").cameAs(new byte[] {1, 2}).document()))
        .isFalse();
  }

  @Test
  void several_reports_may_have_come_in_one_file() {
    byte[] file = "[…]".getBytes(StandardCharsets.UTF_8);
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Reports report = harbour("all.json#" + i).title("题" + i).cameAs(file);
      assertThat(ledger.articles().holds(report.document())).isFalse();
      keys.add(report.keepIn(ledger).key());
      assertThat(ledger.articles().holds(report.document())).isTrue();
    }
    assertThat(keys.stream().map(k -> ledger.articles().article(k).orElseThrow().document()))
        .containsOnly(Original.of(file).hash());
  }

  @Test
  void what_a_report_means_is_kept_with_its_wording() {
    String key = harbour("1.md").means(0.5f, -1, 0).keepIn(ledger).key();
    assertThat(ledger.articles().article(key).orElseThrow().meaning())
        .isEqualTo(Meaning.of(new float[] {1, -2, 0}));
  }
}
