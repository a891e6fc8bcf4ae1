package org.hujian.server.safe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hujian.server.desk.Problem;
import org.hujian.server.safe.Sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Every request passes here first: the name it calls the server by, where it comes from, and
 * whether it may be answered.
 *
 * <p>Whether a form carries its session's mark is checked after it, by {@link #form}, when the body
 * may be read.
 */
public final class Gate implements Filter {
  private static final String SESSION = "org.hujian.session";
  private static final String BEARER = "org.hujian.bearer";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** No script and no style but our own files, no frame around, nothing from anywhere else. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final Access access;
  private final Sessions sessions;
  private final Guesses guesses;
  private final boolean loopback;
  private final boolean https;
  private volatile int port;

  /**
   * A gate that lets pass who has access.
   *
   * @param loopback whether the server answers its own machine alone, by a name of that machine
   * @param https whether visitors come over HTTPS, so that cookies must not travel otherwise
   */
  public Gate(Access access, Sessions sessions, Guesses guesses, boolean loopback, boolean https) {
    this.access = access;
    this.sessions = sessions;
    this.guesses = guesses;
    this.loopback = loopback;
    this.https = https;
  }

  /** Tells the gate the port on which the server came to listen. */
  public void listensOn(int at) {
    port = at;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    headers(response);
    Refusal refusal = refusal(request);
    if (refusal == null) {
      next.doFilter(request, response);
    } else {
      tell(refusal, request, response);
    }
  }

  private record Refusal(int status, String detail) {}

  private @Nullable Refusal refusal(HttpServletRequest request) {
    if (loopback && !ownName(request.getHeader("Host"))) {
      return new Refusal(421, "this server answers to localhost alone");
    }
    if (!SAFE.contains(request.getMethod()) && foreign(request)) {
      return new Refusal(403, "the request comes from another site");
    }
    Session session = sessions.of(cookie(request));
    request.setAttribute(SESSION, session);
    boolean bears = access.bears(request.getHeader("Authorization"));
    request.setAttribute(BEARER, bears);
    String path = request.getRequestURI();
    boolean free = path.equals("/login") || path.startsWith("/static/");
    if (access.asked() && !free && !bears) {
      // A cookie travels with every request of a browser; tools show the token each time.
      if (!session.signedIn() || path.startsWith("/mcp")) {
        return new Refusal(401, "sign in, or send the token as 'Authorization: Bearer …'");
      }
    }
    return null;
  }

  private void tell(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String accept = String.valueOf(request.getHeader("Accept"));
    if (refusal.status == 401
        && access.password()
        && SAFE.contains(request.getMethod())
        && accept.contains("text/html")
        && !path.startsWith("/api")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.setStatus(303);
      response.setHeader(
          "Location", "/login?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
      return;
    }
    if (refusal.status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"hujian\"");
    }
    response.setStatus(refusal.status);
    response.setContentType("application/problem+json");
    // The words are our own and hold no sign that JSON would escape.
    response
        .getOutputStream()
        .write(
            ("{\"type\":\"about:blank\",\"title\":\""
                    + Problem.title(refusal.status)
                    + "\",\"status\":"
                    + refusal.status
                    + ",\"detail\":\""
                    + refusal.detail
                    + "\"}")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static void headers(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    response.setHeader("Cache-Control", "no-store");
  }

  /** A page of another name that was bent to this address must not be answered (DNS rebinding). */
  private boolean ownName(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port).contains(name)
        || (port == 80 && Set.of("localhost", "127.0.0.1", "[::1]").contains(name));
  }

  /** Browsers say where a request was made; programs say nothing. */
  private static boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      // Under no-referrer a browser sends our own forms with "Origin: null".
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    try {
      String authority = new URI(origin).getAuthority();
      return authority == null || !authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (URISyntaxException e) {
      return true;
    }
  }

  /** Ports of one machine share their cookies: the name tells them apart. */
  private String cookieName() {
    return "hujian-" + port;
  }

  private @Nullable String cookie(HttpServletRequest request) {
    Cookie[] all = request.getCookies();
    if (all != null) {
      for (Cookie c : all) {
        if (c.getName().equals(cookieName())) {
          return c.getValue();
        }
      }
    }
    return null;
  }

  /** The visitor's session; a page with a form must call this before it is sent. */
  public Session session(HttpServletRequest request, HttpServletResponse response) {
    Session session = (Session) request.getAttribute(SESSION);
    if (session == null) {
      throw new IllegalStateException("a request came round the gate");
    }
    if (!session.id().equals(cookie(request))) {
      give(session, response);
    }
    return session;
  }

  /** Refuses a form that does not carry the mark of its session. */
  public void form(HttpServletRequest request, @Nullable String csrf) {
    if (SAFE.contains(request.getMethod()) || Boolean.TRUE.equals(request.getAttribute(BEARER))) {
      return;
    }
    if (!(request.getAttribute(SESSION) instanceof Session session)
        || !session.id().equals(cookie(request))
        || !Sessions.genuine(session, csrf)) {
      throw new Problem(403, "the form is too old or not from this site; load its page again");
    }
  }

  /** True if there is a password, so that a page may offer to sign in or out. */
  public boolean signsIn() {
    return access.password();
  }

  /** Tries a password; on success the visitor gets a new session. */
  public boolean signIn(HttpServletRequest request, HttpServletResponse response, String guess) {
    String address = request.getRemoteAddr();
    long wait = guesses.wait(address);
    if (wait > 0) {
      response.setHeader("Retry-After", Long.toString(wait));
      throw new Problem(429, "too many wrong passwords; try again in " + wait + " seconds");
    }
    if (!access.signsIn(guess)) {
      guesses.wrong(address);
      return false;
    }
    guesses.right(address);
    Session in = sessions.signIn(session(request, response));
    request.setAttribute(SESSION, in);
    give(in, response);
    return true;
  }

  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.signOut(session(request, response));
    request.setAttribute(SESSION, sessions.of(null));
    session(request, response);
  }

  private void give(Session session, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        cookieName()
            + "="
            + session.id()
            + "; Path=/; HttpOnly; SameSite=Strict"
            + (https ? "; Secure" : ""));
  }
}
