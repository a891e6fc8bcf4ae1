package org.hujian.archive;

import java.util.List;

/** Which names go by a form. */
@FunctionalInterface
public interface Forms {
  /** Those that go by this form in any script, the most named first. */
  List<Named> withForm(String form);
}
