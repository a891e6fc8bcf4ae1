package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandsTest {
  @TempDir private Path folder;

  private Session.Result ingest(Path what) {
    return Session.run("ingest", what.toString(), "--home", home());
  }

  private String home() {
    return folder.resolve("home").toString();
  }

  @Test
  void reading_the_same_thing_twice_adds_nothing() {
    Session.Result first = ingest(Session.news());
    assertThat(first.out()).startsWith("read ").contains(" new, ").hasLineCount(1);
    Session.Result again = ingest(Session.news());
    assertThat(again.out()).contains(": 0 new, 0 updated, 0 copies");
    Session.Result verified = Session.run("verify", "--home", home());
    assertThat(verified.status()).isZero();
    assertThat(verified.out()).contains("all is well").hasLineCount(1);
  }

  @Test
  void what_was_kept_is_grouped_compared_searched_and_moved_to_another_home() {
    ingest(Session.news());
    Session.Result stories = Session.run("stories", "--home", home());
    assertThat(stories.status()).isZero();
    assertThat(stories.out().lines().count()).isGreaterThan(20);
    Session.Result dossier = Session.run("compare", "--home", home(), "--format", "json");
    assertThat(dossier.status()).isZero();
    assertThat(dossier.out()).startsWith("{\"story\"");
    Session.Result found = Session.run("search", "--home", home(), "港口", "--format", "jsonl");
    assertThat(found.out().lines().findFirst().orElse(""))
        .startsWith("{\"source\"")
        .contains("\"marks\"");
    Session.Result wrong = Session.run("search", "--home", home(), "speker:x");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean 'speaker'?").contains("^");
    String backup = folder.resolve("b.hujian").toString();
    assertThat(Session.run("backup", backup, "--home", home()).status()).isZero();
    String other = folder.resolve("other").toString();
    assertThat(Session.run("restore", backup, "--home", other).status()).isZero();
    assertThat(Session.run("verify", "--home", other).status()).isZero();
    assertThat(Session.run("stories", "--home", other).out()).isEqualTo(stories.out());
    assertThat(Session.run("reindex", "--home", other).out()).contains("reports indexed");
  }

  @Test
  void a_changed_page_is_counted_as_updated() throws IOException {
    Path page = folder.resolve("page.md");
    String text = "---\ntitle: 港口停电\nfrom: https://example.org/1\n---\n\n港口停电三小时，列车停驶。船只改在北岸靠泊。\n";
    Files.writeString(page, text, StandardCharsets.UTF_8);
    assertThat(ingest(page).out()).contains(" 1 new, 0 updated");
    Files.writeString(page, text.replace("三小时", "四小时"), StandardCharsets.UTF_8);
    assertThat(ingest(page).out()).contains(" 0 new, 1 updated");
    assertThat(ingest(page).out()).contains(" 0 new, 0 updated, 0 copies, 1 known");
  }

  @Test
  void a_home_that_is_being_written_says_by_whom() {
    try (Home held = Home.open(Path.of(home()), null);
        Lock lock = held.lock("ingest")) {
      Session.Result second = ingest(Session.news());
      assertThat(second.status()).isEqualTo(1);
      assertThat(second.err())
          .contains("is being written by 'hujian ingest' (process " + ProcessHandle.current().pid())
          .hasLineCount(1);
    }
  }

  @Test
  void a_home_that_is_not_there_is_not_made_by_a_question() {
    Session.Result result = Session.run("verify", "--home", home());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("there is no archive").hasLineCount(1);
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void the_home_lies_where_each_system_keeps_a_users_data() {
    assertThat(HomeOption.usual("Linux", "/home/u", null, null))
        .isEqualTo(Path.of("/home/u/.local/share/hujian"));
    assertThat(HomeOption.usual("Linux", "/home/u", "/data", null))
        .isEqualTo(Path.of("/data/hujian"));
    assertThat(HomeOption.usual("Linux", "/home/u", "relative", null))
        .isEqualTo(Path.of("/home/u/.local/share/hujian"));
    assertThat(HomeOption.usual("Mac OS X", "/Users/u", null, null))
        .isEqualTo(Path.of("/Users/u/Library/Application Support/hujian"));
    assertThat(HomeOption.usual("Windows 11", "C:/u", null, "C:/u/App"))
        .isEqualTo(Path.of("C:/u/App/hujian"));
  }

  @Test
  void a_person_decides_where_reports_belong_and_takes_it_back() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), "港口停电三小时\n\n港务局长罗维塔说，停电已经结束。");
    Path other = Files.writeString(folder.resolve("other.txt"), "山村办起学校\n\n昨日三十名学生到校上课。");
    ingest(one);
    ingest(other);
    Session.Result merged =
        Session.run("correct", "merge", one.toString(), other.toString(), "--home", home());
    assertThat(merged.err()).isEmpty();
    assertThat(merged.out()).startsWith("1  merge ");
    assertThat(Session.run("correct", "undo", "1", "--home", home()).out())
        .isEqualTo("2  undo 1\n");
    Session.Result again = Session.run("correct", "undo", "1", "--home", home());
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("there is no decision 1 that holds").hasLineCount(1);
    assertThat(Session.run("correct", "list", "--home", home()).out())
        .contains("(taken back)")
        .hasLineCount(2);
    assertThat(Session.run("correct", "move", "none", one.toString(), "--home", home()).err())
        .contains("none: there is no such report");
    assertThat(Session.run("verify", "--home", home()).status()).isZero();
  }
}
