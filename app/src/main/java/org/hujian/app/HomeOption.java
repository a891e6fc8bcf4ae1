package org.hujian.app;

import java.nio.file.Path;
import java.util.Locale;
import org.hujian.archive.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which home a command works on. */
final class HomeOption {
  /** The model is loaded once for all. */
  static final Meanings MEANINGS = new Meanings();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "The folder of the archive (default: hujian in the folder where the system keeps a user's"
              + " data).")
  private @Nullable Path given;

  /** Opens the home; makes it if it is not there. */
  Home open() {
    return Home.open(folder(), MEANINGS);
  }

  /** Opens a home that is there already. */
  Home openExisting() {
    if (!Home.exists(folder())) {
      throw new UsageException(
          folder() + ": there is no archive; 'hujian ingest PATH' makes one, --home names another");
    }
    return open();
  }

  Path folder() {
    return given != null
        ? given
        : usual(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "."),
            System.getenv("XDG_DATA_HOME"),
            System.getenv("APPDATA"));
  }

  /** The user's data folder, where each system has it. */
  static Path usual(
      String system, String user, @Nullable String xdgDataHome, @Nullable String appData) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return appData == null || appData.isBlank()
          ? Path.of(user, "AppData", "Roaming", "hujian")
          : Path.of(appData, "hujian");
    }
    if (os.startsWith("mac")) {
      return Path.of(user, "Library", "Application Support", "hujian");
    }
    return xdgDataHome == null || !xdgDataHome.startsWith("/")
        ? Path.of(user, ".local", "share", "hujian")
        : Path.of(xdgDataHome, "hujian");
  }
}
