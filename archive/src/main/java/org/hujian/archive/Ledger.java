package org.hujian.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The system of record: what is in it is true, and everything else can be made from it.
 *
 * <p>Any number of threads may read; one writes at a time.
 */
public interface Ledger extends AutoCloseable {
  /** Names this ledger; a copy has the same name, another home another. */
  String id();

  /** Grows by one with each write; 0 for an empty ledger. */
  long sequence();

  Articles articles();

  Stories stories();

  Names names();

  Corrections corrections();

  Searches searches();

  /** What was remembered under this name. */
  Optional<byte[]> state(String name);

  /**
   * All of it or nothing: when this returns, what was written outlives the process and the machine;
   * when it throws, nothing was written.
   */
  <T> T write(Function<Writing, T> work);

  /** Checks everything against its hash and against each other; a line per fault. */
  List<String> faults();

  /** Writes a copy of the whole ledger, as of one moment, into a new file. */
  void copyTo(Path file);

  @Override
  void close();
}
