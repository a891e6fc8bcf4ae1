package org.hujian.archive.ledger;

import java.nio.file.Path;
import org.hujian.archive.Ledger;

/** The engines behind the port; what is said of one is said of all. */
enum Engine {
  MEMORY {
    @Override
    Ledger open(Path folder) {
      return new MemoryLedger();
    }
  },
  SQLITE {
    @Override
    Ledger open(Path folder) {
      return new SqliteLedger(folder.resolve("ledger.db"));
    }
  };

  abstract Ledger open(Path folder);
}
