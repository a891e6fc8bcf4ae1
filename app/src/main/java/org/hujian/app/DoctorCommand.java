package org.hujian.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hujian.analysis.Pipeline;
import org.hujian.text.segment.Segmenter;
import picocli.CommandLine.Command;

/** Says what is installed, what is missing, and which versions are at work. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Checks what the program needs and says what is missing.")
final class DoctorCommand implements Callable<Integer> {
  private final World world;

  DoctorCommand(World world) {
    this.world = world;
  }

  private record Check(String name, boolean well, boolean needed, String says) {}

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>();
    int java = Runtime.version().feature();
    checks.add(
        new Check(
            "java",
            java >= 25,
            true,
            Runtime.version() + " in " + System.getProperty("java.home")));
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    checks.add(
        new Check(
            "memory",
            heap >= 1_000,
            true,
            heap + " MB for the program (1000 are enough; HUJIAN_OPTS=-Xmx4g gives more)"));
    checks.add(
        new Check("processors", true, true, Runtime.getRuntime().availableProcessors() + ""));
    checks.add(
        library(
            "dictionary",
            "com.hankcs.hanlp.HanLP",
            () -> new Segmenter().tokens("发言人说").size() + " words in 发言人说"));
    checks.add(
        library("sentence vectors", "ai.onnxruntime.OrtEnvironment", DoctorCommand::vectors));
    checks.add(
        library(
            "pipeline",
            null,
            () -> {
              new Pipeline();
              return "loads";
            }));
    Path corpus = world.home().resolve("corpus");
    checks.add(
        new Check(
            "sample news",
            Files.isDirectory(corpus),
            false,
            Files.isDirectory(corpus) ? "found" : "not here: demo will not run"));
    Path chromium = chromium();
    checks.add(
        new Check(
            "chromium",
            chromium != null,
            false,
            chromium == null ? "not found: only the browser tests need it" : chromium.toString()));
    try (PrintStream out = world.text()) {
      print(checks, out);
    }
    return checks.stream().allMatch(c -> c.well || !c.needed) ? 0 : 1;
  }

  private static void print(List<Check> checks, PrintStream out) {
    out.println(
        "hujian "
            + Main.Version.text()
            + " on "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    for (Check c : checks) {
      String state = c.well ? "ok" : c.needed ? "FAULT" : "absent";
      out.println(String.format(Locale.ROOT, "%-7s %-17s %s", state, c.name, c.says));
    }
  }

  private interface Probe {
    String run() throws Exception;
  }

  private static Check library(
      String name, @org.jspecify.annotations.Nullable String type, Probe probe) {
    try {
      String version =
          type == null ? null : Class.forName(type).getPackage().getImplementationVersion();
      String says = probe.run();
      return new Check(name, true, true, version == null ? says : version + ", " + says);
    } catch (Exception | LinkageError e) {
      return new Check(
          name,
          false,
          true,
          "does not load: " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }

  private static String vectors() throws Exception {
    return ai.onnxruntime.OrtEnvironment.getEnvironment().getVersion();
  }

  private static @org.jspecify.annotations.Nullable Path chromium() {
    String path = System.getenv("PATH");
    for (String folder :
        path == null ? new String[0] : path.split(java.io.File.pathSeparator, -1)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path at = Path.of(folder.isEmpty() ? "." : folder, name);
        if (Files.isExecutable(at)) {
          return at;
        }
      }
    }
    return null;
  }
}
