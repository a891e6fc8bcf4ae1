package org.hujian.eval.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hujian.app.Main;

/**
 * Runs {@code hujian ingest --home HOME PATH…} as a process of its own and prints what it cost:
 * reports a second, processor time, the most heap, and the weight of the home against the files.
 *
 * <p>Arguments: a home, which must not be there yet, and the paths. {@code -Dhujian.heap} is the
 * limit (default 1700m, as the start script has it). The heap before each collection is read from
 * the collector's log, so the figure is of what was in use, garbage included.
 */
public final class IngestRun {
  private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->(\\d+)M\\(\\d+M\\)");
  private static final Pattern COUNTS = Pattern.compile("^read (\\d+): (\\d+) new");

  private IngestRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(args[0]);
    if (Files.exists(home)) {
      throw new IllegalArgumentException(home + " is there already: a rate needs an empty home");
    }
    Path log = Files.createTempFile("hujian-gc", ".log");
    Path out = Files.createTempFile("hujian-out", ".txt");
    Path err = Files.createTempFile("hujian-err", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx" + System.getProperty("hujian.heap", "1700m"),
                "-Xlog:gc:file=" + log + "::filecount=0",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                Main.class.getName(),
                "ingest",
                "--home",
                home.toString()));
    List<String> paths = List.of(args).subList(1, args.length);
    command.addAll(paths);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // Not an argument: the model's library fails to start on a very long command line.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    long started = System.nanoTime();
    Process child = builder.start();
    Duration processor = Duration.ZERO;
    while (!child.waitFor(200, TimeUnit.MILLISECONDS)) {
      processor = child.info().totalCpuDuration().orElse(processor);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    String said = Files.readString(out, StandardCharsets.UTF_8).strip();
    print("%s (exit %d, refused input in %s)", said, child.exitValue(), err);
    Matcher counts = COUNTS.matcher(said);
    if (counts.find()) {
      double read = Double.parseDouble(counts.group(1));
      print("%.1f articles a second (%.0f s)", read / seconds, seconds);
      print(
          "processor: %.0f s, %.1f ms an article, %.2f of %d processors busy",
          processor.toMillis() / 1e3,
          processor.toMillis() / read,
          processor.toMillis() / 1e3 / seconds,
          Runtime.getRuntime().availableProcessors());
    }
    heap(log);
    long files = 0;
    for (String path : paths) {
      files += weight(Path.of(path));
    }
    long whole = weight(home);
    print(
        "home: %,d bytes, %.2f times the %,d bytes of the files",
        whole, (double) whole / files, files);
    print(
        "ledger %,d, index %,d", weight(home.resolve("ledger.db")), weight(home.resolve("index")));
  }

  private static void heap(Path log) throws IOException {
    long most = 0;
    long after = 0;
    int collections = 0;
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      Matcher m = COLLECTION.matcher(line);
      if (m.find()) {
        collections++;
        most = Math.max(most, Long.parseLong(m.group(1)));
        after = Math.max(after, Long.parseLong(m.group(2)));
      }
    }
    print(
        "heap: at most %d MB with garbage, %d MB after one of %d collections",
        most, after, collections);
  }

  private static long weight(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
