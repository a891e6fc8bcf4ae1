package org.hujian.server.desk;

/** A question that has no answer; {@code detail} is one line for a person. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  public Problem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** There is nothing by this name. */
  public static Problem missing(String what, String name) {
    return new Problem(404, "there is no " + what + " " + name);
  }

  /** The request itself is wrong. */
  public static Problem wrong(String detail) {
    return new Problem(400, detail);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What the status is called. */
  public static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Sign in first";
      case 403 -> "Refused";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 409 -> "The archive is held";
      case 413 -> "Too large";
      case 415 -> "Unsupported media type";
      case 421 -> "Misdirected request";
      case 429 -> "Too many attempts";
      case 503 -> "The archive cannot answer";
      default -> status < 500 ? "The request was refused" : "The server failed";
    };
  }
}
