package org.hujian.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.home.Home;
import org.hujian.archive.home.Lock;
import org.hujian.server.Server;
import org.hujian.server.Settings;
import org.hujian.server.desk.Desk;
import org.hujian.server.safe.Access;
import org.hujian.server.safe.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the archive in a browser, and answers programs. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Opens the archive in a browser, with an API under /api.",
      "Answers this machine alone unless --public is given; Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption where = new HomeOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port to listen on (default: a free one).")
  private int port;

  @Option(names = "--no-browser", description = "Print the address, but open no browser.")
  private boolean quiet;

  @Option(
      names = "--public",
      description = "Answer other machines too; needs --password-file or --token-file.")
  private boolean open;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Its first line is the password, or its bcrypt hash.")
  private @Nullable Path password;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Its first line is what programs send as 'Authorization: Bearer …'.")
  private @Nullable Path token;

  @Option(
      names = "--https",
      description = "Visitors come through a proxy that speaks HTTPS: cookies travel no other way.")
  private boolean https;

  ServeCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = settings();
    Pipeline pipeline = new Pipeline();
    try (Home home = where.open()) {
      complete(home);
      Desk desk =
          new Desk(home, pipeline::compare, new Reception(home, pipeline, world), world.clock());
      try (Server server = Server.start(settings, desk, world.err())) {
        PrintStream out = world.text();
        out.println(server.address());
        out.flush();
        if (!quiet) {
          Browser.open(server.address());
        }
        awaitTheEnd();
      }
    }
    return 0;
  }

  private Settings settings() throws IOException {
    if (!open && (password != null || token != null)) {
      throw new UsageException("--password-file and --token-file go with --public");
    }
    try {
      Access access = open ? Access.by(firstLine(password), firstLine(token)) : Access.OPEN;
      return new Settings(open ? "0.0.0.0" : "127.0.0.1", port, open, access, https, Limits.USUAL);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String firstLine(@Nullable Path file) throws IOException {
    if (file == null) {
      return null;
    }
    return Files.readString(file).lines().findFirst().orElse("").strip();
  }

  /**
   * An index that was cut off is completed; while another program writes, what there is answers.
   */
  private void complete(Home home) {
    if (home.indexed()) {
      return;
    }
    try (Lock lock = home.lock("serve")) {
      home.index(kept -> {});
    } catch (ArchiveException e) {
      world.err().println("hujian: " + e.getMessage() + "; serving what is there");
    }
  }

  /** Until the process is told to end; the hook waits for what was begun. */
  private static void awaitTheEnd() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              told.countDown();
              try {
                main.join(5000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
    told.await();
  }
}
