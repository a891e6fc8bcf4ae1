package org.hujian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.archive.home.Home;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Importing;
import org.hujian.server.safe.Access;
import org.hujian.server.safe.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real server over loopback what it must refuse. */
class SafetyTest {
  private static final String TOKEN = "a-token-of-more-than-twenty-signs";
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream faults = new ByteArrayOutputStream();
  private Home home;
  private Server server;

  @BeforeEach
  void open() {
    home = Home.open(folder, null);
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    home.close();
  }

  private void start(Settings settings) throws IOException {
    Importing none =
        new Importing() {
          @Override
          public Counts take(List<Brought> files) {
            return new Counts(0, 0, 0, 0, 0, List.of());
          }

          @Override
          public Counts sample() {
            return take(List.of());
          }
        };
    Desk desk =
        new Desk(
            home,
            story -> {
              throw new AssertionError("nothing is compared here");
            },
            none,
            InstantSource.system());
    server = Server.start(settings, desk, new PrintStream(faults, true, StandardCharsets.UTF_8));
  }

  private void startWithPassword() throws IOException {
    start(new Settings("127.0.0.1", 0, true, Access.by(PASSWORD, TOKEN), false, Limits.USUAL));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder b = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      b.header(headers[i], headers[i + 1]);
    }
    return client.send(b.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder b =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      b.header(headers[i], headers[i + 1]);
    }
    return client.send(b.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What a raw socket is answered, for what no client would send. */
  private String raw(String request) throws IOException {
    URI at = server.address();
    try (Socket socket = new Socket("127.0.0.1", at.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String csrf(String page) {
    Matcher m = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"").matcher(page);
    assertThat(m.find()).as("the page carries its mark").isTrue();
    return m.group(1);
  }

  private static String cookie(HttpResponse<String> r) {
    return r.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  @Test
  void loopback_answers_by_its_own_name_alone() throws Exception {
    start(Settings.LOOPBACK);
    int port = server.address().getPort();
    assertThat(get("/").statusCode()).isEqualTo(200);
    String end = "\r\nConnection: close\r\n\r\n";
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port + end)).contains(" 200 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: news.example:" + port + end)).contains(" 421 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:1" + end)).contains(" 421 ");
  }

  @Test
  void every_answer_carries_the_guarding_headers() throws Exception {
    start(Settings.LOOPBACK);
    for (String path : List.of("/", "/nothing", "/static/app.css", "/api")) {
      HttpResponse<String> r = get(path);
      String policy = r.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(r.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(r.headers().firstValue("Referrer-Policy")).as(path).contains("no-referrer");
    }
  }

  @Test
  void a_page_has_no_inline_script_or_style() throws Exception {
    start(Settings.LOOPBACK);
    String page = get("/").body();
    assertThat(page)
        .contains("/static/app.js")
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style")
        .doesNotContainPattern(" style=")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void a_form_needs_the_mark_of_its_session() throws Exception {
    start(Settings.LOOPBACK);
    HttpResponse<String> page = get("/");
    String ok = "ui=en&csrf=" + csrf(page.body());
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict");
    assertThat(post("/language", "ui=en").statusCode()).isEqualTo(403);
    assertThat(post("/language", ok).statusCode()).as("no cookie").isEqualTo(403);
    assertThat(post("/language", ok, "Cookie", cookie(page)).statusCode()).isEqualTo(303);
    HttpResponse<String> foreign =
        post("/language", ok, "Cookie", cookie(page), "Origin", "http://news.example");
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void a_public_server_asks_for_password_or_token() throws Exception {
    startWithPassword();
    assertThat(get("/api").statusCode()).isEqualTo(401);
    assertThat(get("/", "Accept", "text/html").statusCode()).isEqualTo(303);
    assertThat(get("/api", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    assertThat(get("/api", "Authorization", "Bearer " + TOKEN + "x").statusCode()).isEqualTo(401);
    HttpResponse<String> login = get("/login");
    String form = "password=correct+horse+battery&to=//news.example&csrf=" + csrf(login.body());
    HttpResponse<String> in = post("/login", form, "Cookie", cookie(login));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/");
    assertThat(cookie(in)).as("a new session").isNotEqualTo(cookie(login));
    assertThat(get("/", "Cookie", cookie(in)).statusCode()).isEqualTo(200);
    assertThat(get("/api", "Cookie", cookie(login)).statusCode()).isEqualTo(401);
  }

  @Test
  void after_five_wrong_passwords_the_right_one_must_wait_too() throws Exception {
    startWithPassword();
    HttpResponse<String> login = get("/login");
    String mark = "&csrf=" + csrf(login.body());
    for (int i = 0; i < 5; i++) {
      assertThat(post("/login", "password=x" + mark, "Cookie", cookie(login)).statusCode())
          .isEqualTo(403);
    }
    HttpResponse<String> waits =
        post("/login", "password=correct+horse+battery" + mark, "Cookie", cookie(login));
    assertThat(waits.statusCode()).isEqualTo(429);
    assertThat(waits.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void weak_secrets_and_none_are_refused() {
    assertThatThrownBy(() -> Access.by(null, null)).hasMessageContaining("needs a password");
    assertThatThrownBy(() -> Access.by("short", null)).hasMessageContaining("too short");
    assertThatThrownBy(() -> Access.by(null, "short")).hasMessageContaining("characters");
    assertThatThrownBy(() -> new Settings("0.0.0.0", 0, true, Access.OPEN, false, Limits.USUAL))
        .hasMessageContaining("needs a password");
  }

  @Test
  void a_path_never_leads_out_of_the_static_files() throws Exception {
    start(Settings.LOOPBACK);
    int port = server.address().getPort();
    assertThat(get("/static/app.css").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/static/../Pages.class",
            "/static/..%2fPages.class",
            "/static/%2e%2e/Pages.class",
            "/static/..\\Pages.class",
            "/static/%2fetc%2fpasswd",
            "//etc/passwd")) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost:"
                  + port
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).containsPattern("^HTTP/1.1 4\\d\\d ");
    }
  }

  @Test
  void a_taken_port_is_told_in_one_line() throws Exception {
    start(Settings.LOOPBACK);
    Server first = server;
    try {
      assertThatThrownBy(() -> start(Settings.LOOPBACK.at(first.address().getPort())))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("taken by another program");
    } finally {
      server = first;
    }
  }
}
