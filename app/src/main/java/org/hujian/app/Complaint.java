package org.hujian.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.hujian.archive.ArchiveException;

/** Says in one line what went wrong. */
final class Complaint {
  private Complaint() {}

  static String of(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause instanceof java.io.UncheckedIOException
            || cause instanceof java.util.concurrent.ExecutionException)) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case NoSuchFileException f -> f.getFile() + ": there is no such file or folder";
      case AccessDeniedException f -> f.getFile() + ": access denied";
      case FileAlreadyExistsException f -> f.getFile() + ": exists already";
      case FileSystemException f ->
          f.getFile() + ": " + (f.getReason() == null ? "cannot be used" : f.getReason());
      case IOException io -> String.valueOf(io.getMessage());
      case ArchiveException archive -> String.valueOf(archive.getMessage());
      case UsageException usage -> String.valueOf(usage.getMessage());
      default ->
          cause.getClass().getSimpleName() + ": " + oneLine(String.valueOf(cause.getMessage()));
    };
  }

  private static String oneLine(String s) {
    return s.lines().findFirst().orElse("");
  }
}
