package org.hujian.app;

/** The command was asked for something it cannot do; the message says what, in one line. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
