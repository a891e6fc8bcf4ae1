package org.hujian.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hujian.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Who and what is named in the archive, and the forms that were learnt for each. */
public interface Names extends Forms {
  /** The forms as they are now: asks the ledger no more. */
  Forms snapshot();

  /** Those named in most reports first; {@code type} null for all. */
  List<Named> list(@Nullable EntityType type, int offset, int limit);

  Optional<Named> named(String key);

  /** Every form of the ones that go by {@code form}, {@code form} itself among them. */
  Set<String> forms(String form);

  /** What is given to it as speaker, newest first; {@code outlet} null for all. */
  List<Said> said(String key, @Nullable String outlet, int offset, int limit);

  /** The reports that name it, newest first. */
  List<Headline> in(String key, int offset, int limit);
}
