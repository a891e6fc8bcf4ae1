package org.hujian.archive.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Forms;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.jspecify.annotations.Nullable;

/** An index by Lucene, in a folder or in memory. */
public final class LuceneIndex implements Index {
  /** Another number here makes every home build its index anew. */
  private static final String LAYOUT = "4";

  // Held, or the setting would be collected with the logger. Lucene recommends a JVM module to
  // whoever starts it.
  private static final Logger QUIET =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private final Directory directory;
  private final String name;
  private final Grams grams = new Grams();
  private final Entries entries;
  private final @Nullable Vectors vectors;
  private @Nullable IndexWriter writer;
  private @Nullable DirectoryReader reader;
  private volatile @Nullable FacetLabels labels;

  private LuceneIndex(Directory directory, String name, @Nullable Vectors vectors) {
    this.directory = directory;
    this.name = name;
    this.vectors = vectors;
    this.entries = new Entries(grams, vectors);
  }

  /** The index in this folder; {@code vectors} null for one that compares words alone. */
  public static LuceneIndex in(Path folder, @Nullable Vectors vectors) {
    try {
      return new LuceneIndex(FSDirectory.open(folder), folder.toString(), vectors);
    } catch (IOException e) {
      throw new ArchiveException(folder + ": cannot be opened: " + e.getMessage(), e);
    }
  }

  /** An index that ends with the process. */
  public static LuceneIndex inMemory(@Nullable Vectors vectors) {
    return new LuceneIndex(new ByteBuffersDirectory(), "the index in memory", vectors);
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      IndexWriterConfig config = new IndexWriterConfig(new NoTokens());
      config.setRAMBufferSizeMB(96);
      config.setCommitOnClose(false);
      writer = new IndexWriter(directory, config);
    }
    return writer;
  }

  private String layout() {
    return LAYOUT + (vectors == null ? "" : " vectors");
  }

  private Map<String, String> committed() {
    DirectoryReader r = fresh();
    try {
      return r == null ? Map.of() : r.getIndexCommit().getUserData();
    } catch (IOException e) {
      throw complaint(e);
    }
  }

  @Override
  public boolean of(Ledger ledger) {
    Map<String, String> c = committed();
    return ledger.id().equals(c.get("ledger")) && layout().equals(c.get("layout"));
  }

  @Override
  public long sequence() {
    String s = committed().get("sequence");
    return s == null ? -1 : Long.parseLong(s);
  }

  @Override
  public synchronized void clear() {
    try {
      writer().deleteAll();
    } catch (IOException e) {
      throw complaint(e);
    }
  }

  @Override
  public void put(List<Kept> reports) {
    // Cut into words by as many threads as there are, written by one: the order is that of the
    // input.
    List<List<Document>> made = reports.parallelStream().map(entries::of).toList();
    try {
      IndexWriter to;
      synchronized (this) {
        to = writer();
      }
      for (int i = 0; i < made.size(); i++) {
        to.updateDocuments(new Term("key", reports.get(i).key()), made.get(i));
      }
    } catch (IOException e) {
      throw complaint(e);
    }
  }

  @Override
  public synchronized void commit(Ledger ledger, long sequence) {
    try {
      IndexWriter w = writer();
      w.setLiveCommitData(
          Map.of("ledger", ledger.id(), "layout", layout(), "sequence", Long.toString(sequence))
              .entrySet());
      w.commit();
    } catch (IOException e) {
      throw complaint(e);
    }
  }

  @Override
  public synchronized void rest() {
    if (writer != null) {
      IndexWriter w = writer;
      writer = null;
      try {
        w.rollback();
      } catch (IOException e) {
        throw complaint(e);
      }
    }
  }

  /** The newest commit, or null while there is none. */
  private synchronized @Nullable DirectoryReader fresh() {
    try {
      if (reader == null) {
        reader = DirectoryReader.open(directory);
      } else {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
          reader.decRef();
          reader = newer;
        }
      }
      return reader;
    } catch (IndexNotFoundException e) {
      return null;
    } catch (IOException e) {
      throw complaint(e);
    }
  }

  /** A question to a searcher. */
  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question, T nothing) {
    DirectoryReader r;
    synchronized (this) {
      r = fresh();
      if (r == null) {
        return nothing;
      }
      r.incRef();
    }
    try {
      return question.ask(new IndexSearcher(r));
    } catch (IOException e) {
      throw complaint(e);
    } finally {
      try {
        r.decRef();
      } catch (IOException e) {
        throw complaint(e);
      }
    }
  }

  @Override
  public Answer ask(Asked asked, Forms names) {
    return ask(
        s ->
            new Answering(
                    s,
                    new Questions(s, grams, names, asked),
                    asked.search(),
                    vectors,
                    asked.search().facets() ? labels(s.getIndexReader(), names) : null)
                .answer(),
        new Answer(0, List.of(), Map.of()));
  }

  private FacetLabels labels(IndexReader of, Forms names) throws IOException {
    FacetLabels held = labels;
    if (held == null || !held.of(of, names)) {
      held = new FacetLabels(of, names);
      labels = held;
    }
    return held;
  }

  /** One of the lists that an answer is fused from. */
  public enum Way {
    WORDS,
    PAIRS,
    MEANING
  }

  /** What one way of looking finds alone, names taken as they are written; for measuring. */
  public List<String> alone(Way way, Search search) {
    Forms none = form -> List.of();
    Asked asked = new Asked(search, Map.of());
    return ask(
        s ->
            new Answering(s, new Questions(s, grams, none, asked), search, vectors, null)
                .alone(way),
        List.of());
  }

  @Override
  public Keys counting(String words, int offset, int limit) {
    return ask(s -> Answering.counting(s, words, offset, limit), new Keys(0, List.of()));
  }

  @Override
  public List<String> like(Kept report, int limit) {
    return ask(s -> Neighbours.of(s, grams, vectors, report, limit), List.of());
  }

  @Override
  public List<String> faults(Ledger ledger) {
    return ask(s -> IndexFaults.in(s, ledger), List.of(name + ": is not there"));
  }

  private ArchiveException complaint(IOException e) {
    if (String.valueOf(e.getMessage()).contains("No space left on device")
        || (e instanceof FileSystemException f
            && String.valueOf(f.getReason()).contains("No space"))) {
      return new ArchiveException(
          name + ": the disk is full; nothing is lost, 'hujian reindex' completes the index", e);
    }
    return new ArchiveException(
        name + ": failed (" + e.getMessage() + "); 'hujian reindex' makes the index anew", e);
  }

  @Override
  public synchronized void close() {
    rest();
    try {
      if (reader != null) {
        reader.decRef();
        reader = null;
      }
      directory.close();
    } catch (IOException e) {
      throw complaint(e);
    }
  }
}
