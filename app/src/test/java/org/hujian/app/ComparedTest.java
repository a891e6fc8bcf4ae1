package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hujian.testkit.Shared;
import org.junit.jupiter.api.Test;

/** What the comparison must show of the sample news, and of five real reports where they lie by. */
class ComparedTest {
  private static final JsonNode SAMPLE = compared(Session.news());

  private static JsonNode compared(Path folder, String... options) {
    List<String> args = new ArrayList<>(List.of("compare", "--format", "json"));
    args.addAll(List.of(options));
    args.add(folder.toString());
    try {
      return new ObjectMapper().readTree(Session.run(args.toArray(String[]::new)).out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> in(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static List<String> texts(JsonNode row) {
    return in(row.get("versions")).map(v -> v.get("text").asText()).toList();
  }

  /** The rows that have a version with this in it. */
  private static List<JsonNode> rows(JsonNode dossier, String part, String text) {
    return in(dossier.get(part))
        .filter(r -> texts(r).stream().anyMatch(t -> t.contains(text)))
        .toList();
  }

  private static List<String> aligned(JsonNode dossier, String text) {
    List<String> out = new ArrayList<>();
    for (JsonNode row : rows(dossier, "statements", text)) {
      if (!row.get("agreement").asText().equals("single")) {
        in(row.get("versions")).forEach(v -> out.add(v.get("outlet").asText()));
      }
    }
    return out.stream().distinct().toList();
  }

  @Test
  void true_differences_are_said_and_nothing_else_is() {
    List<List<String>> differ =
        in(SAMPLE.get("figures"))
            .filter(q -> q.get("verdict").asText().equals("differ"))
            .map(ComparedTest::texts)
            .toList();
    assertThat(differ).hasSize(2);
    assertThat(differ).anySatisfy(t -> assertThat(t).contains("18.6节", "16.8節"));
    assertThat(differ).anySatisfy(t -> assertThat(t).containsExactlyInAnyOrder("260万", "250萬"));
  }

  @Test
  void what_is_planned_is_not_laid_beside_what_was_spent() {
    assertThat(rows(SAMPLE, "figures", "2600万")).noneMatch(r -> texts(r).contains("1900萬"));
    assertThat(rows(SAMPLE, "figures", "8000万")).noneMatch(r -> texts(r).contains("3000万"));
    assertThat(rows(SAMPLE, "figures", "三成半"))
        .singleElement()
        .satisfies(r -> assertThat(texts(r)).contains("35%"));
  }

  @Test
  void one_saying_is_aligned_over_outlets_and_scripts() {
    assertThat(aligned(SAMPLE, "现在不谈责任")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(aligned(SAMPLE, "兩套規則在霧中相撞")).contains("海港日报", "海洲社");
    assertThat(aligned(SAMPLE, "歡迎提佛斯派人坐在旁邊")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void occasions_stand_in_order_and_names_are_joined() {
    assertThat(in(SAMPLE.get("events")).map(e -> e.get("date").asText()).toList())
        .hasSizeGreaterThanOrEqualTo(4)
        .isSorted();
    assertThat(
            in(SAMPLE.get("names"))
                .map(n -> in(n.get("forms")).map(f -> f.get("form").asText()).toList()))
        .anySatisfy(forms -> assertThat(forms).contains("马尔维克", "馬維克", "马维克"));
    assertThat(in(SAMPLE.get("notes")).map(n -> n.get("rule").asText()))
        .contains("note.local-time-as-gmt");
  }

  @Test
  void the_five_reports_that_the_comparison_was_asked_for() {
    Optional<Path> at = Shared.data("seeds");
    assumeTrue(at.isPresent(), "shared/data/seeds is not at hand");
    JsonNode seeds = compared(at.orElseThrow(), "--all");
    assertThat(in(seeds.get("events")).map(e -> e.get("date").asText()).toList())
        .hasSize(4)
        .isSorted();
    assertThat(aligned(seeds, "金融机制")).hasSize(2);
    assertThat(aligned(seeds, "一系列工具")).hasSize(2);
    assertThat(rows(seeds, "figures", "15个"))
        .singleElement()
        .satisfies(r -> {
          assertThat(r.get("verdict").asText()).isEqualTo("compatible");
          assertThat(texts(r)).contains("近20份", "10多份");
        });
    assertThat(rows(seeds, "figures", "10万多名"))
        .singleElement()
        .satisfies(r -> assertThat(texts(r)).contains("数万"));
    assertThat(rows(seeds, "figures", "亿立方米")).isEmpty();
    assertThat(seeds.get("firsts")).hasSize(1);
    assertThat(in(seeds.get("notes")).map(n -> n.get("printed").asText()))
        .contains("1月3日", "中美元首")
        .anyMatch(p -> p.endsWith("GMT"));
    assertThat(
            in(seeds.get("names"))
                .map(n -> in(n.get("forms")).map(f -> f.get("form").asText()).toList()))
        .anySatisfy(forms -> assertThat(forms).contains("普京", "普金"));
    assertThat(rows(seeds, "statements", "一系列工具").getFirst().get("aliases"))
        .extracting(JsonNode::asText)
        .contains("普赖斯", "内德‧普赖斯");
  }
}
