package org.hujian.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.Skipped;
import org.hujian.model.Skipped.Reason;
import org.hujian.testkit.BrokenPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from files, folders and standard input, and what is said of the rest. */
class InputsTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();
  private static final String PAGE = "<p>小镇的桥在星期三重新开放。</p>";

  @TempDir private Path folder;

  @Test
  void aFolderIsReadToItsGroundInTheOrderOfNames() throws IOException {
    write("b.html", PAGE);
    write("a/z.html", PAGE);
    write("a/甲.html", PAGE);
    write("c.html", PAGE);
    write(".git/config", "[core]");
    assertThat(sources(read(folder.toString())))
        .containsExactly("a/z.html", "a/甲.html", "b.html", "c.html");
  }

  @Test
  void eachBadInputIsOneLineAndHarmsNoOther() throws IOException {
    write("1-empty.md", "");
    write("2-blank.md", " \n\t \n");
    Files.write(folder.resolve("3-binary.bin"), new byte[] {1, 2, 0, 3, 4, 0, 5});
    Files.write(folder.resolve("4-picture.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    write("5-front-matter.md", BrokenPages.mirror("}{ no fields ][", PAGE));
    write("6-good.md", BrokenPages.mirror("title: 桥", PAGE));
    write("7-name\nwith\tbreaks.md", "");
    Files.createSymbolicLink(folder.resolve("8-nowhere.md"), Path.of("does-not-exist"));
    Files.createSymbolicLink(folder.resolve("9-loop"), folder);
    List<Outcome> outcomes = read(folder.toString());
    assertThat(reasons(outcomes))
        .containsExactly(
            Reason.EMPTY,
            Reason.EMPTY,
            Reason.BINARY,
            Reason.BINARY,
            Reason.BAD_FRONT_MATTER,
            Reason.EMPTY,
            Reason.UNREADABLE,
            Reason.LOOP);
    assertThat(sources(outcomes)).containsExactly("6-good.md");
    assertThat(refusals(outcomes)).allSatisfy(s -> assertThat(s.line().lines()).hasSize(1));
    assertThat(refusals(outcomes))
        .anySatisfy(s -> assertThat(s.line()).contains("7-name\\nwith\\tbreaks.md: is empty"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    List<Outcome> outcomes = read(folder.resolve("no.md").toString(), "a\0b");
    assertThat(reasons(outcomes)).containsExactly(Reason.UNREADABLE, Reason.UNREADABLE);
    assertThat(refusals(outcomes).getFirst().message()).isEqualTo("is not there");
  }

  @Test
  void aLinkThatLeadsToItselfIsSaidToLoop() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    assertThat(reasons(read(folder.resolve("a").toString()))).containsExactly(Reason.LOOP);
  }

  @Test
  void anUnreadableFolderIsSaid() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeThat(closed.toFile().setReadable(false) && !Files.isReadable(closed)).isTrue();
    assertThat(reasons(read(closed.toString()))).containsExactly(Reason.UNREADABLE);
  }

  @Test
  void standardInputIsADocument() {
    InputStream in = new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8));
    List<Outcome> outcomes = new ArrayList<>();
    new Inputs(in).read(List.of("-"), outcomes::add);
    assertThat(documents(outcomes)).singleElement().extracting(RawDocument::source).isEqualTo("-");
  }

  @Test
  void aDocumentThatIsTooLongIsRefusedWithoutBeingHeld() throws IOException {
    write("long.txt", "一".repeat(5_000));
    List<Outcome> outcomes = new ArrayList<>();
    new Inputs(NOTHING, 10_000).read(List.of(folder.toString()), outcomes::add);
    assertThat(reasons(outcomes)).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void aLineThatIsTooLongCostsOnlyItself() throws IOException {
    write(
        "wire.jsonl",
        "{\"title\":\"一\",\"text\":\"桥开了。\"}\n"
            + "{\"text\":\""
            + "二".repeat(40_000)
            + "\"}\n"
            + "\n"
            + "{\"title\":\"三\",\"html\":\"<p>桥又开了。</p>\",\"outlet\":{\"name\":\"样例社\"}}");
    List<Outcome> outcomes = new ArrayList<>();
    new Inputs(NOTHING, 100_000).read(List.of(folder.toString()), outcomes::add);
    assertThat(sources(outcomes)).containsExactly("wire.jsonl#1", "wire.jsonl#4");
    assertThat(refusals(outcomes))
        .singleElement()
        .satisfies(s -> {
          assertThat(s.reason()).isEqualTo(Reason.TOO_LARGE);
          assertThat(s.where()).endsWith("wire.jsonl#2");
        });
    assertThat(documents(outcomes))
        .extracting(RawDocument::form)
        .containsExactly(Form.PLAIN, Form.HTML);
    assertThat(documents(outcomes).getLast().first(Field.OUTLET)).isEqualTo("样例社");
  }

  @Test
  void recordsAreToldByTheirFirstLine() throws IOException {
    write(
        "export.txt",
        "{\"headline\":\"桥\",\"content\":\"桥开了。\",\"pubDate\":\"2022-02-04\"}\n"
            + "{\"no\":1}\n"
            + "no JSON\n");
    List<Outcome> outcomes = read(folder.toString());
    assertThat(sources(outcomes)).containsExactly("export.txt#1");
    assertThat(documents(outcomes).getFirst().first(Field.PUBLISHED)).isEqualTo("2022-02-04");
    assertThat(reasons(outcomes)).containsExactly(Reason.BAD_RECORD, Reason.BAD_RECORD);
  }

  @Test
  void aFileOfJsonMayHoldOneRecordOrAList() throws IOException {
    write("list.json", "[\n {\"text\": \"桥开了。\"},\n {\"text\": \"桥关了。\"}\n]");
    write("one.json", "{\n \"text\": \"桥开了。\"\n}");
    assertThat(sources(read(folder.toString())))
        .containsExactly("list.json#1", "list.json#2", "one.json");
  }

  @Test
  void everyBrokenPageGivesExactlyOneOutcome() throws IOException {
    List<Map<String, String>> all = List.of(BrokenPages.all(), BrokenPages.random(20220204L, 200));
    int n = 0;
    for (Map<String, String> pages : all) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = folder.resolve("page" + n++);
        Files.write(file, page.getValue().getBytes(StandardCharsets.UTF_8));
        assertThat(read(file.toString())).as(page.getKey()).isNotEmpty();
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<Outcome> read(String... paths) {
    List<Outcome> outcomes = new ArrayList<>();
    new Inputs(NOTHING).read(Arrays.asList(paths), outcomes::add);
    return outcomes;
  }

  private List<String> sources(List<Outcome> outcomes) {
    return documents(outcomes).stream().map(d -> d.source().replace(folder + "/", "")).toList();
  }

  private static List<RawDocument> documents(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Read.class::isInstance)
        .map(o -> ((Outcome.Read) o).document())
        .toList();
  }

  private static List<Skipped> refusals(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Refused.class::isInstance)
        .map(o -> ((Outcome.Refused) o).skipped())
        .toList();
  }

  private static List<Reason> reasons(List<Outcome> outcomes) {
    return refusals(outcomes).stream().map(Skipped::reason).toList();
  }
}
