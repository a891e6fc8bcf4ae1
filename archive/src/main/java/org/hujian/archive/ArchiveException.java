package org.hujian.archive;

/**
 * The archive cannot do what was asked; the message is one line for a person.
 *
 * <p>Never used for an article that cannot be read: that is a {@code Skipped}.
 */
public class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
