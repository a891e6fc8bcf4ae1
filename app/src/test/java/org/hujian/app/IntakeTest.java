package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hujian.archive.Headline;
import org.hujian.archive.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final int RUNS = 2;
  private static final int BATCHES = 4;

  @TempDir private Path folder;

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void ingest(Path home, List<Path> files) {
    List<String> args = new ArrayList<>(List.of("ingest", "--home", home.toString()));
    files.forEach(f -> args.add(f.toString()));
    Session.run(args.toArray(String[]::new));
  }

  private record Place(String event, String story, String copyOf, String why) {}

  private static Map<String, Place> places(Path folder) {
    Map<String, Place> out = new TreeMap<>();
    try (Home home = Home.open(folder, null)) {
      for (Headline h : home.ledger().articles().latest(0, Integer.MAX_VALUE)) {
        out.put(
            h.source(),
            new Place(
                String.valueOf(h.event()),
                String.valueOf(h.story()),
                String.valueOf(h.copyOf()),
                String.valueOf(h.why())));
      }
    }
    return out;
  }

  @Test
  void reports_that_come_in_any_batches_end_in_the_places_of_one_go() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (Path f : files(Session.news())) {
      Files.copy(f, news.resolve(f.getFileName().toString()));
    }
    List<Path> all = files(news);
    Path one = folder.resolve("one");
    ingest(one, all);
    Map<String, Place> whole = places(one);
    assertThat(whole).hasSizeGreaterThan(20);
    long seed = 83;
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(seed + run);
      List<Path> mixed = new ArrayList<>(all);
      Collections.shuffle(mixed, random);
      Path home = folder.resolve("home" + run);
      // A first wording of the first ones is replaced with the last batch.
      Map<Path, String> now = new TreeMap<>();
      for (Path f : mixed.subList(0, 3)) {
        String text = Files.readString(f, StandardCharsets.UTF_8);
        now.put(f, text);
        Files.writeString(f, text + "\n\n更正：上文一处数字有误。\n", StandardCharsets.UTF_8);
      }
      int size = (mixed.size() + BATCHES - 1) / BATCHES;
      for (int at = 0; at < mixed.size(); at += size) {
        ingest(home, mixed.subList(at, Math.min(mixed.size(), at + size)));
      }
      for (Map.Entry<Path, String> f : now.entrySet()) {
        Files.writeString(f.getKey(), f.getValue(), StandardCharsets.UTF_8);
      }
      ingest(home, List.copyOf(now.keySet()));
      assertThat(places(home)).as("seed %s", seed + run).isEqualTo(whole);
    }
  }
}
