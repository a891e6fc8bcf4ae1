package org.hujian.server.desk;

import org.hujian.model.Dossier;
import org.hujian.model.Story;

/** Sets the reports of a story side by side. */
@FunctionalInterface
public interface Comparing {
  Dossier of(Story story);
}
