package org.hujian.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.search.QueryException;
import org.hujian.server.api.Api;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.hujian.server.mcp.Tools;
import org.hujian.server.safe.Gate;
import org.hujian.server.safe.Guesses;
import org.hujian.server.safe.Sessions;
import org.hujian.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Answers over HTTP from {@link #start} to {@link #close}. */
public final class Server implements AutoCloseable {
  /** Each thread may hold a connection to the ledger with its cache. */
  private static final int THREADS = 24;

  private static final int QUICK = 3;

  private final Javalin javalin;
  private final Settings settings;
  private final Desk desk;

  private Server(Javalin javalin, Settings settings, Desk desk) {
    this.desk = desk;
    this.javalin = javalin;
    this.settings = settings;
  }

  /**
   * Listens and returns.
   *
   * @param faults told, in one line each, what went wrong inside the server
   * @throws BindException with one line if the port is taken or the address is not this machine's
   */
  public static Server start(Settings settings, Desk desk, PrintStream faults) throws IOException {
    Gate gate =
        new Gate(
            settings.access(),
            new Sessions(desk.clock()),
            new Guesses(desk.clock()),
            !settings.open(),
            settings.https());
    HttpServlet tools = Tools.over(desk);
    Javalin javalin =
        Javalin.create(c -> {
          listen(c, settings, gate, tools);
          c.routes.before(ctx -> desk.asked());
          c.routes.before(ctx -> gate.form(ctx.req(), csrf(ctx)));
          problems(c, faults);
          new Api(desk).routes(c.routes);
          new Pages(desk, gate, settings.limits()).routes(c.routes);
        });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw (IOException)
          new BindException(
                  settings.host() + ":" + settings.port() + ": cannot be listened on: " + why(e))
              .initCause(e);
    }
    gate.listensOn(javalin.port());
    desk.prepare();
    return new Server(javalin, settings, desk);
  }

  private static String why(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said = String.valueOf(cause.getMessage());
    return said.contains("already in use") || said.contains("already bound")
        ? "the port is taken by another program"
        : said;
  }

  private static void listen(JavalinConfig c, Settings settings, Gate gate, HttpServlet tools) {
    c.startup.showJavalinBanner = false;
    c.startup.showOldJavalinVersionWarning = false;
    c.startup.startupWatcherEnabled = false;
    c.http.prefer405over404 = true;
    c.http.maxRequestSize = 1L << 20;
    // On this machine alone squeezing takes longer than sending.
    c.http.compressionStrategy =
        settings.open() ? new CompressionStrategy(null, new Gzip(QUICK)) : CompressionStrategy.NONE;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("serve");
    threads.setDaemon(true);
    c.jetty.threadPool = threads;
    c.jetty.multipartConfig.maxTotalRequestSize(settings.limits().bytes(), SizeUnit.BYTES);
    c.jetty.multipartConfig.maxFileSize(settings.limits().bytes(), SizeUnit.BYTES);
    c.jetty.modifyHttpConfiguration(h -> {
      h.setSendServerVersion(false);
      h.setSendDateHeader(true);
    });
    c.jetty.modifyServer(s -> s.setStopTimeout(2000));
    c.jetty.modifyServletContextHandler(h -> {
      h.setMaxFormKeys(settings.limits().files() + 100);
      FilterHolder holder = new FilterHolder(gate);
      holder.setAsyncSupported(true);
      h.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
      ServletHolder models = new ServletHolder(tools);
      models.setAsyncSupported(true);
      h.addServlet(models, Tools.PATH);
    });
  }

  private static @Nullable String csrf(Context ctx) {
    String header = ctx.header("X-CSRF-Token");
    return header != null ? header : ctx.formParam("csrf");
  }

  private static void problems(JavalinConfig c, PrintStream faults) {
    c.routes.exception(Problem.class, (e, ctx) -> Pages.problem(ctx, e.status(), e.detail()));
    c.routes.exception(
        QueryException.class, (e, ctx) -> Pages.problem(ctx, 400, String.valueOf(e.getMessage())));
    c.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> Pages.problem(ctx, e.getStatus(), Problem.title(e.getStatus())));
    c.routes.exception(
        ArchiveException.class,
        (e, ctx) -> {
          faults.println("hujian: " + ctx.method() + " " + ctx.path() + ": " + e.getMessage());
          Pages.problem(ctx, 503, String.valueOf(e.getMessage()));
        });
    c.routes.exception(
        Exception.class,
        (e, ctx) -> {
          faults.println("hujian: " + ctx.method() + " " + ctx.path() + ": " + e);
          Pages.problem(ctx, 500, "this is a fault of the program; its console says more");
        });
  }

  /** Where a browser finds it. */
  public URI address() {
    String host = settings.host();
    String name =
        host.equals("0.0.0.0") || host.equals("::")
            ? "localhost"
            : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + javalin.port() + "/");
  }

  /** Finishes what is being answered and stops listening. */
  @Override
  public void close() {
    javalin.stop();
    desk.close();
  }
}
