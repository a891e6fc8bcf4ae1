package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;

  @Test
  void annotate_prints_a_line_of_json_for_every_article_of_the_sample() throws IOException {
    Session.Result result = Session.run("annotate", Session.news().toString());
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(25);
    for (String line : lines) {
      everyWordStandsWhereItIsSaidToStand(JSON.readTree(line));
    }
  }

  private static void everyWordStandsWhereItIsSaidToStand(JsonNode article) {
    int[] text = article.get("text").asText().codePoints().toArray();
    for (String field : List.of("mentions", "times", "figures")) {
      article.get(field).forEach(found -> stands(found, text));
    }
    for (JsonNode q : article.get("quotes")) {
      stands(q.get("content"), text);
      if (!q.get("cue").isNull()) {
        stands(q.get("cue"), text);
      }
      if (!q.get("source").isNull() && q.get("source").has("start")) {
        stands(q.get("source"), text);
      }
    }
  }

  private static void stands(JsonNode found, int[] text) {
    int start = found.get("start").asInt();
    int end = found.get("end").asInt();
    assertThat(new String(text, start, end - start)).isEqualTo(found.get("text").asText());
  }

  @Test
  void the_number_of_threads_the_locale_and_the_zone_make_no_difference() {
    String news = Session.news().toString();
    String once = Session.run("annotate", "--threads", "1", news).out();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(Session.run("annotate", "--threads", "2", news).out()).isEqualTo(once);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void the_order_of_the_input_makes_no_difference_to_groups_and_dossiers() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> news = Files.list(Session.news())) {
      news.map(Path::toString).sorted().forEach(files::add);
    }
    List<String> turned = new ArrayList<>(files);
    Collections.reverse(turned);
    assertThat(new TreeSet<>(Session.run(args("stories", turned)).out().lines().toList()))
        .isEqualTo(new TreeSet<>(Session.run(args("stories", files)).out().lines().toList()));
    assertThat(Session.run(args("compare", turned, "--format", "json")).out())
        .isEqualTo(Session.run(args("compare", files, "--format", "json")).out());
  }

  private static String[] args(String command, List<String> files, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    all.addAll(files);
    return all.toArray(String[]::new);
  }

  @Test
  void refused_input_costs_one_line_and_no_other_article() throws IOException {
    Path good = folder.resolve("good.html");
    Files.writeString(
        good,
        "<html><head><title>雾散</title></head><body><article><p>海港今天恢复通航。</p></article></body></html>");
    Path empty = Files.createFile(folder.resolve("empty.md"));
    Session.Result result =
        Session.run(
            "annotate", empty.toString(), good.toString(), folder.resolve("absent.md").toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.err().lines()).hasSize(2).allMatch(line -> line.contains(": "));
    assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void standard_input_is_read_under_the_name_of_a_hyphen() throws IOException {
    Session.Result result = Session.feed("<p>海港今天恢复通航，船长说，雾已经散了。</p>", "annotate", "-");
    assertThat(JSON.readTree(result.out()).get("source").asText()).isEqualTo("-");
  }

  @Test
  void wrong_usage_is_two_and_one_line_with_the_way_out() {
    assertThat(Session.run("annotate").status()).isEqualTo(2);
    Session.Result unknown = Session.run("frobnicate");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("--help");
    Session.Result threads = Session.run("annotate", "--threads", "0", Session.news().toString());
    assertThat(threads.status()).isEqualTo(2);
    assertThat(threads.err().lines()).hasSize(1);
  }

  @Test
  void a_story_that_is_not_there_is_said_in_one_line() {
    Session.Result result = Session.run("compare", "--story", "nosuch", Session.news().toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("nosuch").doesNotContain("Exception");
  }

  @Test
  void files_picked_by_hand_are_one_story_if_so_asked() throws IOException {
    JsonNode all =
        JSON.readTree(
            Session.run("compare", "--all", "--format", "json", Session.news().toString()).out());
    JsonNode largest =
        JSON.readTree(Session.run("compare", "--format", "json", Session.news().toString()).out());
    assertThat(all.get("story").get("articles")).hasSize(31);
    assertThat(largest.get("story").get("articles").size()).isLessThan(31);
    assertThat(all.get("events").size()).isGreaterThan(largest.get("events").size());
    assertThat(Session.run("compare", "--all", "--story", "x", Session.news().toString()).status())
        .isEqualTo(2);
  }

  @Test
  void two_reports_stand_side_by_side_whatever_their_order() throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.list(Session.news())) {
      files = all.filter(Files::isRegularFile).sorted().map(Path::toString).limit(2).toList();
    }
    String page = Session.run("compare", files.get(0), files.get(1), "--side-by-side").out();
    assertThat(page).startsWith("<!doctype html>").contains("id=\"left\"", "id=\"right\"");
    assertThat(Session.run("compare", files.get(1), files.get(0), "--side-by-side").out())
        .isEqualTo(page);
    Session.Result one = Session.run("compare", files.get(0), "--side-by-side");
    assertThat(one.status()).isEqualTo(2);
    assertThat(one.err().lines()).hasSize(1);
    assertThat(Session.run("compare", "--side-by-side").status()).isEqualTo(2);
  }

  @Test
  void a_bad_file_of_outlets_is_refused_with_its_line() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.tsv"), "某报\tboss\t甲\t乙\n");
    Session.Result bad =
        Session.run("compare", "--outlets", file.toString(), Session.news().toString());
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err()).contains("mine.tsv:1: ", "^").doesNotContain("Exception");
    assertThat(Session.run("compare", "--outlets", "nosuch", Session.news().toString()).err())
        .contains("nosuch")
        .doesNotContain("Exception");
  }

  @Test
  void every_command_has_help() {
    for (String command : List.of("annotate", "stories", "compare", "explain", "demo", "doctor")) {
      Session.Result result = Session.run(command, "--help");
      assertThat(result.status()).isZero();
      assertThat(result.out()).contains("Usage: hujian " + command);
    }
    assertThat(Session.run("--version").out()).startsWith("hujian ");
  }

  @Test
  void explain_shows_every_sentence_with_the_rules_that_fired() {
    Session.Result result = Session.feed("<p>海港今天恢复通航。船长说，雾已经散了。</p>", "explain", "-");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("海港今天恢复通航。").contains("船长说，雾已经散了。");
  }

  @Test
  void demo_writes_a_page_of_the_sample() throws IOException {
    Path page = folder.resolve("demo.html");
    Session.Result result = Session.run("demo", "--no-open", "--out", page.toString());
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains(page.toUri().toString());
    assertThat(Files.readString(page, StandardCharsets.UTF_8)).startsWith("<!");
  }

  @Test
  void completion_is_offered_for_the_shell() {
    assertThat(Session.run("generate-completion").out()).contains("hujian");
  }
}
