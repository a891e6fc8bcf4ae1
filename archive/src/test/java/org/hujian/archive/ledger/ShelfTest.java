package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Span;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  private static final Article ARTICLE = Articles.of("渡轮明天停航。");
  @TempDir private Path folder;

  private static Dossier dossier(String id) {
    Dossier.Passage whole = new Dossier.Passage(0, new Span(0, 7));
    return new Dossier(
        id,
        "渡轮停航",
        List.of(new Dossier.Column(null, List.of(), List.of(0), List.of())),
        List.of(new Dossier.Report(ARTICLE, 0, 0, -1, List.of(new Span(0, 7)))),
        List.of(new Dossier.Occasion("e1", null, "渡轮停航", List.of(0))),
        List.of(
            new Dossier.Day(
                "2022-02-05",
                List.of(new Dossier.Entry(Dossier.Clock.HAPPENED, whole, new Span(2, 4))))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Dossier.Only(whole, List.of(), 0.25)),
        List.of(),
        List.of(),
        List.of(new Dossier.Reuse(0, 0, 7)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Optional<Dossier> sound() {
    return Optional.of(dossier("s1"));
  }

  private static Map<String, Article> texts() {
    return Map.of(ARTICLE.id(), ARTICLE);
  }

  @Test
  void a_dossier_comes_back_as_it_was_and_its_text_from_the_ledger() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("new"));
    assertThat(shelf.has("s1", "a")).isFalse();
    shelf.put("a", dossier("s1"));
    assertThat(shelf.get("s1", "a", ShelfTest::texts)).contains(dossier("s1"));
    assertThat(shelf.has("s1", "a")).isTrue();
    byte[] kept = Files.readAllBytes(folder.resolve("new/s1.dossier"));
    assertThat(
            new String(
                Bytes.unsqueeze(Arrays.copyOfRange(kept, 16, kept.length), null),
                StandardCharsets.UTF_8))
        .doesNotContain(ARTICLE.text());
  }

  @Test
  void another_state_of_the_story_has_none_and_takes_the_place_of_the_former() throws IOException {
    Shelf shelf = new Shelf(folder);
    shelf.put("a", dossier("s1"));
    assertThat(shelf.get("s1", "b", ShelfTest::texts)).isEmpty();
    shelf.put("b", dossier("s1"));
    assertThat(shelf.has("s1", "a")).isFalse();
    assertThat(shelf.has("s1", "b")).isTrue();
    assertThat(shelf.get("s1", "b", Map::of)).as("its text is gone").isEmpty();
  }

  @Test
  void what_is_damaged_counts_as_not_there_and_is_written_over() throws IOException {
    Shelf shelf = new Shelf(folder);
    shelf.put("a", dossier("s1"));
    Path file = folder.resolve("s1.dossier");
    byte[] sound = Files.readAllBytes(file);
    Optional<Dossier> nothing = Optional.empty();
    for (int i = 0; i < sound.length; i++) {
      byte[] bent = sound.clone();
      bent[i] ^= 0x10;
      Files.write(file, bent);
      assertThat(shelf.get("s1", "a", ShelfTest::texts)).as("byte " + i).isIn(nothing, sound());
      Files.write(file, Arrays.copyOf(sound, i));
      assertThat(shelf.get("s1", "a", ShelfTest::texts)).as("cut at " + i).isIn(nothing, sound());
    }
    Files.write(file, Arrays.copyOf(sound, sound.length / 2));
    assertThat(shelf.has("s1", "a")).isFalse();
    shelf.put("a", dossier("s1"));
    assertThat(shelf.has("s1", "a")).isTrue();
  }

  @Test
  void dossiers_of_stories_that_are_gone_are_thrown_away() throws IOException {
    Shelf shelf = new Shelf(folder);
    shelf.put("a", dossier("s1"));
    shelf.put("a", dossier("s2"));
    Files.createFile(folder.resolve("part123"));
    shelf.keep("s2"::equals);
    assertThat(shelf.has("s1", "a")).isFalse();
    assertThat(shelf.has("s2", "a")).isTrue();
    assertThat(Files.list(folder)).hasSize(1);
  }
}
