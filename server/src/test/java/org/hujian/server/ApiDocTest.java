package org.hujian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiDocTest {
  private static Set<String> all(String pattern, Path file) throws IOException {
    Set<String> out = new TreeSet<>();
    Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(file))
        .results()
        .forEach(m -> out.add(m.group(1)));
    return out;
  }

  @Test
  void every_route_of_the_api_has_a_row_and_every_row_a_route() throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
      at = at.getParent();
    }
    Set<String> routes =
        all(
            "routes\\.get\\(\"([^\"]+)\"",
            at.resolve("server/src/main/java/org/hujian/server/api/Api.java"));
    assertThat(routes).isNotEmpty();
    assertThat(all("^\\| `([^`]+)` \\|", at.resolve("docs/api.md"))).isEqualTo(routes);
  }
}
