package org.hujian.archive.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hujian.archive.Correction;
import org.hujian.archive.Reports;
import org.hujian.archive.Taken;
import org.hujian.model.EntityType;
import org.hujian.model.Placement;

/**
 * Keeps, corrects and indexes without end, and says what it was told is done; made to be killed.
 */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    String run = args[1];
    try (Home home = Home.open(Path.of(args[0]), null);
        Lock lock = home.lock("ingest");
        Indexing indexing = new Indexing(home)) {
      say("ready");
      home.index(k -> {});
      List<String> keys = new ArrayList<>();
      for (int n = 0; ; n++) {
        switch (random.nextInt(10)) {
          case 0 -> {
            indexing.join();
            home.reindex(k -> {});
          }
          case 1, 2 -> indexing.start();
          case 3, 4 -> correct(home, keys, random);
          default -> keep(home, keys, random, run + "-" + n);
        }
      }
    }
  }

  private static void keep(Home home, List<String> keys, Random random, String name) {
    List<Reports> batch = new ArrayList<>();
    int size = 1 + random.nextInt(20);
    for (int i = 0; i < size; i++) {
      batch.add(report(name + "-" + i, random));
    }
    List<String> taken =
        home.ledger()
            .write(w ->
                batch.stream()
                    .map(r -> w.keep(r.document(), r.linked(), null, Reports.NOW))
                    .map(Taken::key)
                    .toList());
    for (int i = 0; i < size; i++) {
      say("kept " + name + "-" + i);
    }
    home.ledger()
        .write(w -> {
          for (String key : taken) {
            w.place(
                java.util.Map.of(
                    key,
                    new Placement(
                        key, "e" + random.nextInt(9), "s" + random.nextInt(4), null, "test")));
          }
          return 0;
        });
    keys.addAll(taken);
  }

  static Reports report(String source, Random random) {
    StringBuilder text = new StringBuilder("罗维塔说，停电已经结束。");
    for (int n = random.nextInt(400); n > 0; n--) {
      text.append((char) (0x4e00 + random.nextInt(3000)));
    }
    return Reports.from(source)
        .title("港口停电 " + source)
        .outlet("玳屿晚报")
        .text(text.toString())
        .names(EntityType.PERSON, "罗维塔")
        .says("罗维塔", "停电已经结束");
  }

  private static void correct(Home home, List<String> keys, Random random) {
    if (keys.size() < 2) {
      return;
    }
    String one = keys.get(random.nextInt(keys.size()));
    String other = keys.get(random.nextInt(keys.size()));
    Correction c =
        switch (random.nextInt(3)) {
          case 0 -> new Correction.Merge(one, other);
          case 1 -> new Correction.Move(one, other);
          default -> new Correction.Split(List.of(one, other));
        };
    say("corrected " + home.ledger().write(w -> w.correct(c, Reports.NOW)));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
