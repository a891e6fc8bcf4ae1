package org.hujian.analysis.compare;

import java.util.List;
import org.hujian.model.Dossier;
import org.hujian.model.Story;

/**
 * Sets a story side by side.
 *
 * <p>Each part is found by a class of its own, from the same {@link Desk}; none of them judges.
 */
public final class Comparison {
  public Dossier compare(Story story) {
    Desk desk = Desk.of(story);
    return new Dossier(
        story.id(),
        story.title(),
        desk.columns(),
        desk.reports(),
        desk.occasions(),
        new Timelines(desk).days(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
