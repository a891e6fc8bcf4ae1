package org.hujian.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hujian.model.Original;
import org.hujian.model.RawDocument;

/** The reports that are kept, with all their wordings. */
public interface Articles {
  /** How many reports. */
  long count();

  /** The current wording of a report. */
  Optional<Kept> article(String key);

  /** The wordings of a report in the order in which they came; empty if there is no such report. */
  List<Version> versions(String key);

  /** One wording of a report. */
  Optional<Kept> version(String key, int number);

  /** What changed from one wording of a report to another; empty if one of them is not there. */
  default Optional<Difference> difference(String key, int from, int to) {
    return version(key, from)
        .flatMap(before ->
            version(key, to)
                .map(after ->
                    Difference.between(before.linked().article(), after.linked().article())));
  }

  /** The report that goes by this key, article id, source or URL. */
  Optional<String> keyOf(String name);

  /**
   * The bytes with this hash, as they came; empty also where an older program kept only what it had
   * read from them.
   */
  Optional<Original> original(String hash);

  /** True if these bytes were already read from this document's source. */
  boolean holds(RawDocument document);

  /** Headlines of these reports, in the order asked for; unknown ones are left out. */
  List<Headline> headlines(Collection<String> keys);

  /** The newest reports first; those without a date last. */
  List<Headline> latest(int offset, int limit);

  /** The current wording of every report written after {@code sequence}, in order of their keys. */
  void since(long sequence, Consumer<Kept> to);
}
