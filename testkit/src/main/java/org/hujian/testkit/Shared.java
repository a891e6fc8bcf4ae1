package org.hujian.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of real news and labels that lies beside a checkout, where there is one. */
public final class Shared {
  private Shared() {}

  /** The path inside {@code shared/data}, if it is at hand; tests that need it skip otherwise. */
  public static Optional<Path> data(String path) {
    String named = System.getenv("HUJIAN_SHARED");
    if (named != null) {
      return Optional.of(Path.of(named, "data", path)).filter(Files::exists);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve("data").resolve(path);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
