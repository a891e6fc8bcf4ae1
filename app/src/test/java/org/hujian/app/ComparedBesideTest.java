package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.Stories;
import org.hujian.archive.home.Home;
import org.hujian.server.Server;
import org.hujian.server.Settings;
import org.hujian.server.desk.Comparing;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Importing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story's page while it is being compared, and after the server was started anew. */
class ComparedBesideTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Server serve(Home home, Comparing comparing) throws IOException {
    Importing none = new Reception(home, new Pipeline(), world());
    return Server.start(
        Settings.LOOPBACK, new Desk(home, comparing, none, world().clock()), System.err);
  }

  private static World world() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    return new World(System.in, System.out, System.err, false, Colours.OFF, clock, Session.root());
  }

  @Test
  void it_is_shown_without_its_comparison_then_with_it_and_is_not_compared_again()
      throws Exception {
    Session.run("ingest", Session.news().toString(), "--home", folder.toString());
    Pipeline pipeline = new Pipeline();
    CountDownLatch may = new CountDownLatch(1);
    try (Home home = Home.open(folder, null)) {
      String story =
          home.ledger().stories().list(Stories.Order.LARGEST, null, null, 0, 1).getFirst().id();
      String page = "/story/" + story;
      try (Server server =
          serve(
              home,
              s -> {
                try {
                  may.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return pipeline.compare(s);
              })) {
        HttpResponse<String> early = get(server.address().resolve(page));
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.body()).contains(page + "/ready").contains("http-equiv=\"refresh\"");
        assertThat(early.body()).doesNotContain("id=\"statements\"").contains("/article/");
        HttpResponse<String> not = get(server.address().resolve(page + "/ready"));
        assertThat(not.statusCode()).isEqualTo(204);
        assertThat(not.headers().firstValue("HX-Refresh")).isEmpty();
        may.countDown();
        get(server.address().resolve("/api/stories/" + story));
        assertThat(
                get(server.address().resolve(page + "/ready")).headers().firstValue("HX-Refresh"))
            .contains("true");
        assertThat(get(server.address().resolve(page)).body()).contains("id=\"statements\"");
      }
      Comparing never =
          s -> {
            throw new IllegalStateException("compared again: " + s.id());
          };
      try (Desk desk =
          new Desk(home, never, new Reception(home, pipeline, world()), world().clock())) {
        assertThat(desk.dossier(story, Duration.ofSeconds(20)))
            .as("from the shelf, equal to the one that was made")
            .contains(pipeline.compare(home.ledger().stories().story(story).orElseThrow()));
      }
    }
  }
}
