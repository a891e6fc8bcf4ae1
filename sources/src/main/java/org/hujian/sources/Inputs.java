package org.hujian.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hujian.model.Skipped;
import org.hujian.model.Skipped.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, folders (recursively, in the order of their names) and standard input ({@code -}):
 * {@code new Inputs(System.in).read(paths, outcome -> …)}.
 *
 * <p>Every input gives at least one outcome, a document or the reason why there is none; none
 * throws, and none harms the others. Hidden entries of a folder (their names begin with a dot) are
 * passed over. One document is held in memory at a time. Opens no connection.
 */
public final class Inputs {
  /** The most bytes that a document, or a line of a JSON Lines file, may have. */
  public static final int LARGEST = 16 << 20;

  private final InputStream standardInput;
  private final Documents documents = new Documents();
  private final int largest;

  public Inputs(InputStream standardInput) {
    this(standardInput, LARGEST);
  }

  Inputs(InputStream standardInput, int largest) {
    this.standardInput = standardInput;
    this.largest = largest;
  }

  public void read(List<String> paths, Consumer<Outcome> to) {
    for (String given : paths) {
      if (given.equals("-")) {
        try {
          stream("-", standardInput, to);
        } catch (IOException e) {
          to.accept(refused("-", e));
        }
        continue;
      }
      try {
        Path path = Path.of(given);
        if (Files.isDirectory(path)) {
          folder(path, new ArrayList<>(), to);
        } else {
          file(path, to);
        }
      } catch (InvalidPathException e) {
        to.accept(refused(Reason.UNREADABLE, given, "is no path on this system: " + e.getReason()));
      }
    }
  }

  /** Reads one input that is not a file; {@code source} is what it is called. */
  public void read(String source, InputStream in, Consumer<Outcome> to) {
    try {
      stream(source, in, to);
    } catch (IOException e) {
      to.accept(refused(source, e));
    }
  }

  private void folder(Path folder, List<Path> above, Consumer<Outcome> to) {
    List<Path> children;
    try {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        to.accept(refused(Reason.LOOP, folder.toString(), "leads back into itself"));
        return;
      }
      children = children(folder);
      above.add(real);
    } catch (IOException e) {
      to.accept(refused(folder.toString(), e));
      return;
    }
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        folder(child, above, to);
      } else if (Files.exists(child) && !Files.isRegularFile(child)) {
        to.accept(refused(Reason.UNREADABLE, child.toString(), "is neither a file nor a folder"));
      } else {
        file(child, to);
      }
    }
    above.removeLast();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(child -> !name(child).startsWith("."))
          .sorted(Comparator.comparing(Inputs::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private void file(Path path, Consumer<Outcome> to) {
    String source = path.toString();
    try (InputStream in = Files.newInputStream(path)) {
      stream(source, in, to);
    } catch (IOException e) {
      to.accept(refused(source, e));
    }
  }

  private void stream(String source, InputStream in, Consumer<Outcome> to) throws IOException {
    ByteLines lines = new ByteLines(in, largest);
    if (Documents.isLines(source, lines.head())) {
      records(source, lines, to);
      return;
    }
    byte[] whole = lines.rest();
    if (whole == null) {
      to.accept(refused(Reason.TOO_LARGE, source, tooLarge()));
      return;
    }
    documents.read(source, whole, to);
  }

  private void records(String source, ByteLines lines, Consumer<Outcome> to) throws IOException {
    boolean any = false;
    for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
      String place = source + "#" + line.number();
      if (line.bytes() == null) {
        to.accept(refused(Reason.TOO_LARGE, place, tooLarge()));
      } else if (!isBlank(line.bytes())) {
        documents.record(place, line.bytes(), to);
      } else {
        continue;
      }
      any = true;
    }
    if (!any) {
      to.accept(refused(Reason.EMPTY, source, "is empty"));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  private String tooLarge() {
    return "is longer than " + (largest >> 20) + " MiB, the most that a document may have";
  }

  private static Outcome refused(String source, IOException e) {
    if (e instanceof NoSuchFileException) {
      return refused(Reason.UNREADABLE, source, "is not there");
    }
    if (e instanceof AccessDeniedException) {
      return refused(Reason.UNREADABLE, source, "may not be read: no permission");
    }
    String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (e instanceof FileSystemLoopException || (why != null && why.contains("symbolic links"))) {
      return refused(Reason.LOOP, source, "is a link that leads back to itself");
    }
    return refused(Reason.UNREADABLE, source, "cannot be read" + (why == null ? "" : ": " + why));
  }

  private static Outcome refused(Reason reason, String where, String message) {
    return new Outcome.Refused(new Skipped(reason, where, message));
  }

  /** The lines of a stream as bytes, or all that is left of it; keeps no more than one. */
  private static final class ByteLines {
    /** A line without its end; without bytes if it is too long. */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(int number, byte @Nullable [] bytes) {}

    private final InputStream in;
    private final int largest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    ByteLines(InputStream in, int largest) throws IOException {
      this.in = in;
      this.largest = largest;
      this.end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    }

    /** The first bytes of the stream. */
    byte[] head() {
      return java.util.Arrays.copyOf(buffer, end);
    }

    /** All bytes from here on, or null if they are too many. */
    byte @Nullable [] rest() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(end - at);
      do {
        if (out.size() + (end - at) > largest) {
          return null;
        }
        out.write(buffer, at, end - at);
        at = end;
      } while (fill());
      return out.toByteArray();
    }

    @Nullable Line next() throws IOException {
      if (at >= end && !fill()) {
        return null;
      }
      number++;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      boolean fits = true;
      do {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
          stop++;
        }
        fits = fits && out.size() + (stop - at) <= largest;
        if (fits) {
          out.write(buffer, at, stop - at);
        }
        boolean done = stop < end;
        at = done ? stop + 1 : stop;
        if (done) {
          break;
        }
      } while (fill());
      return new Line(number, fits ? out.toByteArray() : null);
    }

    private boolean fill() throws IOException {
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
      return end > 0;
    }
  }
}
