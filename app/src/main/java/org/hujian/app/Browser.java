package org.hujian.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The desktop's browser. */
final class Browser {
  private Browser() {}

  /** Asks the desktop for a browser; where there is none, the printed address is enough. */
  static void open(URI page) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean desktop =
        system.contains("mac")
            || system.contains("win")
            || System.getenv("DISPLAY") != null
            || System.getenv("WAYLAND_DISPLAY") != null;
    if (!desktop) {
      return;
    }
    String address = page.toString();
    List<String> command =
        system.contains("mac")
            ? List.of("open", address)
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // Errs on the quiet side: the address was printed, and a missing xdg-open is no fault of the
      // reader's.
      return;
    }
  }
}
