package org.hujian.archive.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hujian.archive.ArchiveException;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers that took a while to make, a file each, with the name of the state they were made from.
 * The folder can be thrown away at any time.
 *
 * <p>Texts are not written again: a dossier comes back with the articles of the ledger. What cannot
 * be read counts as not there.
 */
public final class Shelf {
  private static final String END = ".dossier";

  /** A report without its text. */
  record Part(String article, int outlet, int occasion, int copyOf, List<Span> sentences) {}

  /** What a file holds; the dossier has no reports in it. */
  record Book(String state, List<Part> parts, Dossier rest) {}

  private static final RecordCodec<Book> CODEC = new RecordCodec<>(Book.class);
  private static final int HEAD = 2 * Long.BYTES;

  private final Path folder;

  public Shelf(Path folder) {
    this.folder = folder;
  }

  /** True if the dossier of this story is there, made from this state. */
  public boolean has(String story, String state) {
    return book(story, state) != null;
  }

  /**
   * The dossier of this story if it is there and was made from this state.
   *
   * @param texts the articles of the story by their ids; asked only if there is a dossier
   */
  public Optional<Dossier> get(String story, String state, Supplier<Map<String, Article>> texts) {
    Book book = book(story, state);
    if (book == null) {
      return Optional.empty();
    }
    Map<String, Article> articles = texts.get();
    List<Dossier.Report> reports = new ArrayList<>();
    for (Part p : book.parts()) {
      Article text = articles.get(p.article());
      if (text == null) {
        return Optional.empty();
      }
      reports.add(new Dossier.Report(text, p.outlet(), p.occasion(), p.copyOf(), p.sentences()));
    }
    return Optional.of(with(book.rest(), reports));
  }

  /** Keeps a dossier in the place of an earlier one of the same story. */
  public void put(String state, Dossier dossier) throws IOException {
    List<Part> parts =
        dossier.reports().stream()
            .map(r ->
                new Part(r.article().id(), r.outlet(), r.occasion(), r.copyOf(), r.sentences()))
            .toList();
    byte[] plain = CODEC.write(new Book(state, parts, with(dossier, List.of())));
    byte[] squeezed = Bytes.squeeze(plain, null);
    ByteBuffer out = ByteBuffer.allocate(HEAD + squeezed.length);
    out.putLong(CODEC.fingerprint()).putLong(Blobs.sum(plain)).put(squeezed);
    Files.createDirectories(folder);
    Path file = file(dossier.id());
    Path part = Files.createTempFile(folder, "part", "");
    try {
      Files.write(part, out.array());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Throws away the dossiers of stories that are there no more. */
  public void keep(Predicate<String> stories) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.endsWith(END) || !stories.test(name.substring(0, name.length() - END.length()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Book book(String story, String state) {
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file(story)));
      if (in.remaining() < HEAD || in.getLong() != CODEC.fingerprint()) {
        return null;
      }
      long sum = in.getLong();
      byte[] squeezed = new byte[in.remaining()];
      in.get(squeezed);
      byte[] plain = Bytes.unsqueeze(squeezed, null);
      Book book = Blobs.sum(plain) == sum ? CODEC.read(plain) : null;
      return book != null && book.state().equals(state) ? book : null;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException | ArchiveException e) {
      // Made again by whoever asked; a damaged file is then overwritten.
      return null;
    }
  }

  private Path file(String story) {
    if (!story.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new IllegalArgumentException("not the id of a story: " + story);
    }
    return folder.resolve(story + END);
  }

  private static Dossier with(Dossier d, List<Dossier.Report> reports) {
    return new Dossier(
        d.id(),
        d.title(),
        d.outlets(),
        reports,
        d.occasions(),
        d.timeline(),
        d.dateConflicts(),
        d.firsts(),
        d.statements(),
        d.quantities(),
        d.only(),
        d.lacking(),
        d.copied(),
        d.reuse(),
        d.namings(),
        d.terms(),
        d.labels(),
        d.notes());
  }
}
