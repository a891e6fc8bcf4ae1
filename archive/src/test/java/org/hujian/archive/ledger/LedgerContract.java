package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Ledger;
import org.hujian.archive.Reports;
import org.hujian.model.EntityType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A ledger of one engine; after every test nothing in it may be wrong. */
abstract class LedgerContract {
  @Parameter Engine engine;
  @TempDir Path folder;
  Ledger ledger;

  @BeforeEach
  void openIt() {
    ledger = engine.open(folder);
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

  void place(String key, String event, String story) {
    ledger.write(w -> {
      w.place(Map.of(key, Reports.place(key, event, story)));
      return key;
    });
  }

  List<String> threeReports() {
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
}
