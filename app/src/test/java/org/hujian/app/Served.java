package org.hujian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.hujian.analysis.Pipeline;
import org.hujian.archive.home.Home;
import org.hujian.server.Server;
import org.hujian.server.Settings;
import org.hujian.server.desk.Desk;

/** The sample news in a new home, served on loopback. */
final class Served implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Home home;
  private final Server server;
  final Desk desk;

  Served(Path folder) throws IOException {
    Session.run("ingest", Session.news().toString(), "--home", folder.toString());
    home = Home.open(folder, null);
    Pipeline pipeline = new Pipeline();
    World world =
        new World(System.in, System.out, System.err, false, Colours.OFF, clock(), Session.root());
    desk = new Desk(home, pipeline::compare, new Reception(home, pipeline, world), clock());
    server = Server.start(Settings.LOOPBACK, desk, System.err);
  }

  private static InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
  }

  URI address() {
    return server.address();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder b = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      b.header(headers[i], headers[i + 1]);
    }
    return client.send(b.build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> r = get(path);
    if (r.statusCode() != 200) {
      throw new AssertionError(path + ": " + r.statusCode() + " " + r.body());
    }
    return JSON.readTree(r.body());
  }

  static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    server.close();
    home.close();
  }
}
